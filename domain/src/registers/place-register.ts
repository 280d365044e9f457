import type { EntryValue } from '../entries/entry.ts';
import { addressOf } from '../sheets/address.ts';
import type { Moved } from '../sheets/move-references.ts';
import { readCells } from '../sheets/read-report.ts';
import { isEmpty, sourceAt } from '../sheets/salvage-cells.ts';
import { columnsOf, matchColumns, rowsOf, textAt } from '../sheets/salvage-match.ts';
import type { FoundCell, SheetCells } from '../sheets/sheet-index.ts';
import type { RegisterSpec, SheetSpec } from '../sheets/spec.ts';
import { canonicalText } from '../text/canonical.ts';
import { codeOf, idOfCode, type Register, rowKey } from './register-defs.ts';
import { registerSpec, shownIds, shownInputs } from './register-sheet.ts';
import { rowLayouts } from './row-layout.ts';
import { pairRows } from './similar-rows.ts';

/** Empty rows between two rows that are kept; a row that lies further down comes closer. */
const GAP = 500;

export type KnownRows = Readonly<Record<string, EntryValue>>;

/** A row of a damaged register: where it stood and where it goes, counted from 0 of the sheet. */
export interface PlacedRow {
  from: number;
  to: number;
  /** null for a row that has no code yet. */
  id: string | null;
}

/** A damaged register with a place for each of its rows. */
export interface PlacedRegister {
  /** The sheet as it is to be: codes, and rows that are gone from the sheet as they were last shown. */
  spec: SheetSpec;
  register: Register;
  known: KnownRows;
  rows: PlacedRow[];
  /** Column on the damaged sheet by column of the form. */
  columns: ReadonlyMap<number, number>;
  to: Moved['to'];
}

/** Columns by what stands in them, where keys and titles say nothing; the others beside them. */
function columnsByContent(
  cells: SheetCells,
  { columns }: SheetSpec,
  register: Register,
  known: KnownRows,
): Map<number, number> {
  const shown = shownIds(register, known).map((id) => shownInputs(register, id, known));
  const hits = columns.flatMap(({ key }, column) => {
    const wanted = new Set(shown.flatMap((inputs) => canonicalText(String(inputs[key] ?? '')) || []));
    return columnsOf(cells).map((at) => ({
      column,
      at,
      count: rowsOf(cells).filter((row) =>
        column === 0
          ? idOfCode(register.prefix, textAt(cells, row, at)) !== null
          : wanted.has(textAt(cells, row, at)),
      ).length,
    }));
  });
  const found = new Map<number, number>();
  for (const { column, at, count } of hits.sort((a, b) => b.count - a.count))
    if (count > 0 && !found.has(column) && ![...found.values()].includes(at)) found.set(column, at);
  // What nobody typed in, or changed, stands beside the others as it always did
  for (const column of columns.keys()) {
    const [near = 0, at = 0] =
      [...found].sort(([a], [b]) => Math.abs(a - column) - Math.abs(b - column))[0] ?? [];
    const place = at + column - near;
    if (!found.has(column) && place >= 0 && ![...found.values()].includes(place)) found.set(column, place);
  }
  return found;
}

interface Head {
  columns: Map<number, number>;
  /** The last row above the rows of the register. */
  row: number;
}

/** Columns and head of a damaged register. */
function headOf(cells: SheetCells, spec: SheetSpec, register: Register, known: KnownRows): Head {
  const { columns: matched, keysAt, titlesAt } = matchColumns(cells, spec);
  const lost = keysAt === null && titlesAt === null;
  const columns = lost ? columnsByContent(cells, spec, register, known) : matched;
  const codes = columns.get(0);
  const coded = rowsOf(cells).find(
    (row) => codes !== undefined && idOfCode(register.prefix, textAt(cells, row, codes)) !== null,
  );
  const assumed = titlesAt ?? (keysAt ?? 0) + spec.headerRow;
  return { columns, row: coded === undefined ? assumed : Math.min(assumed, coded - 1) };
}

/** Where each row of a damaged register goes; rows that the sheet showed and that are gone come back below. */
export function placeRegister(
  spec: SheetSpec,
  { register, titles, stored }: RegisterSpec,
  cells: SheetCells | null,
  known: KnownRows,
): PlacedRegister {
  const head: Head = cells
    ? headOf(cells, spec, register, known)
    : { columns: new Map(), row: spec.headerRow };
  const found = cells ? rowsIn(cells, spec, register, head, known) : [];
  const first = spec.headerRow + 1;
  let next = first;
  const rows = found.map(({ at, id }): PlacedRow => {
    const own = at - head.row - 1 + first;
    const to = own >= next && own - next <= GAP ? own : next;
    next = to + 1;
    return { from: at, to, id };
  });
  const here = new Set(rows.map(({ id }) => id));
  const gone = shownIds(register, known).filter((id) => !here.has(id));
  const shown = Array.from({ length: next - first }, (_, i) => {
    const id = rows.find(({ to }) => to === first + i)?.id;
    return { code: id ? codeOf(register.prefix, id) : '', inputs: {} };
  });
  const back = gone.map((id) => ({
    code: codeOf(register.prefix, id),
    inputs: shownInputs(register, id, known),
  }));
  const placed = registerSpec(register, titles, [...shown, ...back], stored);
  const rowTo = new Map(rows.map(({ from, to }) => [from, to]));
  const columnTo = new Map([...head.columns].map(([column, at]) => [at, column]));
  return {
    spec: placed,
    register,
    known,
    rows,
    columns: head.columns,
    to({ row, column }) {
      const [r, c] = [rowTo.get(row), columnTo.get(column)];
      if (r !== undefined && c !== undefined) return { row: r, column: c };
      const outside = row >= placed.cells.length || column >= placed.columns.length;
      return outside && (r === undefined || c === undefined) ? { row, column } : null;
    },
  };
}

/** Rows with a code or anything typed in, each with the id that its code or its words give it. */
function rowsIn(
  cells: SheetCells,
  spec: SheetSpec,
  register: Register,
  { columns, row: head }: Head,
  known: KnownRows,
): { at: number; id: string | null }[] {
  const codes = columns.get(0);
  const typed = [...columns].filter(([column]) => column > 0 && spec.columns[column]?.key !== 'mark');
  const rows = rowsOf(cells)
    .filter((at) => at > head)
    .map((at) => ({
      at,
      id: codes === undefined ? null : idOfCode(register.prefix, textAt(cells, at, codes)),
    }))
    .filter(({ at, id }) => id !== null || typed.some(([, column]) => !isEmpty(sourceAt(cells, at, column))));
  const coded = new Set(rows.map(({ id }) => id));
  const uncoded = rows.filter(({ id }) => id === null);
  const missing = shownIds(register, known).filter((id) => !coded.has(id));
  const rowValue = ({ at }: { at: number }): EntryValue | undefined => {
    const { row: own } = rowLayouts(register, 'aaaaaaaa');
    return readCells(
      own,
      own.cells.map(({ column }) => foundAt(cells, spec, columns, at, column)),
      undefined,
    ).value;
  };
  const pairs = pairRows(
    uncoded.map(rowValue),
    missing.map((id) => known[rowKey(register.prefix, id)]),
  );
  return rows.map((row) => {
    const pair = pairs.get(uncoded.indexOf(row));
    return row.id === null && pair ? { ...row, id: missing[pair.at] ?? null } : row;
  });
}

/** A cell of a row as readers take it; undefined when its column is gone. */
function foundAt(
  cells: SheetCells,
  spec: SheetSpec,
  columns: ReadonlyMap<number, number>,
  row: number,
  key: string,
): FoundCell | undefined {
  const column = columns.get(spec.columns.findIndex((each) => each.key === key));
  if (column === undefined) return undefined;
  const { value, formula, format } = sourceAt(cells, row, column);
  return { value, formula: formula !== null, format, row, column, address: addressOf(row, column) };
}
