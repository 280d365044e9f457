import type { Area, CellPosition, Person, Sheet } from '../model/index.ts';
import { shiftFormula } from './shift-formula.ts';

/**
 * What dragging the handle writes: the texts a person would type into `to` without `from`, and where they begin.
 * Two or more numbers go on as a series, anything else repeats, formulas move along.
 */
export function fillTexts(
  sheet: Sheet,
  person: Person,
  from: Area,
  to: Area,
): { at: CellPosition; texts: string[][] } {
  const down = to.columns === from.columns;
  const before = down ? from.row - to.row : from.column - to.column;
  const after = (down ? to.rows - from.rows : to.columns - from.columns) - before;
  const count = before + after;
  const start = before > 0 ? -before : down ? from.rows : from.columns;
  const lines = Array.from({ length: count }, (_, n) => start + n);
  const lanes = down ? from.columns : from.rows;
  const text = (offset: number, lane: number): string =>
    down
      ? filled(sheet, person, { row: from.row, column: from.column + lane }, from.rows, offset, true)
      : filled(sheet, person, { row: from.row + lane, column: from.column }, from.columns, offset, false);
  const texts = down
    ? lines.map((offset) => Array.from({ length: lanes }, (_, lane) => text(offset, lane)))
    : Array.from({ length: lanes }, (_, lane) => lines.map((offset) => text(offset, lane)));
  const at = down
    ? { row: from.row + start, column: from.column }
    : { row: from.row, column: from.column + start };
  return { at, texts };
}

function filled(
  sheet: Sheet,
  person: Person,
  first: CellPosition,
  length: number,
  offset: number,
  down: boolean,
): string {
  const cell = (n: number): CellPosition =>
    down ? { ...first, row: first.row + n } : { ...first, column: first.column + n };
  const contents = Array.from({ length }, (_, n) => sheet.content(cell(n).row, cell(n).column));
  const numbers = contents.map(({ value, formula }) =>
    formula === null && typeof value === 'number' ? value : Number.NaN,
  );
  if (length > 1 && numbers.every((n) => !Number.isNaN(n))) {
    const stride = (numbers.at(-1)! - numbers[0]!) / (length - 1);
    return String(Number((numbers[0]! + stride * offset).toPrecision(15))).replace(
      '.',
      sheet.workbook.locale.decimal,
    );
  }
  const source = ((offset % length) + length) % length;
  const text = person.editText(sheet, cell(source));
  if (contents[source]?.formula == null) return text;
  return down ? shiftFormula(text, offset - source, 0) : shiftFormula(text, 0, offset - source);
}
