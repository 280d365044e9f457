import type { FlatName } from './flat-columns.ts';

/** A cell as a program reads it out of Dữ liệu phẳng: texts without the apostrophe that makes them harmless. */
export type FlatCell = unknown;

/** Columns whose change is told, in this order: the figures, what they are, and what was said of them. */
export const TOLD_COLUMNS = [
  'tu_so',
  'mau_so',
  'muc_1',
  'muc_2',
  'muc_3',
  'muc_4',
  'muc_5',
  'uoc',
  'danh_dau',
  'nguon',
  'ghi_chu',
] as const satisfies readonly FlatName[];
export type ToldColumn = (typeof TOLD_COLUMNS)[number];

/** One measure of one unit in one period, of which a row says something else than it did. */
export interface FlatChange {
  period: string;
  unit: string;
  unitName: string;
  indicator: string;
  indicatorName: string;
  part: string;
  /** Texts of the cells; '' = empty. */
  columns: { column: ToldColumn; was: string; now: string }[];
}

/** What a table says otherwise than the one that stood there before. */
export interface FlatChanges {
  /** Periods that only one of the two holds: their rows are not compared. */
  periods: { came: string[]; went: string[] };
  /** Reports that count now, or no longer, or whose state is another; null = it is not in the table. */
  reports: { period: string; unit: string; unitName: string; was: string | null; now: string | null }[];
  /** Measures that are asked now, or no longer, of units that stand in both. */
  measures: { came: number; went: number };
  figures: FlatChange[];
}

type Row = Readonly<Partial<Record<string, string>>>;

const textOf = (cell: FlatCell): string => (cell === null || cell === undefined ? '' : String(cell));

const keyOf = (row: Row): string => [row.ky, row.don_vi, row.chi_tieu, row.phan_to].join('\u0000');

/** Rows by the key of the table (ky, don_vi, chi_tieu, phan_to); null where the header is not that of the table. */
function rowsOf(cells: readonly (readonly FlatCell[])[]): Map<string, Row> | null {
  const [header = [], ...body] = cells;
  const names = header.map(textOf);
  if (!['ky', 'don_vi', 'chi_tieu', 'phan_to'].every((name) => names.includes(name))) return null;
  const rows = new Map<string, Row>();
  for (const line of body) {
    const row = Object.fromEntries(names.map((name, i) => [name, textOf(line[i])]));
    if (row.ky) rows.set(keyOf(row), row);
  }
  return rows;
}

/** Reports in the rows: by period and unit. */
function reportsOf(rows: Iterable<Row>): Map<string, Row> {
  const reports = new Map<string, Row>();
  for (const row of rows) reports.set(`${row.ky}\u0000${row.don_vi}`, row);
  return reports;
}

/**
 * What changed between two pulls of Dữ liệu phẳng, row by row under the key of the table.
 *
 * @param before cells of the table that stood there, header first; @param after of the one that takes its place
 * @returns null where nothing of ours stood there before: there is nothing to compare
 */
export function flatChanges(
  before: readonly (readonly FlatCell[])[],
  after: readonly (readonly FlatCell[])[],
): FlatChanges | null {
  const [old, fresh] = [rowsOf(before), rowsOf(after)];
  if (!old || !fresh || old.size === 0) return null;
  const periods = (rows: ReadonlyMap<string, Row>) => new Set([...rows.values()].map(({ ky = '' }) => ky));
  const [oldPeriods, newPeriods] = [periods(old), periods(fresh)];
  const shared = (row: Row) => oldPeriods.has(row.ky ?? '') && newPeriods.has(row.ky ?? '');
  const [oldReports, newReports] = [reportsOf(old.values()), reportsOf(fresh.values())];
  const reports = [...new Map([...oldReports, ...newReports])].flatMap(([key, row]) => {
    if (!shared(row)) return [];
    const [was, now] = [oldReports.get(key), newReports.get(key)];
    const states = { was: was?.trang_thai ?? null, now: now?.trang_thai ?? null };
    const told = { period: row.ky ?? '', unit: row.don_vi ?? '', unitName: row.ten_don_vi ?? '' };
    return states.was === states.now ? [] : [{ ...told, ...states }];
  });
  const inBoth = (row: Row) =>
    shared(row) &&
    oldReports.has(`${row.ky}\u0000${row.don_vi}`) &&
    newReports.has(`${row.ky}\u0000${row.don_vi}`);
  const only = (from: ReadonlyMap<string, Row>, other: ReadonlyMap<string, Row>) =>
    [...from].filter(([key, row]) => inBoth(row) && !other.has(key)).length;
  return {
    periods: {
      came: [...newPeriods].filter((period) => !oldPeriods.has(period)),
      went: [...oldPeriods].filter((period) => !newPeriods.has(period)),
    },
    reports,
    measures: { came: only(fresh, old), went: only(old, fresh) },
    figures: [...fresh].flatMap(([key, now]) => {
      const was = old.get(key);
      const columns = was ? changedColumns(was, now) : [];
      return columns.length === 0 ? [] : [{ ...aboutOf(now), columns }];
    }),
  };
}

const changedColumns = (was: Row, now: Row): FlatChange['columns'] =>
  TOLD_COLUMNS.flatMap((column) => {
    const [before = '', after = ''] = [was[column], now[column]];
    // A table of an older kind did not have every column
    return before === after || was[column] === undefined ? [] : [{ column, was: before, now: after }];
  });

const aboutOf = (row: Row): Omit<FlatChange, 'columns'> => ({
  period: row.ky ?? '',
  unit: row.don_vi ?? '',
  unitName: row.ten_don_vi ?? '',
  indicator: row.chi_tieu ?? '',
  indicatorName: row.ten_chi_tieu ?? '',
  part: row.phan_to ?? '',
});

/** Whether there is anything to tell. */
export const hasChanges = ({ periods, reports, measures, figures }: FlatChanges): boolean =>
  periods.came.length + periods.went.length + reports.length + figures.length > 0 ||
  measures.came + measures.went > 0;
