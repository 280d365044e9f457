import type { CellValue } from './cell.ts';
import type { CustomFunctions } from './custom-functions.ts';
import type { FormulaResult } from './sheet-parts.ts';

/** One cell as an engine needs it: a formula (with `=`, English, commas) or a plain value. */
export interface EngineCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | null;
}

export interface EngineName {
  readonly name: string;
  readonly sheetId: string | null;
  readonly formula: string;
}

/** Everything that changed since the last call. Applied in the order of the members. */
export interface EngineUpdate {
  readonly deletedSheets: readonly string[];
  /** new sheets and new names of sheets, in the order of the tabs */
  readonly sheets: readonly { readonly sheetId: string; readonly name: string }[];
  /** the whole list, or null when no name changed */
  readonly names: readonly EngineName[] | null;
  readonly cells: readonly { readonly sheetId: string; readonly cells: readonly EngineCell[] }[];
}

/**
 * A calculator of formulas. It keeps its own copy of values and formulas, fed by updates, and answers
 * with the formulas whose result it computed again. Without an engine formulas keep their stored value.
 */
export interface FormulaEngine {
  /** Functions of add-ins, from now on: asked for their values while formulas are computed. */
  takeFunctions?(functions: CustomFunctions): void;
  recalculate(update: EngineUpdate): Promise<readonly FormulaResult[]>;
  dispose(): void;
}
