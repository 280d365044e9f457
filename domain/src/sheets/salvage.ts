import type { EntryValue } from '../entries/entry.ts';
import { placeRegister } from '../registers/place-register.ts';
import { salvageRegister } from '../registers/salvage-register.ts';
import { cellsFor } from './cell-values.ts';
import { type Moved, moveReferences, type Position } from './move-references.ts';
import { contentOf, formatAt, isEmpty, placed, type Source, sourceAt } from './salvage-cells.ts';
import { isOpen, type Match, matchSheet } from './salvage-match.ts';
import { ownContent } from './salvage-ours.ts';
import type { SheetCells } from './sheet-index.ts';
import type { CellInput, NumberFormatRect, SheetSpec } from './spec.ts';

/** Something of a person that has no place on the form. */
export interface Stray extends Position {
  /** The formula where there is one, else the value. */
  content: string | number | boolean;
  /** It stands beside or below the form, where it stays; otherwise it has to be put somewhere else. */
  stays: boolean;
}

/** A form with what could be saved of it. */
export interface Salvage {
  /** The form as it is to be written: the cells of entries hold what people typed. */
  spec: SheetSpec;
  strays: Stray[];
  /** Cells outside the form that held parts of it: to be emptied. */
  vacated: Position[];
  /** Cells with something typed in that kept or found their place. */
  kept: number;
  /** Something stands elsewhere than before, so that formulas of other sheets may look at the wrong cell. */
  moved: boolean;
}

/** A damaged form: what its sheet holds, null when the sheet is gone. */
export interface Damaged {
  spec: SheetSpec;
  cells: SheetCells | null;
}

/**
 * What can be saved of damaged forms: every value goes where its row and column say that it belongs (by code and key,
 * else by label and title); what has no row or column left on the sheet is taken from `known`, the values that the
 * sheet last showed; what cannot be placed is listed.
 *
 * @param rows the same of the registers, by key
 */
export function salvage(
  damaged: readonly Damaged[],
  known: (key: string) => EntryValue | undefined,
  rows: Readonly<Record<string, EntryValue>> = {},
): Salvage[] {
  const sheets = damaged.map(({ spec, cells }) => {
    const register = spec.register ? placeRegister(spec, spec.register, cells, rows) : null;
    const match = register ? null : cells && matchSheet(cells, spec);
    const to = register?.to ?? (match && placesOf(spec, match));
    return { spec, cells, match, register, to };
  });
  const movedOn = (name: string): Moved | null => {
    const sheet = sheets.find(({ cells }) => cells?.name === name);
    return sheet?.to ? { name: sheet.spec.name, to: sheet.to } : null;
  };
  return sheets.map(({ spec, cells, match, register }) => {
    const moved = (name: string): Moved | null => movedOn(name === '' && cells ? cells.name : name);
    if (register) return salvageRegister(register, cells, (formula) => moveReferences(formula, moved));
    if (!cells || !match) return refilled(spec, known);
    return salvageSheet(spec, cells, match, known, moved);
  });
}

/** Where a cell of the damaged sheet goes. */
function placesOf(spec: SheetSpec, { rows, columns }: Match): Moved['to'] {
  const rowOf = new Map([...rows].flatMap(([row, places]) => places.map((at) => [at, row] as const)));
  const columnOf = new Map([...columns].map(([column, at]) => [at, column]));
  return ({ row, column }) => {
    const [r, c] = [rowOf.get(row), columnOf.get(column)];
    if (r !== undefined && c !== undefined) return { row: r, column: c };
    const outside = row >= spec.cells.length || column >= spec.columns.length;
    return outside && (r === undefined || c === undefined) ? { row, column } : null;
  };
}

/** What an entry's cells show for the value that the sheet last showed, by position on the form. */
function knownInputs(
  spec: SheetSpec,
  known: (key: string) => EntryValue | undefined,
): Map<string, CellInput> {
  const rowOf = new Map(spec.cells.map((line, row) => [line[0], row]));
  const columnOf = new Map(spec.columns.map(({ key }, column) => [key, column]));
  const inputs = new Map<string, CellInput>();
  for (const entry of spec.entries) {
    const shown = cellsFor(known(entry.key) ?? null, entry);
    entry.cells.forEach(({ row, column }, i) => {
      inputs.set(`${rowOf.get(row)},${columnOf.get(column)}`, shown[i] ?? null);
    });
  }
  return inputs;
}

function refilled(spec: SheetSpec, known: (key: string) => EntryValue | undefined): Salvage {
  const inputs = knownInputs(spec, known);
  const cells = spec.cells.map((line, row) =>
    line.map((cell, column) => (isOpen(spec, row, column) ? (inputs.get(`${row},${column}`) ?? null) : cell)),
  );
  return { spec: { ...spec, cells }, strays: [], vacated: [], kept: 0, moved: false };
}

function salvageSheet(
  spec: SheetSpec,
  sheet: SheetCells,
  match: Match,
  known: (key: string) => EntryValue | undefined,
  movedOn: (sheet: string) => Moved | null,
): Salvage {
  const rebuilt = refilled(spec, known).spec.cells;
  const formats: NumberFormatRect[] = [];
  const strays: Stray[] = [];
  const claimed = new Set<string>();
  const vacated: Position[] = [];
  let [kept, moved] = [0, false];
  const outside = ({ row, column }: Position): boolean =>
    row >= spec.cells.length || column >= spec.columns.length;
  const claim = (at: Position): void => {
    claimed.add(`${at.row},${at.column}`);
    if (outside(at)) vacated.push({ row: at.row, column: at.column });
  };
  const stray = (source: Source, stays: boolean): void => {
    strays.push({ row: source.row, column: source.column, content: contentOf(source), stays });
  };

  for (const [row, places] of match.rows)
    for (const [column, at] of match.columns) {
      if (!isOpen(spec, row, column)) continue;
      const sources = places.map((place) => sourceAt(sheet, place, at));
      sources.forEach(claim);
      const first = sources.find((source) => !isEmpty(source));
      const line = rebuilt[row];
      if (!line) continue;
      line[column] = null;
      if (!first) continue;
      const put = placed(first, formatAt(spec, row, column), (formula) => moveReferences(formula, movedOn));
      line[column] = put.input;
      if (put.format) formats.push({ row, column, rows: 1, columns: 1, format: put.format });
      if (put.lost) stray(first, false);
      kept += 1;
      moved ||= first.row !== row || first.column !== column;
      for (const other of sources)
        if (other !== first && !isEmpty(other) && contentOf(other) !== contentOf(first)) stray(other, false);
    }

  const own = ownContent(spec);
  const rowOf = new Map([...match.rows].flatMap(([row, places]) => places.map((at) => [at, row] as const)));
  const columnOf = new Map([...match.columns].map(([column, at]) => [at, column]));
  sheet.values.forEach((line, r) => {
    line.forEach((_, c) => {
      const source = sourceAt(sheet, r + sheet.row, c + sheet.column);
      if (isEmpty(source) || claimed.has(`${source.row},${source.column}`)) return;
      const [row, column] = [rowOf.get(source.row) ?? source.row, columnOf.get(source.column)];
      const at = column === undefined ? null : { row, column };
      const same = at !== null && source.formula === null && spec.cells[at.row]?.[at.column] === source.value;
      if (same || own.isOurs(source.value, source.formula, at)) claim(source);
      else stray(source, outside(source));
    });
  });
  return {
    spec: { ...spec, cells: rebuilt, numberFormats: [...spec.numberFormats, ...formats] },
    strays,
    vacated,
    kept,
    moved,
  };
}
