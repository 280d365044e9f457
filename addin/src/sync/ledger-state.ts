import type {
  Blocker,
  CellProblem,
  Choice,
  Comment,
  Completeness,
  ConsolidationReply,
  EmptyFill,
  EntryDef,
  EntryValue,
  Evidence,
  FormCode,
  HistoryItem,
  KnownDocument,
  Mark,
  MeReply,
  Period,
  Place,
  ReportState,
  ReportView,
  RequestError,
  ServerValue,
  StandIn,
  StateBy,
  Version,
  Warning,
} from '@cchc/domain';
import type { SamplePerson } from '../api/api-client.ts';
import type { ExcelFailureKind } from '../excel/failure.ts';
import type { RepairSummary } from '../excel/port.ts';
import type { PlanBook } from './plan-book.ts';
import type { ProvinceBook } from './province-book.ts';
import type { RegisterBook } from './register-book.ts';
import type { RegisterRows } from './register-rows.ts';
import type { StandInTable } from './stand-in-table.ts';

export type { StandInCell, StandInColumn, StandInRow, StandInTable } from './stand-in-table.ts';
export type { Choice, RepairSummary, SamplePerson };

/** What Excel holds: no workbook of ours, a report, only the totals, or one that belongs to somebody else. */
export type WorkbookKind =
  | { kind: 'none' }
  | { kind: 'report'; unit: string; period: string }
  | { kind: 'consolidation'; period: string }
  | { kind: 'foreign'; reason: 'commune' | 'plan' | 'unit' | 'unreadable'; unit: string; period: string };

/** How the last save went. `editing` = a cell is being typed in; `offline` = will be sent again by itself. */
export type SyncStatus =
  | { kind: 'idle' }
  | { kind: 'saving' }
  | { kind: 'editing'; long: boolean }
  | { kind: 'offline'; retryAt: number }
  | { kind: 'locked'; state: ReportState; by: string | null; at: string | null; reason?: string }
  | { kind: 'closed'; by: string; at: string; reason?: string }
  | { kind: 'failed'; error: RequestError }
  /** Excel itself does not let us: see `ExcelFailureKind`. */
  | { kind: 'excel'; failure: ExcelFailureKind; sheets?: readonly string[] };

/** Something wrong or doubtful at a cell: shown as a list, errors before warnings, each with "Đến ô". */
export type Problem =
  /** As a warning: how a cell was understood that says it in an unusual way. */
  | { severity: 'error' | 'warning'; source: 'cell'; key: string; place: Place | null; problem: CellProblem }
  | {
      severity: 'error';
      source: 'refused';
      key: string;
      place: Place | null;
      error: { code: string; params: Record<string, unknown> };
    }
  | { severity: 'error' | 'warning'; source: 'rule'; key: string; place: Place | null; warning: Warning };

export interface Conflict {
  key: string;
  place: Place | null;
  /** What the cells hold now; undefined when they cannot be read. */
  mine: EntryValue | undefined;
  theirs: ServerValue;
  /** What both started from; undefined = this sheet never showed a value of the server there. */
  base: EntryValue | undefined;
}

/**
 * Why the report cannot be sent yet, with the way to the cell. Beside what the server refuses: `not-saved`, a cell
 * that waits (it cannot be read, was refused, or could not be sent), and `conflict`, one that is open.
 */
export interface PlacedBlocker {
  key: string;
  code: Blocker['code'] | 'not-saved' | 'conflict';
  params: Blocker['params'];
  place: Place | null;
}

/** "Lịch sử ô" (or of the whole report, `key` null) as far as it was fetched; newest first. */
export interface HistoryView {
  key: string | null;
  /** The row's name; '' for the whole report. */
  name: string;
  items: HistoryItem[];
  /** Names of the units that confirmed a figure. */
  units: Record<string, string>;
  /** There is more: ask with `moreHistory`. */
  more: number | null;
  loading: boolean;
  error: RequestError | null;
  place: Place | null;
  /** Whether an old value can be put back now: the row stands in this workbook and the report takes changes. */
  restorable: boolean;
}

/** "Minh chứng" of the row whose cell was selected. */
export interface EvidenceView {
  /** The entry that it belongs to; null when the selected cell's row has none. */
  key: string | null;
  name: string;
  place: Place | null;
  value: Evidence | null;
  /** Of the unit's Sổ văn bản as the sheet holds it, the newest first. */
  documents: readonly KnownDocument[];
  /** Why nothing can be written now. */
  hindrance: null | 'locked' | 'conflict' | 'unreadable';
  /** It stands in the cell since this was opened. */
  written: boolean;
}

/** A report of any unit, opened from Tổng quan: looked at, not written into the workbook. */
export interface ReviewView {
  unit: string;
  period: string;
  /** null while it is being fetched, and when it could not be. */
  report: ReportView | null;
  comments: LedgerState['comments'];
  /** Rows of the report in the order of its sheets: key → name. */
  names: Record<string, string>;
  defs: ReadonlyMap<string, EntryDef> | null;
  loading: boolean;
  error: RequestError | null;
}

/** Filling many cells at once: what it would do, before a person agrees, and what it did. */
export type Offer =
  /** Empty cells of the selection: figures that 0 would fill, entries that a mark would. */
  | { kind: 'empty'; zero: number; mark: number }
  /** Texts of the period before, in the order of the sheets. */
  | { kind: 'previous'; texts: { key: string; text: string }[] }
  | { kind: 'filled'; count: number };

/** What the pane shows; a new object at each change. */
export interface LedgerState {
  phase: 'starting' | 'signed-out' | 'ready';
  /** Set while signing in, opening or pulling; screens show a skeleton, then progress. */
  busy:
    | null
    | 'signing-in'
    | 'opening'
    | 'consolidating'
    | 'repairing'
    | 'sending'
    | 'standing-in'
    | 'managing';
  me: MeReply | null;
  unit: string | null;
  period: Period | null;
  workbook: WorkbookKind;
  sync: SyncStatus;
  /** UTC, ISO 8601, by the server's clock: the last successful save in this pane. */
  savedAt: string | null;
  /** Cells that differ from what the server has. */
  waiting: number;
  reportState: ReportState | null;
  /** Who brought the open report into its state, when, and why; null for a draft that never left it. */
  stateBy: StateBy | null;
  /** After a refused or checked submit; null = not checked. */
  blockers: PlacedBlocker[] | null;
  /** Required entries neither filled nor marked, in the order of the sheets. */
  missing: { key: string; place: Place | null }[];
  completeness: Completeness | null;
  problems: Problem[];
  conflicts: Conflict[];
  /** Values that came in for rows that do not stand in the sheet; taken when the row is back. */
  pendingRows: { key: string; theirs: ServerValue }[];
  history: HistoryView | null;
  /** "Minh chứng", while it is open. */
  evidence: EvidenceView | null;
  /** Of the open report; `seen` = id of the last one that this person has seen. */
  comments: { list: Comment[]; seen: string | null; unread: number };
  /** The report that is looked at from Tổng quan: while it is open, history and comments are of it. */
  review: ReviewView | null;
  /** This workbook holds unsent cells of somebody else: nothing is sent before `answerOtherPerson`. `by` = member id, null = not known. */
  otherPerson: null | { by: string | null; waiting: number };
  /** The plan changed while this workbook was away; told after it was done. `withdrawn` = keys of rows that are asked no more. */
  planChange: null | { from: string; to: string; renamed: number; withdrawn: string[] };
  /** "Nhập thay": the open table. */
  standIn: StandInTable | null;
  /** Registers of the open workbook, as its sheets hold them; null when none is open. */
  rows: RegisterRows | null;
  /** Sheets with somebody's own password, which a locked report could not lock or open. */
  foreignSheets: string[];
  /** What the last "Khôi phục biểu mẫu" came to, until it was seen. */
  repair: RepairSummary | null;
  /** Decimal separator with which this Excel reads what people type; null while it is not known. */
  decimal: string | null;
  offer: Offer | null;
  /** The row's name of an entry, for lists: key → name. */
  names: Record<string, string>;
  /** What is asked of the chosen unit, to name single figures; null before the plan is there. */
  defs: ReadonlyMap<string, EntryDef> | null;
  /** Member id → name, of everybody that the state mentions. */
  people: Record<string, string>;
  /** The chosen unit is only asked for its help ("Đề nghị"): no red, never late. */
  requested: boolean;
  /** Offered on the sign-in page of the demo; empty elsewhere. */
  samplePeople: SamplePerson[];
  consolidation: ConsolidationReply | null;
  error: RequestError | null;
  /** False once the host said that it has no shared runtime or too old an ExcelApi. */
  hostOk: boolean;
}

/** Everything a screen can do. Every promise settles; failures land in the state, never in the console. */
export interface Ledger {
  /** The commune's plan around its reports. */
  readonly plans: PlanBook;
  /** Vướng mắc, sáng kiến, kiểm tra, sổ văn bản. */
  readonly registers: RegisterBook;
  /** The report to the province, what left of it, and how reports are taken in. */
  readonly province: ProvinceBook;
  getState(): LedgerState;
  subscribe(listener: () => void): () => void;
  /** Takes up the session at hand and loads who is signed in; called once at start, and again by "Thử lại". */
  start(): Promise<void>;
  signIn(name: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  chooseUnit(unit: string): void;
  choosePeriod(periodId: string): void;
  /** Writes the forms of the chosen unit and period into the open workbook; one that holds another report is left as it is, and said. */
  openForms(): Promise<void>;
  /** "Lưu ngay": everything that waits, whoever typed it. */
  saveNow(): Promise<void>;
  goTo(place: Place): Promise<void>;
  /** Key of the entry whose cell is selected in the open forms; null where none is. */
  selectedKey(): Promise<string | null>;
  /** Fetches the reports of a period for Tổng quan and Tổng hợp. */
  loadConsolidation(periodId: string): Promise<void>;
  /** Writes Tổng hợp into the workbook, or the `whole` consolidated workbook: every form of every unit and what follows from them. */
  openConsolidation(
    periodId: string,
    include: 'approved' | 'submitted' | 'all',
    whole?: boolean,
  ): Promise<void>;
  /** A decision on an open conflict; the loser stays in the history. */
  decide(key: string, choice: Choice): Promise<void>;
  /** Many at once: one batch in Excel, one request. */
  decideAll(choices: Record<string, 'mine' | 'theirs'>): Promise<void>;
  /** "Gửi báo cáo": saves first; what blocks lands in `blockers`, a report that moved meanwhile in `error` (`report-moved`). */
  submit(comment?: string): Promise<void>;
  /** Looks what would block a submit, without sending. */
  checkSubmit(): Promise<void>;
  closeBlockers(): void;
  /**
   * Rút lại of the own report; Tiếp nhận, Đề nghị bổ sung, Mở lại of any.
   *
   * @param expect the version that the person looked at; that of the open report when absent
   */
  transition(
    unit: string,
    period: string,
    to: ReportState,
    comment?: string,
    expect?: Version | null,
  ): Promise<void>;
  /** Marks empty entries, many at once, with one reason. */
  markMissing(keys: readonly string[], mark: Mark, reason: string): Promise<void>;
  /** Without a key: of the selected cell's entry, of the whole report where none is selected. */
  openHistory(key?: string): Promise<void>;
  moreHistory(): Promise<void>;
  closeHistory(): void;
  /** "Minh chứng" of the selected cell's row. */
  openEvidence(): Promise<void>;
  /** Writes it into its cell, as an edit; null takes it away. */
  putEvidence(evidence: Evidence | null): Promise<void>;
  closeEvidence(): void;
  /** Writes an old value into its cells, as a new edit. */
  restore(key: string, value: EntryValue): Promise<void>;
  comment(key: string, text: string, answerTo?: string): Promise<void>;
  /** All comments at hand were seen. */
  seenComments(): Promise<void>;
  /** Whether the unsent cells of somebody else are sent in this person's name; when not, they stay and wait. */
  answerOtherPerson(send: boolean): Promise<void>;
  closePlanChange(): void;
  /** Fetches a report to look at from Tổng quan; again, when something was done to it. */
  openReview(unit: string, period: string): Promise<void>;
  closeReview(): void;
  /** Khóa kỳ (`closed`), or opening it again with a reason. */
  closePeriod(period: string, closed: boolean, reason?: string): Promise<void>;
  /** Gia hạn for one unit until a date (YYYY-MM-DD, included); null takes it back. */
  extendPeriod(period: string, unit: string, until: string | null, reason: string): Promise<void>;
  /** @param group code of a group, or of one unit; null = every unit that this person may stand in for */
  openStandIn(group: string | null, period: string, form: FormCode): Promise<void>;
  /** What was typed into a cell of the table; `column` = id of a `StandInColumn`. */
  editStandIn(unit: string, column: string, text: string): void;
  setStandIn(unit: string, standIn: Partial<StandIn>): void;
  /** Sends what waits, each row as a sync of that unit's own report. */
  saveStandIn(): Promise<void>;
  /** Gửi báo cáo of one row, after its figures are saved. */
  submitStandIn(unit: string): Promise<void>;
  decideStandIn(unit: string, key: string, take: 'mine' | 'theirs'): Promise<void>;
  closeStandIn(): void;
  /** Whether a row without a code is the row of the server that it resembles, or a new one. */
  answerRow(key: string, same: boolean): Promise<void>;
  /** How the unclear number of a cell is meant: it is written there, if the cell still says what was asked about. */
  readAs(problem: CellProblem, value: number): Promise<void>;
  /** Looks at the selection in the sheet: how many empty cells could be filled. */
  offerEmpty(): Promise<void>;
  /** Looks for texts of the period before for cells that are empty now. */
  offerPrevious(): Promise<void>;
  /** Fills the cells that were offered and are still empty. */
  takeEmpty(fill: EmptyFill): Promise<void>;
  takePrevious(): Promise<void>;
  closeOffer(): void;
  /** "Khôi phục biểu mẫu": puts the open forms in order, whatever was done to them. */
  repair(): Promise<void>;
  closeRepair(): void;
  dismissError(): void;
}
