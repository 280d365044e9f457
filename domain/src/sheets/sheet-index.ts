import { addressOf } from './address.ts';
import type { EntryCell } from './layout.ts';
import type { SheetKey } from './spec.ts';

/** Marker in hidden row 1 above the codes; it says which sheet this is, whatever its name. */
const MARKER = 'cchc:';
export const markerOf = (key: SheetKey): string => `${MARKER}${key}`;

/** A block of cells as Excel gives it, with the place of its first cell (from 0). */
export interface SheetCells {
  /** As it is now. */
  name: string;
  row: number;
  column: number;
  values: readonly (readonly unknown[])[];
  formulas: readonly (readonly unknown[])[];
  /** Number formats in their en-US spelling, where they were asked for. */
  formats?: readonly (readonly unknown[])[] | undefined;
  /** Rows of the sheet, from 0, under codes that the plan asks no more: another row of the same name is not theirs. */
  withdrawn?: readonly number[];
}

/** One cell of a sheet, with where it stands. */
export interface FoundCell {
  value: unknown;
  formula: boolean;
  format?: string | undefined;
  row: number;
  column: number;
  address: string;
}

/** Where the codes and the column keys of a sheet stand now. */
export interface SheetIndex {
  key: string;
  name: string;
  /** How often a code stands in the column of codes, with its rows. */
  rows: ReadonlyMap<string, readonly number[]>;
  columns: ReadonlyMap<string, number>;
  /** Row and column of the sheet at which the block that was read begins. */
  top: number;
  left: number;
  /** Within the block: the row of keys, and how many rows there are. */
  keyRow: number;
  height: number;
  /** The cell of a row of the block and a column. */
  at(row: number, column: string): FoundCell | undefined;
  /** The cell of a row and a column; undefined when the row or the column is gone. */
  cell(position: Pick<EntryCell, 'row' | 'column'>): FoundCell | undefined;
}

/** How far down people may have pushed the hidden row. */
const SEARCHED_ROWS = 5;

/**
 * Finds a sheet's codes and column keys by what stands in the cells, never by position: it survives inserted
 * columns, moved rows and renamed sheets. Null when the cells are of no sheet of ours.
 */
export function indexSheet(cells: SheetCells): SheetIndex | null {
  const { values, formulas, formats } = cells;
  for (let keyRow = 0; keyRow < Math.min(SEARCHED_ROWS, values.length); keyRow++) {
    const keys = values[keyRow] ?? [];
    const codeColumn = keys.findIndex((key) => typeof key === 'string' && key.startsWith(MARKER));
    if (codeColumn < 0) continue;
    const columns = new Map<string, number>();
    keys.forEach((key, column) => {
      if (typeof key === 'string' && key !== '' && !columns.has(key)) columns.set(key, column);
    });
    columns.set('code', codeColumn);
    const rows = new Map<string, number[]>();
    for (let row = keyRow + 1; row < values.length; row++) {
      // A code like 1.10 that lost its text format comes as a number
      const clean = String(values[row]?.[codeColumn] ?? '').trim();
      if (clean === '') continue;
      rows.set(clean, [...(rows.get(clean) ?? []), row]);
    }
    const at = (row: number, name: string): FoundCell | undefined => {
      const column = columns.get(name);
      if (column === undefined || row < 0 || row >= values.length) return undefined;
      const value = values[row]?.[column];
      const formula = formulas[row]?.[column];
      const format = formats?.[row]?.[column];
      return {
        value,
        // A text that starts with = has itself as its "formula"
        formula: typeof formula === 'string' && formula.startsWith('=') && formula !== value,
        format: typeof format === 'string' ? format : undefined,
        row: row + cells.row,
        column: column + cells.column,
        address: addressOf(row + cells.row, column + cells.column),
      };
    };
    return {
      key: String(keys[codeColumn]).slice(MARKER.length),
      name: cells.name,
      rows,
      columns,
      top: cells.row,
      left: cells.column,
      keyRow,
      height: values.length,
      at,
      cell: (position) => {
        const [row] = rows.get(position.row) ?? [];
        return row === undefined ? undefined : at(row, position.column);
      },
    };
  }
  return null;
}

/** Sheets by their key; of two copies the first one counts. */
export function indexSheets(sheets: readonly SheetCells[]): Map<string, SheetIndex> {
  const found = new Map<string, SheetIndex>();
  for (const cells of sheets) {
    const index = indexSheet(cells);
    if (index && !found.has(index.key)) found.set(index.key, index);
  }
  return found;
}
