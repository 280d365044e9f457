/** What Excel did with what a person did. */
export type Outcome = 'done' | 'protected' | 'invalid' | 'refused';

/**
 * A person at the screen, on the sheet of the case. Where no runner can act as one (real Excel), the cases
 * that need it are listed and not counted. Texts are typed as that Excel's locale wants them.
 */
export interface Person {
  /** Types into a cell and presses Enter. */
  type(address: string, text: string): Promise<Outcome>;
  /** Presses Del on a selection. */
  clear(address: string): Promise<Outcome>;
  /** Pastes a block of texts as values. */
  paste(address: string, texts: readonly (readonly string[])[]): Promise<Outcome>;
  /** Copies cells and pastes them with all they have, or their values only. */
  copyTo(from: string, to: string, kind: 'All' | 'Values'): Promise<Outcome>;
  /** Cuts cells and pastes them. */
  moveTo(from: string, to: string): Promise<Outcome>;
  /** Drags the handle of `from` until `to`, which holds it. */
  fill(from: string, to: string): Promise<Outcome>;
  /** Whole rows: `3:4`. */
  insertRows(rows: string): Promise<Outcome>;
  deleteRows(rows: string): Promise<Outcome>;
  /** Sorts ascending by a column of the range, counted from 0. */
  sort(address: string, column: number): Promise<Outcome>;
  /** Find and replace all on the sheet. */
  replaceAll(text: string, replacement: string): Promise<Outcome>;
  /** F2 and some letters: from now until Enter or Esc the cell is being edited. */
  beginEdit(address: string, text: string): Promise<Outcome>;
  /** Enter. */
  commitEdit(): Promise<Outcome>;
  /** Esc; nothing where no cell is being edited. */
  cancelEdit(): Promise<void>;
  /** Ctrl+Z and Ctrl+Y; refused where there is nothing to undo. */
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
  /** Another person types into the same file on another computer. */
  coAuthorTypes(address: string, text: string): Promise<Outcome>;
  select(address: string): Promise<void>;
  /** Keeps the rows of the sheet's AutoFilter whose text in that column (from 0) is listed; null = all rows. */
  filter(column: number, texts: readonly string[] | null): Promise<Outcome>;
  hideRows(address: string): Promise<Outcome>;
  renameSheet(name: string): Promise<Outcome>;
  deleteSheet(name: string): Promise<Outcome>;
  unprotect(password?: string): Promise<Outcome>;
  /** What the edit line shows of a cell. */
  editText(address: string): Promise<string>;
}

/** What a case works with besides the globals `Excel` and `Office`. */
export interface Bench {
  /** The sheet made for this case; it and all that bears `name()` is gone afterwards. */
  readonly sheet: string;
  /** Throws in a runner without one; such cases say `person: true`. */
  readonly person: Person;
  /** Runs in a request context of its own and syncs at the end. */
  run<Result>(
    work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Result | Promise<Result>,
  ): Promise<Result>;
  write(address: string, values: unknown): Promise<void>;
  read(address: string): Promise<unknown[][]>;
  /** A name that only this case uses, for names, properties, settings, tables and sheets. */
  name(ending?: string): string;
  /** A namespace for XML parts that only this case uses. */
  namespace(): string;
  /** Waits until something has happened; fails when it does not in time. */
  until(happened: () => boolean, what: string): Promise<void>;
  /** Runs after the case, whatever became of it. */
  afterwards(work: () => Promise<unknown>): void;
  /** Decimal and group signs of this Excel. */
  separators(): Promise<{ decimal: string; group: string }>;
}

/** Requirement sets below which Excel does not know what a case is about. */
export type Needs = Readonly<Record<string, string>>;

/** One fact about Excel that the product rests on. */
export interface Case {
  /** A sentence that is true of Excel. */
  readonly name: string;
  /** Where the fact comes from. */
  readonly source: string;
  readonly needs?: Needs;
  /** Requirement sets from which on the fact is no longer true. */
  readonly before?: Needs;
  /** Needs what only a person can do. */
  readonly person?: true;
  run(t: Bench): Promise<void>;
}

/** A fact that no model can answer: only a person with real Excel sees whether it holds. */
export interface RealOnly {
  readonly name: string;
  readonly source: string;
  /** What to do and what to look at. */
  readonly look: string;
}
