import { type CellSpec, SheetBuilder } from '../sheets/sheet-builder.ts';
import type { ColumnSpec, ConsolidatedKey, NameSpec, SheetSpec } from '../sheets/spec.ts';
import { SHEET_NAMES } from '../sheets/words.ts';

/** One row of a list: its code, and cells by the keys of their columns. */
export interface ListRow {
  code: string;
  cells: Record<string, CellSpec>;
}

/** Plain cells of a list. */
export const words = (input: CellSpec['input'] | undefined): CellSpec => ({
  input: input ?? null,
  style: 'text',
  format: '@',
});
export const figure = (input: CellSpec['input'] | undefined, format = 'General'): CellSpec => ({
  input: input ?? null,
  style: 'text',
  format,
});
export const live = (input: string, format = 'General'): CellSpec => ({
  input,
  style: 'computed',
  format,
});

export interface ListOptions {
  key: ConsolidatedKey;
  titles: string[];
  columns: ColumnSpec[];
  /** Columns from the left that stay in sight. */
  frozen?: number;
  tabColor?: string;
  /** An Excel table of that name around header and rows. */
  table?: string;
  /** Rows, seen from the sheet: formulas ask it where they will stand. */
  rows: Iterable<ListRow> | ((sheet: SheetBuilder) => Iterable<ListRow>);
}

/** A sheet of the consolidated workbook that is a plain list; what stands below or beside it is people's own. */
export function listSheet({
  key,
  titles,
  columns,
  frozen = 3,
  tabColor,
  table,
  rows,
}: ListOptions): SheetSpec {
  const sheet = new SheetBuilder({
    key,
    kind: 'consolidation',
    columns,
    titles,
    frozenColumns: frozen,
    filtered: table === undefined,
  });
  for (const row of typeof rows === 'function' ? rows(sheet) : rows) sheet.addRow(row.code, row.cells);
  // A table has at least one row beneath its header
  if (sheet.nextRow === sheet.headerRow + 1 && table !== undefined) sheet.addRow('', {});
  const spec = sheet.build({ footer: SHEET_NAMES[key], tabColor: tabColor ?? '#7030A0' });
  if (table === undefined) return spec;
  const area: NameSpec = {
    name: table,
    row: spec.headerRow,
    column: 0,
    rows: spec.cells.length - spec.headerRow,
    columns: columns.length,
  };
  const print = spec.print && { ...spec.print, titleRows: { row: spec.headerRow, rows: 1 } };
  return { ...spec, table: area, protected: false, print };
}
