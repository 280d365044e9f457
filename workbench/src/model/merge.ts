import { type Area, intersect } from './address.ts';
import { EMPTY } from './cell.ts';
import { ExcelError } from './excel-error.ts';
import { assertAllowed } from './protection.ts';
import type { Sheet } from './sheet.ts';

/**
 * Merges an area, or each of its rows: the first content, row by row, goes to the upper left cell, and Excel drops the
 * others. Throws AccessDenied on a protected sheet, InvalidOperation in a table.
 */
export function mergeCells(sheet: Sheet, area: Area, across: boolean): void {
  assertAllowed(sheet, null);
  if (sheet.tables.some((table) => intersect(table.area, area))) throw new ExcelError('InvalidOperation');
  const parts = across
    ? Array.from({ length: area.rows }, (_, i) => ({ ...area, row: area.row + i, rows: 1 }))
    : [area];
  sheet.workbook.transact(sheet.workbook.origin, () => {
    for (const part of parts) keepFirst(sheet, part);
    const others = sheet.merges.filter((old) => !intersect(old, area));
    sheet.set('merges', [...others, ...parts.filter(({ rows, columns }) => rows * columns > 1)]);
  });
}

/** The cells stay as they are: what a merge dropped does not come back. */
export function unmergeCells(sheet: Sheet, area: Area): void {
  assertAllowed(sheet, null);
  sheet.set(
    'merges',
    sheet.merges.filter((old) => !intersect(old, area)),
  );
}

function keepFirst(sheet: Sheet, area: Area): void {
  const filled = [...sheet.entries(area)]
    .filter(([, , { value, formula }]) => value !== null || formula !== null)
    .sort(([a, b], [c, d]) => a - c || b - d);
  const [first] = filled;
  if (!first) return;
  const { value, formula } = first[2];
  for (const [row, column] of filled) sheet.setContent(row, column, EMPTY);
  sheet.setContent(area.row, area.column, { value, formula });
}
