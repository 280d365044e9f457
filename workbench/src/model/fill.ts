import { type Area, sameArea } from './address.ts';
import type { CellContent } from './cell.ts';
import { raiseEdited } from './edit.ts';
import { ExcelError } from './excel-error.ts';
import { assertWritable } from './protection.ts';
import type { Sheet } from './sheet.ts';
import { shiftFormula } from './shift-formula.ts';

/**
 * Dragging the handle, Ctrl+D, Ctrl+R: `to` holds `from` and the cells to fill, above, below, left or right
 * of it. Two or more numbers go on as a series, anything else repeats, formulas move along; formats, locks
 * and validation are copied, as in Excel. Throws AccessDenied on locked cells.
 */
export function fillCells(sheet: Sheet, from: Area, to: Area): void {
  const down = to.column === from.column && to.columns === from.columns;
  if (!down && (to.row !== from.row || to.rows !== from.rows)) throw new ExcelError('InvalidArgument');
  if (sameArea(from, to)) return;
  const parts = filledParts(from, to, down);
  for (const part of parts) assertWritable(sheet, part);
  const { workbook } = sheet;
  workbook.transact(workbook.origin, () => {
    for (const part of parts) {
      const before = sheet.content(part.row, part.column).value;
      for (let row = part.row; row < part.row + part.rows; row++) {
        for (let column = part.column; column < part.column + part.columns; column++)
          fillCell(sheet, from, row, column, down);
      }
      raiseEdited(sheet, part, before);
    }
  });
}

/** What is filled, without the source: before it, behind it, or both. */
function filledParts(from: Area, to: Area, down: boolean): Area[] {
  const parts: Area[] = down
    ? [
        { ...to, rows: from.row - to.row },
        { ...to, row: from.row + from.rows, rows: to.row + to.rows - from.row - from.rows },
      ]
    : [
        { ...to, columns: from.column - to.column },
        {
          ...to,
          column: from.column + from.columns,
          columns: to.column + to.columns - from.column - from.columns,
        },
      ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}

function fillCell(sheet: Sheet, from: Area, row: number, column: number, down: boolean): void {
  const length = down ? from.rows : from.columns;
  const offset = down ? row - from.row : column - from.column;
  const source = ((offset % length) + length) % length;
  const at = down ? { row: from.row + source, column } : { row, column: from.column + source };
  const lane = Array.from({ length }, (_, n) =>
    down ? sheet.content(from.row + n, column) : sheet.content(row, from.column + n),
  );
  const { formula, value, style } = sheet.cell(at.row, at.column);
  const moved = formula && shiftFormula(formula, down ? row - at.row : 0, down ? 0 : column - at.column);
  const next = series(lane, offset);
  sheet.setContent(row, column, next === null ? { value, formula: moved } : { value: next, formula: null });
  if (sheet.style(row, column) !== style) sheet.setStyle(row, column, style);
  const validation = sheet.validationAt(at.row, at.column);
  const there = sheet.validationAt(row, column);
  const same = JSON.stringify(rule(validation)) === JSON.stringify(rule(there));
  if (!same) sheet.setValidation({ row, column, rows: 1, columns: 1 }, validation && rule(validation));
}

function rule(validation: ReturnType<Sheet['validationAt']>) {
  if (!validation) return null;
  const { area: _, ...rest } = validation;
  return rest;
}

/** The number that goes on a series of two or more numbers; null when it is none. */
function series(lane: readonly CellContent[], offset: number): number | null {
  const numbers = lane.map(({ value, formula }) =>
    formula === null && typeof value === 'number' ? value : Number.NaN,
  );
  const first = numbers[0];
  const last = numbers.at(-1);
  if (numbers.length < 2 || first === undefined || last === undefined || numbers.some(Number.isNaN))
    return null;
  const stride = (last - first) / (numbers.length - 1);
  return Number((first + stride * offset).toPrecision(15));
}
