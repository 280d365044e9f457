import { dateOfSerial } from '@cchc/domain';
import type { LeftOut, SourceTables } from '@cchc/domain/annual-plan';
import { isErrorValue, readXlsx, type XlsxCell, type XlsxRange, type XlsxSheet } from '@cchc/xlsx';
import { Grid } from './grid.ts';
import { MAX_COLUMNS, MAX_FILE_BYTES } from './refusal.ts';

const LIMITS = { fileBytes: MAX_FILE_BYTES, cells: 100_000 };

/** A format that shows a day: `dd/mm/yyyy`, `[$-42A]d mmm`; not `0.00` and not `[Red]0`. */
const showsDay = (format: string): boolean => /[dy]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

const shown = ({ value, style }: XlsxCell): string => {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value !== 'number') return String(value);
  const format = style?.numberFormat ?? '';
  const date = showsDay(format) ? dateOfSerial(value) : null;
  if (date !== null) return date.split('-').reverse().join('/');
  return format.includes('%') ? `${String(value * 100).replace('.', ',')}%` : String(value).replace('.', ',');
};

/** Row → ranges that cover some of its cells. */
function mergesByRow(merges: readonly XlsxRange[]): Map<number, XlsxRange[]> {
  const found = new Map<number, XlsxRange[]>();
  for (const merge of merges)
    for (let row = merge.row; row < merge.row + Math.min(merge.rows, 3_000); row++)
      found.set(row, [...(found.get(row) ?? []), merge]);
  return found;
}

function sheetGrid(sheet: XlsxSheet, leftOut: LeftOut[]): Grid {
  const rows = new Map<number, Map<number, XlsxCell>>();
  for (const cell of sheet.cells) {
    if (cell.value === null) continue;
    if (cell.column >= MAX_COLUMNS) {
      leftOut.push({ what: 'far-cell', text: shown(cell) });
      continue;
    }
    const row = rows.get(cell.row) ?? new Map<number, XlsxCell>();
    row.set(cell.column, cell);
    rows.set(cell.row, row);
  }
  const merges = mergesByRow(sheet.merges);
  const grid = new Grid();
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const cells = rows.get(row) ?? new Map<number, XlsxCell>();
    const covering = merges.get(row) ?? [];
    const reach = covering.map((merge) => Math.min(merge.column + merge.columns, MAX_COLUMNS));
    const width = Math.max(0, ...reach, ...[...cells.keys()].map((column) => column + 1));
    grid.begin();
    for (let column = 0; column < width; column++) {
      const merge = covering.find((one) => one.column <= column && column < one.column + one.columns);
      const origin = merge ? rows.get(merge.row)?.get(merge.column) : cells.get(column);
      const text = origin ? shown(origin) : '';
      if (merge && merge.row < row) grid.place(text, 'above');
      else if (merge && merge.column < column) grid.place(text, 'left');
      else grid.place(text, 'own');
    }
    grid.end(row + 1);
  }
  return grid;
}

/**
 * The visible sheets of a workbook, each as one table. A hidden sheet is told, not taken: nobody who looks at the file
 * means it.
 *
 * @throws XlsxError for what is no sound workbook; TableRefusal table-too-long
 */
export function xlsxTables(bytes: Uint8Array): SourceTables {
  const leftOut: LeftOut[] = [];
  const tables = readXlsx(bytes, LIMITS).sheets.flatMap((sheet, i) => {
    if (sheet.visibility !== 'visible') {
      if (sheet.cells.length > 0) leftOut.push({ what: 'hidden-sheet', text: sheet.name });
      return [];
    }
    return sheetGrid(sheet, leftOut).table(sheet.name, i + 1) ?? [];
  });
  return { tables, leftOut };
}
