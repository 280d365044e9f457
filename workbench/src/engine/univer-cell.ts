import { type CellValue, isError, parseError } from '../model/cell.ts';
import type { EngineCell } from '../model/formula-engine.ts';
import type { FormulaResult } from '../model/sheet-parts.ts';

/** Univer's kinds of values. */
export interface Kinds {
  readonly STRING: number;
  readonly NUMBER: number;
  readonly BOOLEAN: number;
}

export interface ResultCell {
  readonly v?: string | number | boolean | null;
  readonly t?: number | null;
}

type Rows = Readonly<Record<string, Readonly<Record<string, ResultCell | null>>>>;

const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;

/** What Univer stores for a cell; nulls take away what was there. */
export function toCellData({ value, formula }: EngineCell): object {
  if (formula !== null) return { f: formula, v: null, si: null, p: null };
  const cleared = { f: null, si: null, p: null };
  if (value === null) return { ...cleared, v: null, t: null };
  if (isError(value)) return { ...cleared, v: value.error, t: STRING };
  if (typeof value === 'boolean') return { ...cleared, v: value ? 1 : 0, t: BOOLEAN };
  return { ...cleared, v: value, t: typeof value === 'number' ? NUMBER : STRING };
}

/** The results of one sheet, from Univer's rows of cells. */
export function toResults(sheetId: string, rows: Rows, kinds: Kinds): FormulaResult[] {
  return Object.entries(rows).flatMap(([row, cells]) =>
    Object.entries(cells).map(([column, cell]) => ({
      sheetId,
      row: Number(row),
      column: Number(column),
      value: toValue(cell, kinds),
    })),
  );
}

/** A formula never gives an empty cell: Excel shows 0 for a reference to one. */
function toValue(cell: ResultCell | null, kinds: Kinds): CellValue {
  const value = cell?.v ?? 0;
  if (cell?.t === kinds.BOOLEAN) return value === 1 || value === true || value === 'TRUE';
  if (typeof value === 'string') return parseError(value) ?? value;
  return value;
}
