import type { XlsxSheet } from '../model/sheet.ts';

/** Texts of the first column, which names the rows, by row. */
function codesOf({ cells }: XlsxSheet): Map<number, string> {
  return new Map(
    cells.flatMap(({ row, column, value }) =>
      column === 0 && value !== null && typeof value !== 'object' ? [[row, String(value)] as const] : [],
    ),
  );
}

/** Rows by their code, where no two have it. */
function rowsByCode(codes: ReadonlyMap<number, string>): Map<string, number | null> {
  const rows = new Map<string, number | null>();
  for (const [row, code] of codes) rows.set(code, rows.has(code) ? null : row);
  return rows;
}

/** Columns of ours: as far as the keys of the first row go without a gap. */
export function widthOf({ cells }: XlsxSheet): number {
  const keys = new Set(
    cells.flatMap(({ row, column, value }) => (row === 0 && value !== null ? [column] : [])),
  );
  let width = 0;
  while (keys.has(width)) width++;
  return width;
}

export interface RowMoves {
  readonly to: (row: number) => number;
  /** Codes of rows that are no longer there: what stood beside them goes below the sheet. */
  readonly lost: ReadonlyMap<number, string>;
}

/**
 * Where rows went when a sheet was made anew: by their code; rows without one go along with the row above them. Rows whose code is gone
 * go below the last row, one each, so that nothing beside them is dropped or stands beside somebody else's figures.
 *
 * @param asked rows that somebody put something beside
 */
export function rowMoves(before: XlsxSheet, after: XlsxSheet, asked: readonly number[]): RowMoves {
  const old = [...codesOf(before)].sort(([a], [b]) => a - b);
  const [oldRows, newRows] = [rowsByCode(new Map(old)), rowsByCode(codesOf(after))];
  const last = Math.max(0, ...after.cells.map(({ row }) => row));
  const shifts: number[] = [];
  const gone = new Map<number, string>();
  let shift = 0;
  let inList = false;
  for (const [row, code] of old) {
    const single = oldRows.get(code) === row;
    const there = newRows.get(code);
    if (single && typeof there === 'number') {
      shift = there - row;
      inList ||= row > 0;
      // Titles above the heading change their words and keep their place
    } else if (single && inList && there === undefined) gone.set(row, code);
    shifts[row] = shift;
  }
  for (let row = 0, by = 0; row < shifts.length; row++) {
    by = shifts[row] ?? by;
    shifts[row] = by;
  }
  const lost = new Map<number, string>();
  const below = new Map<number, number>();
  for (const row of [...asked].sort((a, b) => a - b)) {
    const code = gone.get(row);
    if (code === undefined) continue;
    below.set(row, last + 2 + below.size);
    lost.set(row, code);
  }
  return {
    lost,
    to: (row) => below.get(row) ?? Math.max(0, row + (shifts[row] ?? shifts.at(-1) ?? 0)),
  };
}
