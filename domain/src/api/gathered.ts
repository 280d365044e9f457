import type { AnnualPlanDoc } from '../annual-plan/annual-plan.ts';
import type { Calendar, Period } from '../calendar/period.ts';
import type { Completeness } from '../completeness/completeness.ts';
import type { Include } from '../consolidation/consolidate.ts';
import type { Contribution } from '../consolidation/contribution.ts';
import type { StoredEntry, Version } from '../entries/entry.ts';
import type { Plan } from '../plan/schema.ts';
import type { CommuneSettings } from '../settings/commune-settings.ts';
import type { ReportState, StateBy } from './api.ts';

/** One unit's report of a period with its texts; one that nobody has written to is an empty draft. */
export interface GatheredUnit {
  unit: string;
  state: ReportState;
  stateBy: StateBy | null;
  /** null: there is no report yet. */
  cursor: Version | null;
  contribution: Contribution;
  completeness: Completeness;
  /** Keys of required entries that are neither filled nor marked, in the order of the forms. */
  missing: string[];
  /** All entries of the report; empty where the report is not counted. */
  entries: Record<string, StoredEntry>;
  /** Its registers of the period's year, and what they had in the part of the window that lies in the year before. */
  rows: Record<string, StoredEntry>;
  /** No unit of the period's last day: it wrote a report before it was closed. In no total, and not obliged. */
  retired?: true;
}

/** One further period: under the plan of the one asked, so that the two can be compared. */
export interface GatheredPeriod {
  period: Period;
  /** Those in force in that period. */
  settings: CommuneSettings;
  /** Without registers. */
  units: GatheredUnit[];
}

/**
 * `GET /api/gathered?period=&include=[&with=ID,ID][&snapshot=ID]`: every report of a period with its texts, for the workbook, the
 * report and the overview. `include` says whose entries come; every unit that is asked is listed. With `snapshot`
 * everything is as it was kept then, `at` too.
 */
export interface GatheredReply {
  /** When the server answered, by its clock: UTC, ISO 8601. */
  at: string;
  /** Groups have the members that are there on the period's last day. */
  plan: Plan;
  settings: CommuneSettings;
  /** Of the period's year. */
  calendar: Calendar;
  period: Period;
  include: Include;
  /** Every unit that is asked in the period, in the order of the plan, then those retired before its end. */
  units: GatheredUnit[];
  /** What the period's year asks of the tasks; null while nothing is planned. */
  annual: AnnualPlanDoc | null;
  /** The regular period before, when there is one, and those named in `with`; oldest first. */
  others: GatheredPeriod[];
  /** Id of the period before. */
  before: string | null;
  /** Member ids in the reply, with the names to show. */
  people: Record<string, string>;
}

/** Further periods in one request at most. */
export const MAX_WITH = 12;
