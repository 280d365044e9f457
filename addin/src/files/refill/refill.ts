import { FLAT_TABLE } from '@cchc/domain/consolidated';
import { type FlatChanges, flatChanges } from '@cchc/domain/flat';
import { type Refreshed, readXlsx, refreshXlsx } from '@cchc/xlsx';

/** Names of the workbook that mark our sheets begin so. */
const MARK = 'CCHC_';

export interface Refilled extends Refreshed {
  /** What its flat table says otherwise than it did; null where it held none. */
  readonly changes: FlatChanges | null;
}

/** Cells of the flat table of a file, header first; [] where it has none. */
function flatCells(bytes: Uint8Array): unknown[][] {
  for (const { tables, cells } of readXlsx(bytes).sheets) {
    const range = tables.find(({ name }) => name.toUpperCase() === FLAT_TABLE)?.range;
    if (!range) continue;
    const block = Array.from({ length: range.rows }, (): unknown[] => Array(range.columns).fill(null));
    for (const { row, column, value } of cells) {
      const line = block[row - range.row];
      if (line && column >= range.column && column < range.column + range.columns)
        line[column - range.column] = value;
    }
    return block;
  }
  return [];
}

/**
 * Somebody's consolidated file with the figures of a fresh one; all that is theirs stays.
 *
 * @throws XlsxError for a file that cannot be read, and for one without a sheet of ours (`unknown-sheet`)
 */
export function refill(theirs: Uint8Array, fresh: Uint8Array): Refilled {
  const refreshed = refreshXlsx(theirs, fresh, MARK);
  return { ...refreshed, changes: flatChanges(flatCells(theirs), flatCells(fresh)) };
}

export { DEFAULT_LIMITS, XlsxError } from '@cchc/xlsx';
