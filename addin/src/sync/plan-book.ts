import {
  type AdoptPlanRequest,
  type CalendarRequest,
  type CalendarView,
  type ConfirmationRequest,
  type ConfirmationsReply,
  type ConsolidationReply,
  type EntryOfUnitsReply,
  MAX_REPORTS,
  type PlanReply,
  type PlanVersionsReply,
  type ReportsReply,
  type ReportView,
  type RequestError,
  type SettingsReply,
  type SettingsRequest,
  type SyncReply,
  type SyncRequest,
  type WorkbookReply,
} from '@cchc/domain';
import type { AnnualPlanChangesReply, AnnualPlanReply, AnnualPlanRequest } from '@cchc/domain/annual-plan';
import type { ApiClient } from '../api/api-client.ts';
import type { Outcome } from '../api/http.ts';

/** What became of a question to the server: its answer, or why there is none. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: RequestError; body: unknown };

/** The commune's plan around its reports: what a coordinator sets up, and everybody may look at. No Excel in it. */
export interface PlanBook {
  /** The plan in force, or a version of it. */
  plan(version?: string): Promise<Answer<PlanReply>>;
  /** Every version of the plan that the commune worked with, newest first. */
  versions(): Promise<Answer<PlanVersionsReply>>;
  /** A newer plan file comes into use. */
  adopt(request: AdoptPlanRequest): Promise<Answer<PlanVersionsReply>>;
  /** Contributions of a period: what a decision would change is worked out from them. */
  consolidation(period: string): Promise<Answer<ConsolidationReply>>;
  /** What the commune has decided about what the text leaves open. */
  settings(): Promise<Answer<SettingsReply>>;
  saveSettings(request: SettingsRequest): Promise<Answer<SettingsReply>>;
  /** One entry in the reports of all units: who wrote what, when. */
  entry(period: string, key: string): Promise<Answer<EntryOfUnitsReply>>;
  /** Figures that one unit enters and another confirms: of the units that this person reads or confirms for. */
  confirmations(period: string): Promise<Answer<ConfirmationsReply>>;
  /** A unit's word that a version of another unit's figure is right. */
  confirm(request: ConfirmationRequest): Promise<Answer<ConfirmationsReply>>;
  /** One report with its plan and settings, as the server has it. */
  workbook(unit: string, period: string): Promise<Answer<WorkbookReply>>;
  /** Reports of several units in a period, however many. */
  reports(units: readonly string[], period: string): Promise<Answer<ReportView[]>>;
  /** One unit's part of what somebody brings from an old report. */
  sync(request: SyncRequest): Promise<Answer<SyncReply>>;
  /** What a year asks of the clauses, and the tasks of the commune's own. */
  annual(year: number): Promise<Answer<AnnualPlanReply>>;
  /** Edits, an import or an undo as one change, whole or not at all. */
  changeAnnual(request: AnnualPlanRequest): Promise<Answer<AnnualPlanReply>>;
  annualChanges(year: number): Promise<Answer<AnnualPlanChangesReply>>;
  /** A year's periods; a year without a calendar as it would be made from the one before. */
  calendar(year: number): Promise<Answer<CalendarView>>;
  /** The whole year as given, or nothing; refused with `findings`. */
  saveCalendar(request: CalendarRequest): Promise<Answer<CalendarView>>;
}

export function answerOf<T>(outcome: Outcome<T>): Answer<T> {
  if (outcome.kind === 'ok') return { ok: true, value: outcome.value };
  if (outcome.kind === 'refused') return { ok: false, error: outcome.error, body: outcome.body };
  return { ok: false, error: { code: 'unavailable', params: {} }, body: null };
}

export function createPlanBook({ request }: Pick<ApiClient, 'request'>): PlanBook {
  const ask = async <T>(path: string, body?: unknown): Promise<Answer<T>> =>
    answerOf(await request<T>(path, body));
  return {
    plan: (version) => ask(version === undefined ? '/api/plan' : `/api/plan?version=${version}`),
    versions: () => ask('/api/plan/versions'),
    adopt: (request) => ask('/api/plan', request),
    consolidation: (period) => ask(`/api/consolidation?${new URLSearchParams({ period })}`),
    settings: () => ask('/api/settings'),
    saveSettings: (change) => ask('/api/settings', change),
    entry: (period, key) => ask(`/api/entry?${new URLSearchParams({ period, key })}`),
    confirmations: (period) => ask(`/api/confirmations?${new URLSearchParams({ period })}`),
    confirm: (word) => ask('/api/confirmations', word),
    workbook: (unit, period) => ask(`/api/workbook?${new URLSearchParams({ unit, period })}`),
    async reports(units, period) {
      const found: ReportView[] = [];
      for (let from = 0; from < units.length; from += MAX_REPORTS) {
        const some = units.slice(from, from + MAX_REPORTS).join(',');
        const query = new URLSearchParams({ units: some, period });
        const answer = await ask<ReportsReply>(`/api/reports?${query}`);
        if (!answer.ok) return answer;
        found.push(...answer.value.reports);
      }
      return { ok: true, value: found };
    },
    sync: (change) => ask('/api/sync', change),
    annual: (year) => ask(`/api/annual-plan?year=${year}`),
    changeAnnual: (change) => ask('/api/annual-plan', change),
    annualChanges: (year) => ask(`/api/annual-plan/changes?year=${year}`),
    calendar: (year) => ask(`/api/calendar?year=${year}`),
    saveCalendar: (change) => ask('/api/calendar', change),
  };
}
