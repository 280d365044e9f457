import type { Area } from './address.ts';
import type { Sheet } from './sheet.ts';
import type { CellPosition, ProtectionOptions, ValidationAlert, Visibility } from './sheet-parts.ts';
import type { Workbook } from './workbook.ts';

/**
 * What Excel would do with what a person did.
 * - `done`: it happened
 * - `protected`: nothing happened; Excel says that the cell is locked
 * - `invalid`: nothing happened yet; Excel shows `alert`. After `Stop` the person must type again; after
 *   `Warning` (Yes) or `Information` (OK) call again with `accept: true`
 * - `refused`: nothing happened, for the reason of `code`
 */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'protected' }
  | { readonly kind: 'invalid'; readonly alert: ValidationAlert }
  | { readonly kind: 'refused'; readonly code: string };

/**
 * What one can do at the screen, with Excel's own refusals. Every method is one transaction whose events
 * carry source Local and triggerSource Unknown. Formulas are computed afterwards: `workbook.settled()`.
 */
export declare class Person {
  constructor(workbook: Workbook);
  /** Types text into a cell and presses Enter: numbers, %, dates, formulas by the workbook's locale. */
  type(sheet: Sheet, cell: CellPosition, text: string, options?: { accept?: boolean }): Outcome;
  /** What the edit line shows when the cell is edited: the formula or value in the locale's spelling. */
  editText(sheet: Sheet, cell: CellPosition): string;
  /** Del: contents go, looks stay. */
  clear(sheet: Sheet, area: Area): Outcome;
  /** Pastes a block as values only: each text is read as if typed; validation is not asked, as in Excel. */
  paste(sheet: Sheet, at: CellPosition, texts: readonly (readonly string[])[]): Outcome;
  select(sheet: Sheet, area: Area, ...more: Area[]): void;
  activate(sheet: Sheet): void;
  addSheet(name?: string): Outcome;
  deleteSheet(sheet: Sheet): Outcome;
  renameSheet(sheet: Sheet, name: string): Outcome;
  setSheetVisibility(sheet: Sheet, visibility: Visibility): Outcome;
  /** points */
  resizeRows(sheet: Sheet, row: number, count: number, points: number): Outcome;
  resizeColumns(sheet: Sheet, column: number, count: number, points: number): Outcome;
  hideRows(sheet: Sheet, row: number, count: number, hidden: boolean): Outcome;
  hideColumns(sheet: Sheet, column: number, count: number, hidden: boolean): Outcome;
  /** Keeps the rows whose shown text in that column (from 0, inside the filter) is listed; null shows all. */
  filter(sheet: Sheet, column: number, texts: readonly string[] | null): Outcome;
  protect(sheet: Sheet, options?: Partial<ProtectionOptions>): Outcome;
  unprotect(sheet: Sheet, password?: string): Outcome;
}
