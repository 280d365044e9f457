import type { Period } from '../calendar/period.ts';
import { sumOf } from '../indicators/exact.ts';
import { type Components, type IndicatorResult, resultOf } from '../indicators/result.ts';
import type { Total } from '../indicators/total.ts';
import { type Judgement, verdictOf } from '../indicators/verdict.ts';
import { inYear } from '../plan/in-year.ts';
import type { Indicator } from '../plan/schema.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import { wavesOf, withoutOverlaps } from './waves.ts';

/** What several periods come to: one year, or one phase. */
export interface AcrossPeriods extends Judgement {
  result: IndicatorResult;
  components: Components;
  /** Periods whose figures are in it, oldest first. */
  periods: string[];
  /** Years of the phase without a report of the year; empty for a year. */
  missingYears: number[];
  estimate: boolean;
}

export interface PeriodTotal {
  period: Pick<Period, 'id' | 'year' | 'kind' | 'from' | 'to'>;
  total: Total;
}

const byEnd = (a: PeriodTotal, b: PeriodTotal): number =>
  a.period.to.localeCompare(b.period.to) || b.period.from.localeCompare(a.period.from);
const has = ({ total }: PeriodTotal): boolean => total.have > 0;

const sums = (parts: readonly Components[]): Components =>
  Object.fromEntries(
    Object.keys(parts[0] ?? {}).map((key) => [key, sumOf(parts.map((part) => Number(part[key])))]),
  );

const NONE: Pick<Total, 'result' | 'missing' | 'estimate' | 'components'> = {
  result: { kind: 'missing' },
  missing: [],
  estimate: false,
  components: {},
};

/** Several totals as one: counts and money are added; a yearly average is that of as many years. */
function added(
  indicator: Indicator,
  totals: readonly PeriodTotal[],
  settings: PlanSettings,
): Pick<Total, 'result' | 'missing' | 'estimate' | 'components'> {
  const filled = totals.filter(({ total }) => Object.keys(total.components).length > 0);
  const missing = totals.flatMap(({ total }) => total.missing);
  const estimate = totals.some(({ total }) => total.estimate);
  if (filled.length === 0) return { ...(totals.at(-1)?.total ?? NONE), missing, estimate };
  const [only] = filled;
  if (filled.length === 1 && only) return { ...only.total, missing };
  const components = sums(filled.map(({ total }) => total.components));
  const { measure } = indicator;
  // (k·base − Σ spent) / (k·base) is the reduction of the yearly average over k years
  const baseline = measure.kind === 'change' ? measure.baseline.value : undefined;
  const result =
    measure.kind === 'change' && baseline !== undefined
      ? resultOf(
          {
            ...indicator,
            measure: { ...measure, baseline: { ...measure.baseline, value: baseline * filled.length } },
          },
          components,
          undefined,
          settings,
        )
      : resultOf(indicator, components, undefined, settings);
  return { result, missing, estimate, components };
}

function judged(
  indicator: Indicator,
  used: readonly PeriodTotal[],
  figures: Pick<Total, 'result' | 'missing' | 'estimate' | 'components'>,
  year: number,
  missingYears: number[],
  settings: PlanSettings,
): AcrossPeriods {
  const { result, components, estimate } = figures;
  const judgement = verdictOf(
    indicator,
    { result, missing: [...figures.missing, ...missingYears.map(String)] },
    year,
    settings,
    used.length === 1 ? used[0]?.period.kind : undefined,
  );
  return {
    ...judgement,
    result,
    components,
    estimate,
    periods: used.map(({ period }) => period.id),
    missingYears,
  };
}

/** Periods of one year whose figures speak for the year. */
function ofYear(
  indicator: Indicator,
  periods: readonly PeriodTotal[],
  settings: PlanSettings,
): PeriodTotal[] {
  const sorted = [...periods].sort(byEnd);
  const first = sorted.map(({ period }) => period.from).sort()[0];
  switch (indicator.acrossPeriods) {
    case 'cumulative':
    case 'annual-baseline':
      // Windows of a year contain each other: the longest from its beginning has all that the shorter ones have
      return sorted.filter((each) => has(each) && each.period.from === first).slice(-1);
    case 'snapshot':
    case 'level':
      return sorted.filter(has).slice(-1);
    case 'survey': {
      const waves = wavesOf(sorted, settings).filter((wave) => wave.some(has));
      const complete = waves.filter((wave) => wave.every(({ total }) => total.missing.length === 0));
      if (settings.surveyWaves === 'pooled')
        return withoutOverlaps((complete.length > 0 ? complete : waves).flat());
      return (complete.at(-1) ?? waves.at(-1) ?? []).filter(has);
    }
  }
}

/**
 * What an indicator comes to in a year, from the totals of that year's periods. Periods of one year are never added, since
 * their windows contain each other; waves of a survey are, where the calendar names them or the settings pool them.
 */
export function yearResult(
  asWritten: Indicator,
  year: number,
  periods: readonly PeriodTotal[],
  settings: PlanSettings = DEFAULT_SETTINGS,
): AcrossPeriods {
  const indicator = inYear(asWritten, year);
  const used = ofYear(
    indicator,
    periods.filter(({ period }) => period.year === year),
    settings,
  );
  return judged(indicator, used, added(indicator, used, settings), year, [], settings);
}

/**
 * What an indicator comes to in its phase so far, judged against the phase's own target. Counts add the reports of whole
 * years and nothing else; money compares the average of those years with the baseline; snapshots, levels and surveys are
 * those of the last year, since no survey is carried over.
 *
 * @param until the last year that is told of; years after it are not missing
 */
export function phaseResult(
  { milestones: _, ...unmarked }: Indicator,
  until: number,
  periods: readonly PeriodTotal[],
  settings: PlanSettings = DEFAULT_SETTINGS,
): AcrossPeriods {
  const { phase, acrossPeriods } = unmarked;
  const last = Math.min(until, phase.to);
  const years = Array.from({ length: Math.max(0, last - phase.from + 1) }, (_, i) => phase.from + i);
  const whole = years.map((year) => ({
    year,
    report: periods.find(
      ({ period, total }) => period.year === year && period.kind === 'Y' && total.have > 0,
    ),
  }));
  if (acrossPeriods === 'cumulative' || acrossPeriods === 'annual-baseline') {
    const used = whole.flatMap(({ report }) => report ?? []);
    const missingYears = whole.filter(({ report }) => !report).map(({ year }) => year);
    return judged(unmarked, used, added(unmarked, used, settings), until, missingYears, settings);
  }
  const latest = years.findLast((year) => periods.some((each) => each.period.year === year && has(each)));
  const used = ofYear(
    unmarked,
    periods.filter(({ period }) => period.year === latest),
    settings,
  );
  return judged(unmarked, used, added(unmarked, used, settings), until, [], settings);
}
