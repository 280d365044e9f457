import { addressOf } from './address.ts';
import type { EntryCell } from './layout.ts';
import type { SheetKey } from './spec.ts';

const MARKER = 'cchc:';
/**
 * Marker in hidden row 1 above the codes: `cchc:chi-tieu kh-1`. It says which sheet this is, whatever its name, and of a
 * form by which version of the plan its codes are: Excel may break off in the middle of a move to another one.
 */
export const markerOf = (key: SheetKey, plan?: string): string =>
  plan === undefined ? `${MARKER}${key}` : `${MARKER}${key} ${plan}`;

/** What a marker says; null when a text is none. */
export function markerIn(text: unknown): { key: string; plan: string | null } | null {
  if (typeof text !== 'string' || !text.startsWith(MARKER)) return null;
  const [key = '', ...plan] = text.slice(MARKER.length).split(' ');
  return { key, plan: plan.length > 0 ? plan.join(' ') : null };
}

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
  /** Version of the plan whose codes stand there; null where nothing says so. */
  plan: string | null;
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
    const codeColumn = keys.findIndex((key) => markerIn(key) !== null);
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
      ...(markerIn(keys[codeColumn]) as Pick<SheetIndex, 'key' | 'plan'>),
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

/** The same of one version of the plan; `moved` = keys of sheets whose codes are by another one already, or still. */
export function indexForms(
  sheets: readonly SheetCells[],
  plan: string | null,
): { forms: Map<string, SheetIndex>; moved: ReadonlySet<string> } {
  const forms = indexSheets(sheets);
  const others = [...forms.values()].filter((index) => plan !== null && index.plan && index.plan !== plan);
  const moved = new Set(others.map(({ key }) => key));
  for (const key of moved) forms.delete(key);
  return { forms, moved };
}
