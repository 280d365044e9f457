import { type Area, intersect } from './address.ts';
import { type Cell, type CellValue, isError } from './cell.ts';
import { raiseEdited } from './edit.ts';
import { ExcelError } from './excel-error.ts';
import { assertAllowed, assertWritable } from './protection.ts';
import type { Sheet } from './sheet.ts';
import { shiftFormula } from './shift-formula.ts';

/** `key` counts columns from the left of the area (rows from its top when rows are what is compared). */
export interface SortField {
  readonly key: number;
  readonly ascending: boolean;
}

export interface SortOptions {
  /** the first row stays where it is */
  readonly hasHeaders?: boolean;
  readonly matchCase?: boolean;
}

/**
 * Sorts the rows of an area: contents and looks move, formulas move along with their rows, validation and
 * rows that are hidden stay. Ranges with a locked cell never sort on a protected sheet, whatever
 * `allowSort` says of the open ones (AccessDenied); merged cells do not sort (InvalidOperation).
 */
export function sortRows(
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  options: SortOptions = {},
): void {
  const body = options.hasHeaders ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
  if (body.rows < 1) return;
  const outside = ({ key }: SortField): boolean => !Number.isInteger(key) || key < 0 || key >= area.columns;
  if (fields.length === 0 || fields.some(outside)) throw new ExcelError('InvalidArgument');
  assertAllowed(sheet, 'allowSort');
  assertWritable(sheet, area);
  if (sheet.merges.some((merge) => intersect(merge, body))) throw new ExcelError('InvalidOperation');
  const { workbook } = sheet;
  workbook.transact(workbook.origin, () => {
    const shown = Array.from({ length: body.rows }, (_, i) => body.row + i).filter(
      (row) => !sheet.isRowHidden(row),
    );
    const lines = shown.map((row) => ({ row, cells: cellsOf(sheet, body, row) }));
    const sorted = lines.toSorted((a, b) => {
      for (const { key, ascending } of fields) {
        const order = compare(
          a.cells[key]!.value,
          b.cells[key]!.value,
          ascending,
          options.matchCase ?? false,
        );
        if (order !== 0) return order;
      }
      return a.row - b.row;
    });
    for (const [index, { row: from, cells }] of sorted.entries()) {
      const to = shown[index]!;
      if (to === from) continue;
      for (const [j, { value, formula, style }] of cells.entries()) {
        sheet.setContent(to, body.column + j, {
          value,
          formula: formula && shiftFormula(formula, to - from, 0),
        });
        sheet.setStyle(to, body.column + j, style);
      }
    }
    raiseEdited(sheet, body, null);
    workbook.raise({ type: 'rowSorted', sheetId: sheet.id, area, origin: workbook.origin });
  });
}

function cellsOf(sheet: Sheet, { column, columns }: Area, row: number): Cell[] {
  return Array.from({ length: columns }, (_, j) => sheet.cell(row, column + j));
}

/** Excel's order: numbers, texts, FALSE, TRUE, errors; empty cells last, whichever way it goes. */
function compare(a: CellValue, b: CellValue, ascending: boolean, matchCase: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = rank(a) - rank(b) || within(a, b, matchCase);
  return ascending ? order : -order;
}

function rank(value: CellValue): number {
  if (isError(value)) return 3;
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function within(a: CellValue, b: CellValue, matchCase: boolean): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return (matchCase ? WITH_CASE : PLAIN).compare(a, b);
  return isError(a) ? 0 : Number(a) - Number(b);
}

const PLAIN = new Intl.Collator('vi', { sensitivity: 'accent' });
const WITH_CASE = new Intl.Collator('vi', { sensitivity: 'variant', caseFirst: 'lower' });
