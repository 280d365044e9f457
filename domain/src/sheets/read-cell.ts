import type { Entry, Mark } from '../entries/entry.ts';
import { MARKS } from '../entries/entry.ts';
import type { Params } from '../errors/codes.ts';
import { canonicalText } from '../text/canonical.ts';
import { evidenceOfText } from './evidence-text.ts';
import type { EntryCell } from './layout.ts';
import { readNumber } from './number-text.ts';
import type { CellProblem } from './reading.ts';
import { dateOfSerial, dateOfText, isDateFormat } from './serial-date.ts';
import { ESTIMATE, FINAL, folded, MARK_NAMES, NO, TASK_STATUS_WORDS, YES } from './words.ts';

/** A cell as Excel gives it. */
export interface RawCell {
  value: unknown;
  /** Number format, where it was asked for. */
  format?: string | undefined;
}

export type CellFinding = { code: CellProblem['code']; params: Params };
/** Part of an entry that one cell gives, with what is doubtful about it; or what is wrong with the cell. */
export type CellResult = { part: Partial<Entry>; finding?: CellFinding } | { finding: CellFinding };

const found = (code: CellFinding['code'], params: Params): CellResult => ({ finding: { code, params } });
const short = (value: unknown): string => String(value).slice(0, 80);

/** Formula errors as Excel shows them; such a cell is never sent. */
const ERROR =
  /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|BUSY!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;

/** Excel's texts never contain the apostrophe that made them safe; where another program keeps it, it goes here. */
const bare = (text: string): string => text.replace(/^'(?=[=+\-@\t\r'])/, '');

export function isBlank({ value }: RawCell): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && canonicalText(value) === null)
  );
}

function numberCell({ value, format }: RawCell, field: string, percent: boolean): CellResult {
  const part = (number: number) => ({ components: { [field]: number } });
  const understood = (text: string, number: number): CellResult => ({
    part: part(number),
    finding: { code: 'number-as-text', params: { field, text, value: number } },
  });
  if (typeof value === 'number') {
    if (format !== undefined && isDateFormat(format)) {
      const [year, month, day] = (dateOfSerial(value) ?? '').split('-').map(Number);
      return found('date-for-number', { field, ...(day && { text: `${day}/${month}/${year}` }) });
    }
    // 0,95 in a cell with a percent format; what is above 1 was pasted as points
    const share = Number((value * 100).toPrecision(15));
    if (percent) return { part: part(value <= 1 ? share : value) };
    // Excel itself turned "95%" into 0,95 of a count
    if (format?.includes('%')) return understood(`${String(share).replace('.', ',')}%`, value);
    return { part: part(value) };
  }
  const read = typeof value === 'string' ? readNumber(value, percent) : null;
  if (read?.kind === 'number') return understood(short(value), read.value);
  if (read?.kind === 'ambiguous') {
    const [first, second] = read.readings;
    return found('ambiguous-number', { field, text: short(value), first, second });
  }
  if (read?.why === 'formula') return found('formula-text', { field, text: short(value) });
  return found('not-a-number', { field, text: short(value), ...(read && { why: read.why }) });
}

function yesNoCell({ value }: RawCell): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = folded(String(value));
  return word === folded(YES) ? true : word === folded(NO) ? false : null;
}

function dateCell({ value }: RawCell): string | null {
  return typeof value === 'number' ? dateOfSerial(value) : dateOfText(canonicalText(String(value)) ?? '');
}

export const markOf = (text: string): Mark | undefined =>
  MARKS.find((mark) => folded(MARK_NAMES[mark]) === folded(text));

function statusCell(text: string): Partial<Entry> | null {
  const part: Partial<Entry> = {};
  for (const word of text.split('·')) {
    const mark = markOf(word);
    if (mark) part.mark = mark;
    else if (folded(word) === folded(ESTIMATE)) part.estimate = true;
    else if (folded(word) !== folded(FINAL)) return null;
  }
  return part;
}

function textOf({ value, format }: RawCell): string {
  if (typeof value === 'number' && format !== undefined && isDateFormat(format)) {
    const date = dateOfSerial(value);
    if (date) return date.split('-').reverse().join('/');
  }
  return bare(typeof value === 'number' ? String(value).replace('.', ',') : String(value));
}

/** A field of a register's row; what stands there as text is told apart by the column's type. */
function fieldOf(raw: RawCell, { type, words }: EntryCell, name: string): CellResult {
  const field = `fields.${name}`;
  const part = (value: string): CellResult => ({ part: { fields: { [name]: value } } });
  if (type === 'date') {
    const date = dateCell(raw);
    return date ? part(date) : found('not-a-date', { field, text: short(raw.value) });
  }
  const text = textOf(raw);
  if (!words) return part(text);
  const choice = words.find(([, word]) => folded(word) === folded(text));
  return choice ? part(choice[0]) : found('not-in-list', { field, text: short(text) });
}

/** Reads one cell that is not blank. What the entry's own rules refuse is judged later, as on the server. */
export function readCell(raw: RawCell, cell: EntryCell, marks: boolean): CellResult {
  if (typeof raw.value === 'string' && ERROR.test(raw.value))
    return found('error-value', { text: raw.value });
  const { field, type } = cell;
  switch (field.of) {
    case 'components': {
      const key = field.component;
      if (type === 'yes-no') {
        const yes = yesNoCell(raw);
        return yes === null
          ? found('not-yes-no', { field: key, text: short(raw.value) })
          : { part: { components: { [key]: yes } } };
      }
      return numberCell(raw, key, type === 'percent');
    }
    case 'text': {
      const text = textOf(raw);
      const mark = marks ? markOf(text) : undefined;
      if (mark) return { part: { mark } };
      if (type !== 'choice') return { part: { text } };
      const choice = TASK_STATUS_WORDS.find(([, word]) => folded(word) === folded(text));
      return choice
        ? { part: { text: choice[0] } }
        : found('not-in-list', { field: 'text', text: short(text) });
    }
    case 'fields':
      return fieldOf(raw, cell, field.name);
    case 'status':
      return (
        wrap(statusCell(String(raw.value))) ??
        found('not-in-list', { field: 'status', text: short(raw.value) })
      );
    case 'reason':
    case 'note':
      return { part: { [field.of]: textOf(raw) } };
    case 'source.from':
      return { part: { source: { from: textOf(raw) } } };
    case 'source.on': {
      const on = dateCell(raw);
      return on
        ? { part: { source: { on } } }
        : found('not-a-date', { field: 'source.on', text: short(raw.value) });
    }
    case 'evidence':
      return { part: { evidence: evidenceOfText(canonicalText(textOf(raw)) ?? '') } };
  }
}

const wrap = (part: Partial<Entry> | null): CellResult | null => part && { part };
