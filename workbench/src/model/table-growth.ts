import { type Area, intersect } from './address.ts';
import type { Sheet } from './sheet.ts';
import type { Table } from './sheet-parts.ts';

/**
 * Excel's AutoCorrect: a table takes in the row below it when someone types or pastes there, unless its
 * sheet is protected, it shows totals, or other cells of that row are in use. The new row looks and is
 * validated as the one above.
 * @param written what was just typed or pasted
 * @returns whether a table grew
 */
export function growTable(sheet: Sheet, written: Area): boolean {
  if (sheet.protection) return false;
  const table = sheet.tables.find((one) => touchesBelow(one, written));
  if (!table) return false;
  const below: Area = { ...table.area, row: table.area.row + table.area.rows, rows: written.rows };
  if (sheet.tables.some((other) => intersect(other.area, below))) return false;
  const others = [...sheet.entries(below)].some(
    ([row, column, { value, formula }]) =>
      (value !== null || formula !== null) && !intersect(written, { row, column, rows: 1, columns: 1 }),
  );
  if (others) return false;
  const grown = { ...table, area: { ...table.area, rows: table.area.rows + written.rows } };
  sheet.set(
    'tables',
    sheet.tables.map((one) => (one === table ? grown : one)),
  );
  dress(sheet, below);
  return true;
}

function touchesBelow({ area, showTotals }: Table, written: Area): boolean {
  return (
    !showTotals &&
    written.row === area.row + area.rows &&
    written.column >= area.column &&
    written.column + written.columns <= area.column + area.columns
  );
}

/** Looks and validation of the row above, where the new cells have none of their own. */
function dress(sheet: Sheet, below: Area): void {
  for (let column = below.column; column < below.column + below.columns; column++) {
    const above = sheet.validationAt(below.row - 1, column);
    for (let row = below.row; row < below.row + below.rows; row++) {
      const style = sheet.style(below.row - 1, column);
      const own = sheet.style(row, column);
      const plain = { ...own, numberFormat: 'General' };
      if (JSON.stringify(plain) === JSON.stringify(sheet.baseStyle)) sheet.setStyle(row, column, style);
      if (!above || sheet.validationAt(row, column)) continue;
      const { area: _, ...rule } = above;
      sheet.setValidation({ row, column, rows: 1, columns: 1 }, rule);
    }
  }
}
