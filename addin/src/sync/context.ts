import type { RequestError } from '@cchc/domain';
import type { ApiClient } from '../api/api-client.ts';
import type { Outcome } from '../api/http.ts';
import type { PaneIdentity } from '../api/identity.ts';
import type { ExcelPort } from '../excel/port.ts';
import type { Timers } from './autosave.ts';
import type { LedgerState } from './ledger-state.ts';
import type { Observable } from './observable.ts';

/** What the pane is made of; composed once, in `compose.ts` and in tests. */
export interface LedgerParts {
  api: ApiClient;
  identity: PaneIdentity;
  excel: ExcelPort;
  timers: Timers;
  /** Unique for ever, `^[A-Za-z0-9_-]{8,64}$`. */
  newId(): string;
}

export interface LedgerContext extends LedgerParts {
  state: Observable<LedgerState>;
}

/** What a screen shows of the report: reset when another one is chosen. */
export const NO_REPORT = {
  workbook: { kind: 'none' },
  sync: { kind: 'idle' },
  savedAt: null,
  waiting: 0,
  reportState: null,
  stateBy: null,
  blockers: null,
  missing: [],
  completeness: null,
  problems: [],
  conflicts: [],
  pendingRows: [],
  history: null,
  evidence: null,
  comments: { list: [], seen: null, unread: 0 },
  otherPerson: null,
  planChange: null,
  rows: null,
  foreignSheets: [],
  repair: null,
  offer: null,
  names: {},
  defs: null,
} satisfies Partial<LedgerState>;

export const INITIAL_STATE: LedgerState = {
  ...NO_REPORT,
  phase: 'starting',
  busy: null,
  me: null,
  unit: null,
  period: null,
  people: {},
  requested: false,
  samplePeople: [],
  consolidation: null,
  standIn: null,
  review: null,
  decimal: null,
  error: null,
  hostOk: true,
};

/** Why a request brought nothing, as a screen shows it. */
export const errorOf = (outcome: Outcome<unknown>): RequestError =>
  outcome.kind === 'refused' ? outcome.error : { code: 'unavailable', params: {} };
