import { BY_PERSON } from './change.ts';
import { ExcelError } from './excel-error.ts';
import type { ValidationAlert } from './sheet-parts.ts';
import type { Workbook } from './workbook.ts';

/**
 * What Excel would do with what a person did.
 * - `done`: it happened; Excel warns of `circular` references that came with it
 * - `protected`: nothing happened; Excel says that the cell is locked
 * - `invalid`: nothing happened yet; Excel shows `alert`. After `Stop` the person must type again; after
 *   `Warning` (Yes) or `Information` (OK) call again with `accept: true`
 * - `refused`: nothing happened, for the reason of `code`
 */
export type Outcome =
  | { readonly kind: 'done'; readonly circular?: true }
  | { readonly kind: 'protected' }
  | { readonly kind: 'invalid'; readonly alert: ValidationAlert }
  | { readonly kind: 'refused'; readonly code: string };

export const DONE: Outcome = { kind: 'done' };
export const PROTECTED: Outcome = { kind: 'protected' };

/** Someone at the screen: each deed is one transaction and one step of the undo list. */
export class Doer {
  protected readonly workbook: Workbook;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  /** Excel's refusals become outcomes; anything else is a fault and goes up. */
  protected do(work: () => void): Outcome {
    try {
      this.workbook.transact(BY_PERSON, work);
      return DONE;
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      return error.code === 'AccessDenied' ? PROTECTED : { kind: 'refused', code: error.code };
    }
  }
}
