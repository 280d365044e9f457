import { canonicalText } from '../text/canonical.ts';
import type { SheetCells } from './sheet-index.ts';
import type { SheetSpec } from './spec.ts';

/** A cell's content as one compares it: NFC text, '' when empty. */
export const textAt = (cells: SheetCells, row: number, column: number): string => {
  const value = cells.values[row - cells.row]?.[column - cells.column];
  return value === null || value === undefined ? '' : (canonicalText(String(value)) ?? '');
};

/** Where the rows and columns of a form stand on a damaged sheet, counted from 0 of the sheet. */
export interface Match {
  columns: ReadonlyMap<number, number>;
  /** A code that stands twice has two rows, the likelier one first. */
  rows: ReadonlyMap<number, readonly number[]>;
  /** Share of the form's rows that were found: how likely it is that this is the form at all. */
  share: number;
}

interface Found {
  at: number;
  hits: number;
}

/** The row among the first `limit` where the most of the wanted texts stand. */
function bestRow(cells: SheetCells, wanted: readonly string[], limit: number): Found {
  const want = new Set(wanted.filter((text) => text !== ''));
  let best: Found = { at: -1, hits: 0 };
  for (let row = cells.row; row < Math.min(limit, cells.row + cells.values.length); row++) {
    const hits = columnsOf(cells).filter((column) => want.has(textAt(cells, row, column))).length;
    if (hits > best.hits) best = { at: row, hits };
  }
  return best;
}

export const columnsOf = ({ column, values }: SheetCells): number[] =>
  Array.from({ length: values[0]?.length ?? 0 }, (_, i) => column + i);
export const rowsOf = ({ row, values }: SheetCells): number[] => values.map((_, i) => row + i);
const texts = (line: SheetSpec['cells'][number] | undefined): string[] =>
  (line ?? []).map((cell) => (cell === null ? '' : (canonicalText(String(cell)) ?? '')));

interface MatchedColumns {
  columns: Map<number, number>;
  /** Lowest row with words of the head. */
  header: number;
  /** Rows of the keys and of the titles; null where they are gone. */
  keysAt: number | null;
  titlesAt: number | null;
}

/** Columns by their keys in hidden row 1, else by their titles, else between two neighbours that stayed. */
export function matchColumns(cells: SheetCells, spec: SheetSpec): MatchedColumns {
  const columns = new Map<number, number>();
  const used = new Set<number>();
  const take = (column: number, at: number): void => {
    columns.set(column, at);
    used.add(at);
  };
  const takeBy = (row: number, wanted: readonly string[]): void => {
    wanted.forEach((text, column) => {
      if (text === '' || columns.has(column)) return;
      const places = columnsOf(cells).filter((at) => !used.has(at) && textAt(cells, row, at) === text);
      const place = places.includes(column) ? column : places[0];
      if (place !== undefined) take(column, place);
    });
  };
  const keys = bestRow(cells, texts(spec.cells[0]), 10);
  if (keys.hits >= 3) takeBy(keys.at, texts(spec.cells[0]));
  const titles = bestRow(cells, texts(spec.cells[spec.headerRow]), 40);
  if (titles.hits >= 3) takeBy(titles.at, texts(spec.cells[spec.headerRow]));
  spec.columns.forEach((_, column) => {
    const before = columns.get(column - 1) ?? (column === 0 ? -1 : undefined);
    const after = columns.get(column + 1);
    if (columns.has(column) || before === undefined || used.has(before + 1)) return;
    if (after === before + 2 || (after === undefined && columns.size === 0)) take(column, before + 1);
  });
  return {
    columns,
    header: Math.max(keys.at, titles.at),
    keysAt: keys.hits >= 3 ? keys.at : null,
    titlesAt: titles.hits >= 3 ? titles.at : null,
  };
}

/** The column where codes stand although nothing says so any more. */
function codeColumn(cells: SheetCells, codes: ReadonlySet<string>): number | undefined {
  const hits = columnsOf(cells).map((column) => ({
    column,
    hits: rowsOf(cells).filter((row) => codes.has(textAt(cells, row, column))).length,
  }));
  const best = hits.sort((a, b) => b.hits - a.hits || a.column - b.column)[0];
  return best && best.hits * 2 >= Math.min(codes.size, 4) ? best.column : undefined;
}

/** The locked column of words that tells rows apart best. */
function labelColumn(spec: SheetSpec, rows: readonly number[]): number | undefined {
  const distinct = spec.columns.map((_, column) => {
    const words = rows.map((row) => spec.cells[row]?.[column]);
    const plain = words.filter((word) => typeof word === 'string' && !word.startsWith('='));
    return column === 0 || isOpen(spec, rows[0] ?? 0, column) ? 0 : new Set(plain).size;
  });
  const best = Math.max(...distinct);
  return best > 0 ? distinct.indexOf(best) : undefined;
}

/** Whether people may type there; Dấu is open too, but what stands in it is ours. */
export const isOpen = (spec: SheetSpec, row: number, column: number): boolean =>
  spec.columns[column]?.key !== 'mark' &&
  spec.unlocked.some(
    (rect) =>
      rect.row <= row &&
      row < rect.row + rect.rows &&
      rect.column <= column &&
      column < rect.column + rect.columns,
  );

/** Rows by their code, else by an equal label where they always stood, else by their label. */
export function matchSheet(cells: SheetCells, spec: SheetSpec): Match {
  const { columns, header } = matchColumns(cells, spec);
  const coded = spec.cells.flatMap((line, row) => (row > spec.headerRow && line[0] ? [row] : []));
  const codeOf = (row: number): string => texts(spec.cells[row])[0] ?? '';
  const codes = new Set(coded.map(codeOf));
  const codesAt = columns.get(0) ?? codeColumn(cells, codes);
  const byCode = new Map<string, number[]>();
  const taken = new Set<number>(cells.withdrawn);
  if (codesAt !== undefined)
    for (const row of rowsOf(cells)) {
      const code = textAt(cells, row, codesAt);
      if (row <= header || !codes.has(code)) continue;
      byCode.set(code, [...(byCode.get(code) ?? []), row]);
      taken.add(row);
    }
  const rows = new Map<number, readonly number[]>();
  for (const row of coded) {
    const found = byCode.get(codeOf(row));
    if (found) rows.set(row, found.includes(row) ? [row, ...found.filter((at) => at !== row)] : found);
  }
  const column = labelColumn(spec, coded);
  const labelsAt = column === undefined ? undefined : columns.get(column);
  if (column !== undefined && labelsAt !== undefined) {
    const labelOf = (row: number): string => texts(spec.cells[row])[column] ?? '';
    const free = (label: string): number[] =>
      rowsOf(cells).filter(
        (row) => row > header && !taken.has(row) && textAt(cells, row, labelsAt) === label,
      );
    const open = (): number[] => coded.filter((row) => !rows.has(row) && labelOf(row) !== '');
    const take = (row: number, at: number): void => {
      rows.set(row, [at]);
      taken.add(at);
    };
    for (const row of open()) if (free(labelOf(row)).includes(row)) take(row, row);
    for (const label of new Set(open().map(labelOf))) {
      const [wanted, places] = [open().filter((row) => labelOf(row) === label), free(label)];
      // Several rows of one name: only when each has its place can it be told which is which
      if (wanted.length === places.length)
        for (const [i, row] of wanted.entries()) take(row, places[i] ?? row);
    }
  }
  if (codesAt !== undefined && !columns.has(0)) columns.set(0, codesAt);
  return { columns, rows, share: coded.length === 0 ? 0 : rows.size / coded.length };
}
