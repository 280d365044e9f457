import type {
  ClientState,
  Correction,
  DocumentProperties,
  EntryValue,
  Place,
  ReportLayout,
  ReportReading,
  SelectedCells,
  SheetSpec,
} from '@cchc/domain';

/** What the custom document property `SoCCHC` says: `commune|unit|period|plan|cursor|cursor of the registers`. */
export interface WorkbookIdentity {
  commune: string;
  /** '' in a workbook that holds only totals. */
  unit: string;
  period: string;
  plan: string;
  /** Copy of the state's cursor, used only when the XML part is lost; null = none yet. */
  cursor: string | null;
  registers: string | null;
}

export interface WorkbookContents {
  /** null: no workbook of ours (or a property that nobody can read). */
  identity: WorkbookIdentity | null;
  /** null: the XML part is lost or unreadable. */
  state: ClientState | null;
  /** Our forms stand in it, but nobody can say any more whose report they are: never written over. */
  unreadable?: true;
  /** The same of the registers, which are a report of their own: all that is known of both stands in one part. */
  registers: ClientState | null;
}

export interface ReportContents extends WorkbookContents {
  reading: ReportReading;
  /** The rows of the registers. */
  rows: RowsReading;
}

export interface RowsReading {
  reading: ReportReading;
  /** Rows whose code is not in the sheet yet, each with where it stands (from 0). */
  uncoded: readonly { key: string; row: number }[];
}

export interface OpenReport {
  /** What the file says of itself; left as it is when absent. */
  properties?: DocumentProperties;
  specs: readonly SheetSpec[];
  identity: WorkbookIdentity;
  state: ClientState;
  /** Of the registers; what the workbook holds when absent. */
  registers?: ClientState;
  renamed?: RenamedCodes;
}

/** What a plan that replaced another made of the rows. */
export interface RenamedCodes {
  /** Version of the plan that was replaced; null = none was. */
  from: string | null;
  /**
   * New codes of rows by their old ones: what stands under the old one moves along; null = the row is asked no more, and
   * what stands there belongs to no other.
   */
  codes: Readonly<Record<string, string | null>>;
}

/** What a person selected, and what stands there. */
export interface SelectionContents {
  reading: ReportReading;
  selected: SelectedCells;
}

/** Something of a person that a repair could not place. */
export interface Unplaced {
  /** Sheet and cell as they were before. */
  sheet: string;
  address: string;
  /** The formula where there was one, else the value. */
  content: string;
  /** It still stands there, beside or below the form. */
  stays: boolean;
}

export interface RepairSummary {
  /** Filled cells that kept or found their place. */
  kept: number;
  /** Cells went back to their rows and columns: formulas of other sheets may look at the wrong one now. */
  moved: boolean;
  unplaced: Unplaced[];
  /** Beside or below the forms there is more than `unplaced` lists; it stays there. */
  more: number;
  /** The person's sheet with what could not be placed. */
  leftovers: string | null;
  /** Sheets that somebody protected with a password: they were not repaired. */
  locked: string[];
}

/** What to do with the workbook after looking at the rows again. */
export interface WorkbookUpdate {
  writes: Record<string, EntryValue>;
  state: ClientState;
  /** Of the registers; what the workbook holds when absent. */
  registers?: ClientState;
  identity: WorkbookIdentity;
}

/** How the forms are to stand. */
export interface LockRequest {
  locked: boolean;
  /** Entries whose cells stay open all the same. */
  open: ReadonlySet<string>;
  /** What the cover is to say of the state, and the height in points that it needs; null = as it is. */
  cover: { text: string; height: number } | null;
}

export interface Locked {
  contents: ReportContents;
  /** Sheets that somebody protected with a password: they stay as they are. */
  foreign: string[];
}

/** Keys of entries whose cells a person changed. `null` = more than can be told apart (rows moved, sheet pasted over). */
export interface Edit {
  keys: ReadonlySet<string> | null;
  /** False for what a co-author in the same file changed. */
  local: boolean;
}

/**
 * The workbook that is open in Excel. Every promise settles within the port's time limit; every rejection is
 * an `ExcelFailure`. Nothing else of the add-in touches `Excel.*`.
 */
export interface ExcelPort {
  /** False when this Excel is older than ExcelApi 1.14 or without a shared runtime. */
  isSupported(): boolean;
  /** Which workbook is this? 1 `context.sync()` (2 when there is an XML part). */
  identify(): Promise<WorkbookContents>;
  /** Creates or refills our sheets in the open workbook, leaves people's own sheets alone; ≤ 3 `context.sync()`. */
  openReport(report: OpenReport): Promise<void>;
  /** "Khôi phục biểu mẫu": the forms as the specs say, with everything that people typed; nothing is dropped. */
  repair(report: OpenReport): Promise<RepairSummary>;
  /** Identity, state and cells of all forms: 1 `context.sync()` once the sheets are known (2 more after a rename elsewhere, a deletion, or a start). */
  read(layout: ReportLayout): Promise<ReportContents>;
  /**
   * Reads the rows again (1 `context.sync()`), asks `decide`, and writes cells, then the state, then the
   * identity in one batch (1 more). New rows of registers get their codes in the same batch. `decide` is pure and may return null: nothing is written.
   *
   * @returns what the workbook holds afterwards
   */
  write(
    layout: ReportLayout,
    decide: (contents: ReportContents) => WorkbookUpdate | null,
  ): Promise<ReportContents>;
  /**
   * Locks the entry cells of the forms, or opens them, and says on the cover why; cells, then the state `decide` gives,
   * in one batch after one reading (2 `context.sync()`; more only where a sheet has a password of somebody else).
   */
  lock(
    layout: ReportLayout,
    request: LockRequest,
    decide: (contents: ReportContents) => WorkbookUpdate,
  ): Promise<Locked>;
  /** Keeps state and identity without touching a cell: 1 `context.sync()`. */
  keep(state: ClientState, identity: WorkbookIdentity, registers?: ClientState): Promise<void>;
  /** A person's word on a row that was asked (`maybe-same-row`): it is the row of this key, or a new one. */
  answerRow(key: string, same: boolean): Promise<void>;
  /** Writes a chosen number into an unclear cell; false when the cell says something else by now. */
  correct(place: Place, correction: Correction): Promise<boolean>;
  /**
   * Writes sheets of the consolidated workbook beside whatever the workbook holds and shows the first. What people put to the
   * right of them stays. `identity` is set when the workbook is nobody's yet. 2 `context.sync()`, one more for each further 4 MB.
   */
  showConsolidation(specs: readonly SheetSpec[], identity: WorkbookIdentity): Promise<void>;
  goTo(place: Place): Promise<void>;
  /** Entry whose cell is selected; null elsewhere. */
  selectedKey(layout: ReportLayout): Promise<string | null>;
  /** Entry cells in the selection, several areas and whole columns included, without rows that are hidden. */
  selection(layout: ReportLayout): Promise<SelectionContents>;
  /** Tells of edits by people, never of our own writes. Returns the way to stop. */
  onEdits(layout: ReportLayout, listener: (edit: Edit) => void): Promise<() => Promise<void>>;
  /** Decimal and thousands separators with which this Excel reads what people type. */
  culture(): Promise<{ decimal: string; thousands: string }>;
}
