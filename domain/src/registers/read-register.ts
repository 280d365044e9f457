import { sameEntry } from '../entries/canonical.ts';
import type { EntryValue } from '../entries/entry.ts';
import { addressOf } from '../sheets/address.ts';
import type { EntryLayout, RegisterLayout, ReportLayout } from '../sheets/layout.ts';
import { isBlank } from '../sheets/read-cell.ts';
import { readCells } from '../sheets/read-report.ts';
import type { ReportReading } from '../sheets/reading.ts';
import { type FoundCell, indexSheet, type SheetCells, type SheetIndex } from '../sheets/sheet-index.ts';
import { folded } from '../sheets/words.ts';
import { canonicalJson } from '../text/canonical.ts';
import { idOfCode, type RegisterCode, rowKey } from './register-defs.ts';
import type { KnownRow, RowIds } from './row-ids.ts';
import { rowLayouts } from './row-layout.ts';

/** Where a row of a register stands. Rows count from 0 on the sheet. */
export interface FoundRow {
  id: string;
  key: string;
  row: number;
  /** `missing`: a new row whose code is not written yet; `copied`: it still shows the code of the row it was copied from; `asked`: it may be this row, edited. */
  code: 'shown' | 'missing' | 'copied' | 'asked';
}

export interface FoundRegister {
  index: SheetIndex;
  rows: FoundRow[];
  /** First row of the sheet below everything that stands in the register. */
  free: number;
}

export interface RegistersReading {
  reading: ReportReading;
  registers: ReadonlyMap<RegisterCode, FoundRegister>;
}

const CODE_TITLE = 'Mã';
/** Title, second line, header: where the rows begin when nobody touched the head of the sheet. */
const HEAD_ROWS = 3;

/** Relative row of the first row below the header. */
function firstRowOf({ keyRow, at, height }: SheetIndex): number {
  for (let row = keyRow + 1; row < Math.min(height, keyRow + 12); row++)
    if (folded(String(at(row, 'code')?.value ?? '')) === folded(CODE_TITLE)) return row + 1;
  return keyRow + HEAD_ROWS + 1;
}

interface Row {
  /** Relative. */
  row: number;
  id: string | null;
}

/** Rows with a code of the register or with anything in a cell of theirs. */
function rowsOf(index: SheetIndex, { register }: RegisterLayout): Row[] {
  const columns = [...register.fields, ...register.reply].map(({ key }) => key);
  const rows: Row[] = [];
  for (let row = firstRowOf(index); row < index.height; row++) {
    const id = idOfCode(register.prefix, String(index.at(row, 'code')?.value ?? ''));
    const filled = columns.some((column) => {
      const cell = index.at(row, column);
      return cell !== undefined && !isBlank(cell);
    });
    if (id !== null || filled) rows.push({ row, id });
  }
  return rows;
}

const cellsAt = (index: SheetIndex, row: number, { cells }: EntryLayout): (FoundCell | undefined)[] =>
  cells.map(({ column }) => index.at(row, column));

/**
 * What the tables of the registers say, read to the last used row: one typed beneath a table counts like any other.
 * A row without a code is new. Of rows under one code the one that is as it was keeps it and the others are new;
 * where that says nothing, it is asked.
 *
 * @param known the values that the workbook last showed
 * @param ids remembers the ids of new rows until their codes are written
 */
export function readRegisters(
  sheets: readonly SheetCells[],
  { registers }: Pick<ReportLayout, 'registers'>,
  known: (key: string) => EntryValue | undefined,
  ids: RowIds,
): RegistersReading {
  const reading: ReportReading = { entries: new Map(), duplicates: new Map() };
  const found = new Map<RegisterCode, FoundRegister>();
  for (const cells of sheets) {
    const index = indexSheet(cells);
    const layout = registers.find(({ key }) => key === index?.key);
    if (index && layout && !found.has(layout.key)) found.set(layout.key, readRegister(index, layout));
  }
  return { reading, registers: found };

  function readRegister(index: SheetIndex, layout: RegisterLayout): FoundRegister {
    const { prefix } = layout.register;
    const rows = rowsOf(index, layout);
    const valueIn = (row: number, id: string) => {
      const { row: own } = rowLayouts(layout.register, id, layout.name);
      return readCells(own, cellsAt(index, row, own), known(own.key)).value;
    };
    const keepers = new Map<string, Row>();
    const coded = new Map<string, EntryValue | undefined>();
    const asked = new Set<Row>();
    for (const id of new Set(rows.flatMap((row) => row.id ?? []))) {
      const same = rows.filter((row) => row.id === id);
      const before = known(rowKey(prefix, id));
      const unchanged = same.filter(({ row }) => before && sameEntry(valueIn(row, id), before));
      const keeper = same.length === 1 ? same[0] : unchanged.length === 1 ? unchanged[0] : undefined;
      keepers.set(id, keeper ?? (same[0] as Row));
      coded.set(id, keeper && valueIn(keeper.row, id));
      if (!keeper) for (const row of same) asked.add(row);
    }
    const isOwn = (row: Row): boolean => row.id !== null && keepers.get(row.id) === row;
    const uncoded = rows.filter((row) => !isOwn(row) && !asked.has(row));
    const given = ids.idsFor(
      prefix,
      uncoded.map(({ row }) => ({
        row: row + index.top,
        content: contentOf(index, row, layout),
        value: valueIn(row, 'aaaaaaaa'),
      })),
      coded,
      storedRows(layout),
      (id) => known(rowKey(prefix, id))?.deleted === true,
    );
    const result: FoundRow[] = [];
    for (const row of rows) {
      const gift = given[uncoded.indexOf(row)];
      const id = isOwn(row) ? row.id : gift?.id;
      // The second of two rows that are asked stands behind the first
      if (id === undefined || id === null) continue;
      if (gift?.asked) {
        askRow(index, layout, row.row, id);
        result.push({ id, key: rowKey(prefix, id), row: row.row + index.top, code: 'asked' });
        continue;
      }
      const code = isOwn(row) ? 'shown' : row.id === null ? 'missing' : 'copied';
      readRow(index, layout, row.row, id, code === 'copied', asked.has(row) ? countOf(rows, id) : 1);
      result.push({ id, key: rowKey(prefix, id), row: row.row + index.top, code });
    }
    return { index, rows: result, free: (rows.at(-1)?.row ?? firstRowOf(index) - 1) + 1 + index.top };
  }

  /** Held back until a person says whether it is that row: it is sent neither as that one nor as a new one. */
  function askRow(index: SheetIndex, layout: RegisterLayout, row: number, id: string): void {
    const { row: own } = rowLayouts(layout.register, id, layout.name);
    const [first] = cellsAt(index, row, own);
    if (!first) return;
    const place = { form: layout.key, sheet: index.name, address: first.address };
    const { fields = {} } = layout.stored[own.key] ?? {};
    const text = (fields.content ?? fields.subject ?? fields.number ?? own.def.row).slice(0, 80);
    const problem = { key: own.key, place, code: 'maybe-same-row' as const, params: { text } };
    reading.entries.set(own.key, { value: undefined, formula: false, place, problem });
  }

  function readRow(
    index: SheetIndex,
    layout: RegisterLayout,
    row: number,
    id: string,
    copied: boolean,
    times: number,
  ): void {
    const { row: own, reply } = rowLayouts(layout.register, id, layout.name);
    // The answer that came along with a copy is the other row's
    for (const entry of reply && !copied ? [own, reply] : [own]) {
      const cells = cellsAt(index, row, entry);
      const [first] = cells;
      const before = known(entry.key);
      // Without a column and without knowing what it held nothing can be said of the row: absent, not cleared
      if (!first || (before === undefined && cells.includes(undefined))) continue;
      const place = { form: layout.key, sheet: index.name, address: first.address };
      const { value, problem } = readCells(entry, cells, before);
      reading.entries.set(entry.key, {
        value,
        formula: cells.some((cell) => cell?.formula === true),
        place,
        ...(problem && {
          problem: { key: entry.key, place: { ...place, address: problem.cell.address }, ...problem.finding },
        }),
      });
      if (times > 1)
        reading.duplicates.set(entry.key, {
          key: entry.key,
          place: { ...place, address: addressOf(row + index.top, 0) },
          code: 'duplicate-row',
          params: { row: own.def.row, times },
        });
    }
  }
}

const countOf = (rows: readonly Row[], id: string): number => rows.filter((row) => row.id === id).length;

/** The row as text that is equal for equal rows: its value where it can be read, else its cells. */
function contentOf(index: SheetIndex, row: number, { register, name }: RegisterLayout): string {
  const { row: own } = rowLayouts(register, 'aaaaaaaa', name);
  const cells = cellsAt(index, row, own);
  const { value } = readCells(own, cells, undefined);
  return value === undefined ? canonicalJson(cells.map((cell) => cell?.value ?? null)) : canonicalJson(value);
}

/** Rows that the server had when the workbook was opened. */
function storedRows({ register, stored }: RegisterLayout): KnownRow[] {
  return Object.entries(stored).flatMap(([key, value]) => {
    const id = idOfCode(register.prefix, key.replace('/', '-'));
    return id === null || !value?.fields ? [] : [{ id, value }];
  });
}
