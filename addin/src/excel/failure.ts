/**
 * - `editing`: a cell is being typed in; every call fails until Enter. Wait and try again.
 * - `no-answer`: Excel did not answer in time; the batch may still have run: read before writing again.
 * - `protected`: a locked cell or a sheet that somebody protected with a password.
 * - `missing`: a sheet or a name that was there is gone.
 * - `too-old`: this Excel does not know a member that we need (`detail` names it).
 * - `moved`: another pane brought the forms to another version of the plan: they are taken up anew, nothing was written.
 * - `host`: anything else that Excel says (`detail`).
 */
export type ExcelFailureKind =
  | 'editing'
  | 'no-answer'
  | 'protected'
  | 'missing'
  | 'too-old'
  | 'moved'
  | 'host';

export class ExcelFailure extends Error {
  readonly kind: ExcelFailureKind;
  /** Office's own code and words, for support; never shown as the only message. */
  readonly detail: string;
  /** Names of the sheets that are locked, where that is known. */
  readonly sheets: readonly string[];
  constructor(kind: ExcelFailureKind, detail: string, sheets: readonly string[] = []) {
    super(`${kind}: ${detail}`);
    this.name = 'ExcelFailure';
    this.kind = kind;
    this.detail = detail;
    this.sheets = sheets;
  }
}
