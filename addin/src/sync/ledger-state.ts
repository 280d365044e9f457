import type {
  CellProblem,
  Completeness,
  ConsolidationReply,
  EmptyFill,
  EntryDef,
  EntryValue,
  MeReply,
  Period,
  Place,
  ReportState,
  RequestError,
  ServerValue,
  Warning,
} from '@cchc/domain';
import type { SamplePerson } from '../api/api-client.ts';
import type { ExcelFailureKind } from '../excel/failure.ts';
import type { RepairSummary } from '../excel/port.ts';

export type { RepairSummary, SamplePerson };

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
  | { kind: 'locked'; state: ReportState; by: string | null; at: string | null }
  | { kind: 'closed'; by: string; at: string }
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
  busy: null | 'signing-in' | 'opening' | 'consolidating' | 'repairing';
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
  completeness: Completeness | null;
  problems: Problem[];
  conflicts: Conflict[];
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
  /** Fetches the reports of a period for Tổng quan and Tổng hợp. */
  loadConsolidation(periodId: string): Promise<void>;
  /** Writes Tổng hợp into the workbook. */
  openConsolidation(periodId: string, include: 'approved' | 'submitted' | 'all'): Promise<void>;
  decide(key: string, take: 'mine' | 'theirs'): Promise<void>;
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
