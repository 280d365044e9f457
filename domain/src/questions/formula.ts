import { ARGUMENTS_OF, ASKS, type Ask, type Given } from './question.ts';

/** An argument of a formula: a value, a cell that has it, or an expression that is neither. */
export type FormulaArgument = Given | { cell: string } | { expression: string };

/** One call of a function of ours inside a formula. */
export interface FormulaCall {
  ask: Ask;
  args: FormulaArgument[];
}

const CELL = /^(?:(?:'(?:[^']|'')+'|[^\s'!"(),;]+)!)?\$?[A-Z]{1,3}\$?[1-9]\d{0,6}$/i;
/** In front of a name: as it is typed, and as a file has it where the add-in is not there. */
const NAMES = new RegExp(`(?:_xldudf_CCHC_|CCHC\\.)(${ASKS.join('|')})\\s*\\(`, 'gi');

const written = (argument: FormulaArgument): string => {
  if (argument === null) return '';
  if (typeof argument === 'object') return 'cell' in argument ? argument.cell : argument.expression;
  if (typeof argument === 'boolean') return argument ? 'TRUE' : 'FALSE';
  return typeof argument === 'number' ? String(argument) : `"${argument.replaceAll('"', '""')}"`;
};

/**
 * A formula that asks: `=CCHC.KET_QUA($A2,B$1)`. Empty arguments at the end are left out.
 *
 * @param separator of lists: the comma of English, which office.js takes, or that of the screen
 */
export function formulaOf(
  { ask, args }: { ask: Ask; args: readonly FormulaArgument[] },
  separator: ',' | ';' = ',',
): string {
  const last = args.findLastIndex((argument) => argument !== null && argument !== '');
  return `=CCHC.${ask}(${args
    .slice(0, last + 1)
    .map(written)
    .join(separator)})`;
}

/** The text with what stands inside of quotes hidden, so that only the formula's own signs are found. */
const blanked = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g, (text) => '_'.repeat(text.length));

/** Whether a formula asks the plan. */
export const asksPlan = (formula: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && blanked(formula).search(NAMES) >= 0;

/** Whether it does nothing but ask one question: its value is the answer. */
export const isPlainCall = (formula: string): boolean => {
  const plain = blanked(formula);
  const [call] = [...plain.matchAll(NAMES)];
  if (!call || plain.slice(1, call.index).trim() !== '') return false;
  const end = endOf(plain, call.index + call[0].length);
  return end !== null && plain.slice(end + 1).trim() === '';
};

/** Position of the bracket that closes the one before `from`; null when none does. */
function endOf(plain: string, from: number): number | null {
  let depth = 1;
  for (let i = from; i < plain.length; i++) {
    if (plain[i] === '(' || plain[i] === '{') depth++;
    else if (plain[i] === ')' || plain[i] === '}') depth--;
    if (depth === 0) return i;
  }
  return null;
}

function argumentOf(text: string): FormulaArgument {
  const said = text.trim();
  if (said === '') return null;
  if (/^"(?:[^"]|"")*"$/.test(said)) return said.slice(1, -1).replaceAll('""', '"');
  if (Number.isFinite(Number(said))) return Number(said);
  if (/^(?:TRUE|FALSE)$/i.test(said)) return said.toUpperCase() === 'TRUE';
  return CELL.test(said) ? { cell: said } : { expression: said };
}

/** The calls of our functions in a formula as office.js gives it (English, commas), from left to right. */
export function callsIn(formula: string): FormulaCall[] {
  const plain = blanked(formula);
  return [...plain.matchAll(NAMES)].flatMap((match) => {
    const from = match.index + match[0].length;
    const end = endOf(plain, from);
    const ask = ASKS.find((each) => each === match[1]?.toUpperCase());
    if (end === null || !ask) return [];
    const args: FormulaArgument[] = [];
    let [start, depth] = [from, 0];
    for (let i = from; i <= end; i++) {
      const sign = plain[i];
      if (sign === '(' || sign === '{') depth++;
      else if ((sign === ')' || sign === '}') && i < end) depth--;
      if ((sign === ',' && depth === 0) || i === end) {
        args.push(argumentOf(formula.slice(start, i)));
        start = i + 1;
      }
    }
    return [{ ask, args: args.slice(0, ARGUMENTS_OF[ask].length) }];
  });
}

/** References of one cell in a formula, without those of other sheets and inside of texts. */
export const cellsIn = (formula: string): string[] => [
  ...new Set([...blanked(formula).matchAll(REFERENCE)].map(([text]) => text)),
];
const REFERENCE = /(?<![\w.$!:'])\$?[A-Z]{1,3}\$?[1-9]\d{0,6}(?![\w.(:!])/g;

/** The formula as it reads where everything on its sheet moved by so many rows and columns. */
export function movedFormula(formula: string, move: (cell: string) => string): string {
  const plain = blanked(formula);
  let [text, from] = ['', 0];
  for (const match of plain.matchAll(REFERENCE)) {
    text += formula.slice(from, match.index) + move(match[0]);
    from = match.index + match[0].length;
  }
  return text + formula.slice(from);
}
