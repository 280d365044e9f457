import type { ConsolidationReply } from '../api/api.ts';
import type { Plan } from '../plan/schema.ts';
import type { PlanSettings } from '../settings/settings.ts';
import { consolidate, type Include, type ReportPart } from './consolidate.ts';
import { type AcrossPeriods, type PeriodTotal, phaseResult, yearResult } from './periods.ts';

/** What one indicator comes to beyond a single period. */
export interface YearAndPhase {
  /** Code. */
  indicator: string;
  year: AcrossPeriods;
  /** So far; null before its phase has begun. */
  phase: AcrossPeriods | null;
}

/** What of `ConsolidationReply` is counted. */
type CountedPeriod = Pick<ConsolidationReply, 'plan' | 'period' | 'settings'> & {
  reports: readonly ReportPart[];
};

/**
 * Every indicator of a plan in a year and in its phase so far, each judged against its own target ("giai đoạn 2026-2027",
 * "giai đoạn 2028-2030").
 *
 * @param replies of the year's periods and of the years before, in any order; each is counted under its own plan
 */
export function yearAndPhaseOf(
  plan: Plan,
  year: number,
  replies: readonly CountedPeriod[],
  settings: PlanSettings,
  include: Include,
): YearAndPhase[] {
  const totals = new Map<string, PeriodTotal[]>();
  for (const { plan: then, period, reports, settings: decided } of replies)
    for (const { indicator, total } of consolidate(then, period, reports, decided, include))
      totals.set(indicator, [...(totals.get(indicator) ?? []), { period, total }]);
  return plan.indicators.map((indicator) => {
    const periods = totals.get(indicator.code) ?? [];
    return {
      indicator: indicator.code,
      year: yearResult(indicator, year, periods, settings),
      phase: year < indicator.phase.from ? null : phaseResult(indicator, year, periods, settings),
    };
  });
}
