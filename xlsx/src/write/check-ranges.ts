import { cellName, inSheet, MAX_COLUMNS, MAX_ROWS, overlap, rangeName } from '../address.ts';
import { XlsxError } from '../errors.ts';
import type { XlsxRange, XlsxSheet, XlsxTable } from '../model/sheet.ts';

const MAX_HEADER = 255;

/** Ranges lie inside the sheet; merges and tables share no cells; a table's header cells are its column names. */
export function checkRanges(sheet: XlsxSheet): void {
  const { merges, tables, print, autoFilter } = sheet;
  const blocks = [...merges, ...tables.map((table) => table.range)];
  for (const range of [...blocks, ...print.area, ...(autoFilter ? [autoFilter.range] : [])])
    if (!inSheet(range)) throw fault(sheet, range);
  for (const [i, a] of blocks.entries())
    for (const b of blocks.slice(i + 1))
      if (overlap(a, b)) throw new XlsxError('overlap', { sheet: sheet.name, cell: rangeName(b) });
  for (const table of tables) checkTable(sheet, table);
  checkBands(
    sheet,
    sheet.rows.map(({ row }) => [row, 1]),
    MAX_ROWS,
  );
  checkBands(
    sheet,
    sheet.columns.map(({ column, count }) => [column, count]),
    MAX_COLUMNS,
  );
  for (const text of [print.header, print.footer])
    if (text.length > MAX_HEADER)
      throw new XlsxError('bad-header-footer', { sheet: sheet.name, length: text.length });
}

function fault(sheet: XlsxSheet, { row, column, rows, columns }: XlsxRange): XlsxError {
  return new XlsxError('bad-range', { sheet: sheet.name, row, column, rows, columns });
}

/** Rows, and columns, are described once each and in order. */
function checkBands(
  sheet: XlsxSheet,
  bands: readonly (readonly [first: number, count: number])[],
  limit: number,
) {
  let free = 0;
  for (const [first, count] of bands) {
    if (!(first >= free && count >= 1 && first + count <= limit && Number.isInteger(first + count)))
      throw new XlsxError('bad-range', { sheet: sheet.name, first, count });
    free = first + count;
  }
}

function checkTable(sheet: XlsxSheet, { name, range, columns, totalsRow }: XlsxTable): void {
  const bad = (column: number) =>
    new XlsxError('bad-table-columns', {
      sheet: sheet.name,
      name,
      cell: cellName(range.row, range.column + column),
    });
  // Excel wants at least one row of data below the header.
  if (range.rows < (totalsRow ? 3 : 2)) throw fault(sheet, range);
  if (columns.length !== range.columns) throw bad(columns.length);
  const seen = new Set<string>();
  const texts = new Map(
    sheet.cells.filter((cell) => cell.row === range.row).map((cell) => [cell.column, cell.value]),
  );
  columns.forEach((title, index) => {
    const key = title.toLowerCase();
    if (
      title === '' ||
      title.length > MAX_HEADER ||
      seen.has(key) ||
      texts.get(range.column + index) !== title
    )
      throw bad(index);
    seen.add(key);
  });
}
