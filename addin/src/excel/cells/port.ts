import type { Rect } from '@cchc/domain';
import type { FreezeSummary } from './freeze.ts';
import type { Cell } from './frozen.ts';
import type { KeptValues } from './kept-values.ts';
import type { ReattachSummary } from './reattach.ts';
import type { TableToInsert } from './tables.ts';

/** What is selected on a sheet, and what stands in its first cell. */
export interface SelectedRange extends Rect {
  sheetId: string;
  sheet: string;
  /** `B2:D9` */
  address: string;
  /** In English with commas; '' where there is none. */
  formula: string;
  /** The same as the screen shows it. */
  local: string;
}

/** A cell to write: its formula (English) or value; null leaves the number format alone. */
export interface CellToWrite {
  content: string | number;
  format: string | null;
}

export type Written =
  | { kind: 'written'; address: string; chart: boolean }
  /** So many cells hold something: written only when told to. */
  | { kind: 'occupied'; address: string; cells: number };

/** Cells of the open workbook outside of the forms. Every rejection is an `ExcelFailure`. */
export interface CellsPort {
  /** 1 `context.sync()`. */
  selected(): Promise<SelectedRange>;
  /** Values of cells of a sheet: 1 `context.sync()`. */
  values(sheetId: string, area: Rect): Promise<Cell[][]>;
  /** From the first cell of the selection on: 2 `context.sync()`. */
  write(
    place: Pick<SelectedRange, 'sheetId' | 'row' | 'column'>,
    cells: readonly (readonly CellToWrite[])[],
    over: boolean,
  ): Promise<Written>;
  /** 2 `context.sync()`, one more for the chart. */
  insert(
    place: Pick<SelectedRange, 'sheetId' | 'row' | 'column'>,
    table: TableToInsert,
    over: boolean,
  ): Promise<Written>;
  freeze(within: { sheetId: string; area: Rect } | null): Promise<FreezeSummary>;
  reattach(): Promise<ReattachSummary>;
  readValues(): Promise<KeptValues | null>;
  writeValues(values: KeptValues): Promise<void>;
  /** Tells of another selection. Returns the way to stop. */
  onSelection(listener: () => void): Promise<() => Promise<void>>;
}
