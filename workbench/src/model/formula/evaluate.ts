import { type CellError, type CellValue, isError } from '../cell.ts';
import { FUNCTIONS, type Given } from './functions.ts';
import { type Formula, parseFormula } from './parse.ts';
import { Fault, number, text } from './values.ts';

/** Where a formula reads cells and names. */
export interface Cells {
  /** Rows of values of a reference; `sheet` null = the formula's own. Null when there is no such sheet. */
  read(reference: Extract<Formula, { kind: 'reference' }>): readonly (readonly CellValue[])[] | null;
  /** The formula of a name; null when there is none. */
  named(name: string): string | null;
}

const COMPARED: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};
const COMPUTED: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => {
    if (right === 0) throw new Fault('#DIV/0!');
    return left / right;
  },
  '^': (left, right) => left ** right,
};

/**
 * Whether `evaluate` knows all that a formula uses. The formula engine knows more, but answers later: what decides
 * about a typed text has to be known at once.
 */
export function isEvaluable(formula: string): boolean {
  const parsed = parseFormula(formula);
  return parsed !== null && knows(parsed);
}

function knows(formula: Formula): boolean {
  switch (formula.kind) {
    case 'call':
      return formula.name in FUNCTIONS && formula.args.every(knows);
    case 'signed':
      return formula.sign !== '#' && knows(formula.part);
    case 'joined':
      return formula.sign !== ':' && knows(formula.left) && knows(formula.right);
    case 'other':
      return false;
    default:
      return true;
  }
}

/** The value of a formula, or of the first cell of what it refers to. */
export function evaluate(formula: string | Formula, cells: Cells): CellValue {
  const parsed = typeof formula === 'string' ? parseFormula(formula) : formula;
  if (!parsed) return { error: '#NAME?' };
  try {
    return single(resultOf(parsed, cells));
  } catch (error) {
    if (error instanceof Fault) return { error: error.code };
    throw error;
  }
}

function resultOf(formula: Formula, cells: Cells): Given {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'missing':
      return null;
    case 'reference':
      return cells.read(formula) ?? fault('#REF!');
    case 'name': {
      const named = cells.named(formula.name);
      const parsed = named === null ? null : parseFormula(named.startsWith('=') ? named : `=${named}`);
      return parsed && parsed.kind !== 'name' ? resultOf(parsed, cells) : fault('#NAME?');
    }
    case 'call': {
      const call = FUNCTIONS[formula.name] ?? fault('#NAME?');
      return call(formula.args.map((arg) => () => resultOf(arg, cells)));
    }
    case 'signed': {
      const part = resultOf(formula.part, cells);
      if (formula.sign === '-') return -number(single(part));
      return formula.sign === '%' ? number(single(part)) / 100 : part;
    }
    case 'joined':
      return joined(
        formula.sign,
        single(resultOf(formula.left, cells)),
        single(resultOf(formula.right, cells)),
      );
    case 'other':
      return fault('#VALUE!');
  }
}

function joined(sign: string, left: CellValue, right: CellValue): CellValue {
  if (sign === '&') return text(left) + text(right);
  const compared = COMPARED[sign];
  if (compared) return compared(compare(left, right));
  return COMPUTED[sign]?.(number(left), number(right)) ?? null;
}

/** Numbers come before texts, texts before truth values; an empty cell is whatever it is compared with. */
function compare(left: CellValue, right: CellValue): number {
  for (const side of [left, right]) if (isError(side)) throw new Fault(side.error);
  const rank = (value: CellValue): number =>
    typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
  const blank = (other: CellValue): CellValue =>
    typeof other === 'string' ? '' : typeof other === 'boolean' ? false : 0;
  const [a, b] = [left ?? blank(right), right ?? blank(left)];
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string') return a.localeCompare(String(b), undefined, { sensitivity: 'accent' });
  return Number(a) - Number(b);
}

/** One value: of several cells the first one, which is that of the formula's own row for most rules. */
function single(given: Given): CellValue {
  return Array.isArray(given) ? (given[0]?.[0] ?? null) : (given as CellValue);
}

function fault(code: CellError['error']): never {
  throw new Fault(code);
}
