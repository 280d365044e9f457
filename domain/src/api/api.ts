import type { Calendar, Period } from '../calendar/period.ts';
import type { Completeness } from '../completeness/completeness.ts';
import type { Contribution } from '../consolidation/contribution.ts';
import type { Entry, EntryValue, EntryVia, StoredEntry, Version, Via } from '../entries/entry.ts';
import type { EntryError, RequestError, Warning } from '../errors/codes.ts';
import type { EarlierPlan } from '../plan/earlier-plan.ts';
import type { KeyMap } from '../plan/key-map.ts';
import type { Plan } from '../plan/schema.ts';
import type { CommuneSettings } from '../settings/commune-settings.ts';

/** Shapes of the HTTP API, one place for both sides. All under /api, JSON, bearer token. */

export const ROLES = ['official', 'head', 'coordinator', 'leader', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const REPORT_STATES = ['draft', 'submitted', 'approved', 'returned'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Every refused request: `{error: {code, params}}`. */
export interface ErrorReply {
  error: RequestError;
}

/** `GET /api/me`. */
export interface MeReply {
  id: string;
  name: string;
  commune: { id: string; name: string; kind: string; province: string };
  roles: Role[];
  /** Reporting units this person may fill; `requested` = only asked for its help: no red, never late. */
  units: {
    code: string;
    name: string;
    requested?: true;
    /** It confirms figures of another unit, or another unit confirms its figures. */
    confirmations?: true;
  }[];
  /** Reporting units for which this person may enter what others told them ("Nhập thay"). */
  standsInFor: { code: string; name: string; group: string | null }[];
  /** Reports with comments that this person has not seen: of their units, for a coordinator of all. */
  unread: { unit: string; period: string }[];
  planVersion: string;
  /** Periods of the years at hand, oldest first, each with the state of the reports of this person's units, and where a comment is unseen. */
  periods: (Period & {
    states: Record<string, ReportState>;
    comments?: Record<string, true>;
    /** Its figures were collected under the plan that this one replaces. */
    earlierPlan?: EarlierPlan;
  })[];
  /** Today in Asia/Ho_Chi_Minh, by the server's clock. */
  today: string;
}

/** Who brought a report into its state, when, and with which words. */
export interface StateBy {
  /** Member id. */
  by: string;
  /** UTC, ISO 8601. */
  at: string;
  /** Why it was returned or reopened; what the sender added. */
  comment?: string;
}

/** Who gave figures that somebody else typed in ("Nhập thay"). */
export interface StandIn {
  /** Người cung cấp, 1–200 characters. */
  from: string;
  how: (typeof STAND_IN_WAYS)[number];
  /** YYYY-MM-DD, not after today. */
  on: string;
}

/** Điện thoại, Zalo, giấy. */
export const STAND_IN_WAYS = ['phone', 'zalo', 'paper'] as const;

/** What of a report travels to the pane. */
export interface ReportView {
  unit: string;
  period: string;
  state: ReportState;
  /** null for a draft that never left it. */
  stateBy: StateBy | null;
  /** The period is extended for this unit until that day (included); absent or null when it is not. */
  extended?: { until: string } | null;
  /** Id of the latest comment on this report; null while there is none. */
  comments: string | null;
  /** Latest version; null for a report that nobody has written to. */
  cursor: Version | null;
  entries: Record<string, StoredEntry>;
}

/** `GET /api/workbook?unit=&period=`: all that the sheets of one report need. */
export interface WorkbookReply {
  plan: Plan;
  period: Period;
  /** Those in force in the period; absent while nobody has decided anything. */
  settings?: CommuneSettings;
  report: ReportView;
  /** The registers of the unit and the period's year: one request opens a workbook. */
  rows: { report: ReportView };
  /** The period before, when there is one: values by entry key. */
  previous: { period: Period; entries: Record<string, EntryValue> } | null;
  /** Periods of the year that rules across periods name, where they differ from `previous`. */
  earlier?: { period: Period; entries: Record<string, EntryValue> }[];
  /**
   * Asked for with `asOf=<cursor of the report>,<cursor of the registers>`: what stood there at those versions.
   * null = not asked, or this store never had that version (restored, moved): every difference is asked.
   */
  asOf?: { report: AsOf | null; registers: AsOf | null };
  /** Person, deadline and product from the annual plan, by entry key; absent while nothing is planned for the unit. */
  planned?: Record<string, Entry>;
  /** Member ids in the reply, with the names to show. */
  people: Record<string, string>;
}

/** Every entry that existed at a version: the baseline of a workbook that lost its own. */
export type AsOf = Record<string, { value: EntryValue; version: Version | null }>;

/** `POST /api/sync`. */
export interface SyncRequest {
  unit: string;
  period: string;
  plan: string;
  /** Made by the client, unique for ever; a repeat with the same content is answered, never counted twice. */
  mutationId: string;
  cursor: Version | null;
  entries: Record<string, { value: unknown; base: Version | null }>;
  /** Values that a person gave up in a decision: kept in the audit. */
  given?: Record<string, unknown>;
  via: Via;
  /** Required exactly when `via` is `stand-in`. */
  standIn?: StandIn;
}

/** A value that the server tells of, with who wrote it and when. */
export interface ServerValue {
  value: EntryValue;
  /** null when the server never had the entry (the client's base came from another store). */
  version: Version | null;
  /** Member id. */
  by: string | null;
  at: string | null;
  /** The way it came; absent = typed into the sheets. */
  via?: EntryVia;
  standIn?: StandIn;
}

export interface SyncReply {
  mutationId: string;
  /** When the server answered, by its clock: UTC, ISO 8601. A pane's own clock may be wrong. */
  at: string;
  cursor: Version | null;
  state: ReportState;
  stateBy: StateBy | null;
  /** Id of the latest comment on this report; null while there is none. */
  comments: string | null;
  settled: Record<string, Version>;
  conflicts: Record<string, ServerValue>;
  changed: Record<string, ServerValue>;
  refused: Record<string, EntryError>;
  warnings: Warning[];
  /** The cursor was not of this report: everything is in `changed`, nothing was accepted. */
  full?: true;
}

/** Body of 423, `report-moved` and `wrong-state`: why nothing was taken, and the news all the same. */
export interface LockedReply extends ErrorReply {
  reply: SyncReply;
}

/** Body of 409 `plan-changed`; `keys: null` = no map leads there: nothing may be renamed. */
export interface PlanChangedReply extends ErrorReply {
  keys: KeyMap | null;
}

/** `GET /api/consolidation?period=`: the contributions of one period; totals are computed by domain on either side. */
export interface ConsolidationReply {
  /** When the server answered, by its clock: UTC, ISO 8601. */
  at: string;
  plan: Plan;
  period: Period;
  calendar: Calendar;
  /** Those in force in the period. */
  settings: CommuneSettings;
  reports: {
    unit: string;
    state: ReportState;
    cursor: Version | null;
    updatedAt: string | null;
    contribution: Contribution;
    completeness: Completeness;
  }[];
}

/** `GET /api/plan[?version=]`. */
export interface PlanReply {
  plan: Plan;
  /** The version in force this year; null when the year has no calendar. */
  current: string | null;
}

/** `GET /api/entry?period=&key=`: the cells behind a total, by unit. */
export interface EntryOfUnitsReply {
  units: Record<string, { state: ReportState; entry: StoredEntry }>;
  people: Record<string, string>;
}
