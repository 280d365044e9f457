import type { ReportState } from '../api/api.ts';
import type { Period } from '../calendar/period.ts';
import { breakdownKey } from '../entries/entry-defs.ts';
import { type Components, type IndicatorResult, resultOf } from '../indicators/result.ts';
import { type Total, totalOf, type UnitPart } from '../indicators/total.ts';
import { type Judgement, verdictOf } from '../indicators/verdict.ts';
import { inYear } from '../plan/in-year.ts';
import { entersFor } from '../plan/indicators.ts';
import { planIn } from '../plan/plan-in.ts';
import type { Indicator, Plan } from '../plan/schema.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import type { Contribution } from './contribution.ts';

/** Which reports count: only accepted ones; sent and accepted; every report, drafts included. */
export const INCLUDES = ['approved', 'submitted', 'all'] as const;
export type Include = (typeof INCLUDES)[number];

const COUNTED: Record<Include, readonly ReportState[]> = {
  approved: ['approved'],
  submitted: ['submitted', 'approved'],
  all: ['draft', 'submitted', 'approved', 'returned'],
};

/** Whether a report in this state counts. */
export const isCounted = (state: ReportState, include: Include): boolean => COUNTED[include].includes(state);

export interface ReportPart {
  unit: string;
  state: ReportState;
  contribution: Contribution;
}

export interface UnitResult {
  result: IndicatorResult;
  components: Components;
  estimate: boolean;
}

/** One measure over all units. */
export interface ConsolidatedLine extends Judgement {
  /** Entry key: `TTHC.05`, `TTHC.05:DAT`. */
  key: string;
  total: Total;
  /** Every obliged unit, those without a report too. */
  byUnit: Record<string, UnitResult>;
}

export interface ConsolidatedIndicator extends ConsolidatedLine {
  /** Code. */
  indicator: string;
  /** Its breakdown, by the codes of the items. */
  breakdown: (ConsolidatedLine & { item: string })[];
}

/** What of a period its totals depend on; without `to` every member of every group is obliged. */
export type PeriodOfTotals = Pick<Period, 'year'> & Partial<Pick<Period, 'kind' | 'to'>>;

/**
 * All indicators of one period over all units that are there on its last day, in the order of the plan. Each breakdown is
 * totalled and judged like its whole; units that give no breakdown are missing in it.
 *
 * @throws when one unit has two reports: it would be counted twice.
 */
export function consolidate(
  wholePlan: Plan,
  period: PeriodOfTotals,
  reports: readonly ReportPart[],
  settings: PlanSettings = DEFAULT_SETTINGS,
  include: Include = 'all',
): ConsolidatedIndicator[] {
  const plan = period.to === undefined ? wholePlan : planIn(wholePlan, period.to);
  const counted = reports.filter(({ state }) => isCounted(state, include));
  const contributions = new Map(counted.map(({ unit, contribution }) => [unit, contribution]));
  if (contributions.size < counted.length) throw new Error('a unit has two reports in one period');

  const line = (indicator: Indicator, key: string, obliged: readonly string[]): ConsolidatedLine => {
    const parts: UnitPart[] = [];
    const byUnit: Record<string, UnitResult> = {};
    for (const unit of obliged) {
      const said = contributions.get(unit)?.indicators[key];
      const estimate = said?.e === 1;
      const result = resultOf(indicator, said?.c, said?.m, settings);
      parts.push({ unit, components: said?.c, mark: said?.m, estimate, result });
      byUnit[unit] = { result, components: said?.c ?? {}, estimate };
    }
    const total = totalOf(indicator, parts, obliged, settings);
    return { key, total, ...verdictOf(indicator, total, period.year, settings, period.kind), byUnit };
  };

  /** Most indicators are entered by the same few lists of units. */
  const lists = new Map<string, string[]>();
  const obligedOf = (indicator: Indicator): string[] => {
    const name = indicator.reportedBy.join();
    const list = lists.get(name) ?? entersFor(plan, indicator);
    lists.set(name, list);
    return list;
  };

  return plan.indicators.map((asWritten) => {
    const indicator = inYear(asWritten, period.year);
    const obliged = obligedOf(indicator);
    const items = indicator.breakdown?.items ?? [];
    return {
      indicator: indicator.code,
      ...line(indicator, indicator.code, obliged),
      breakdown: items.map(({ code }) => ({
        item: code,
        ...line(indicator, breakdownKey(indicator.code, code), obliged),
      })),
    };
  });
}
