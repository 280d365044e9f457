import type { ReportState } from '../api/api.ts';
import type { Period } from '../calendar/period.ts';
import {
  type ConsolidatedLine,
  consolidate,
  type Include,
  isCounted,
  type ReportPart,
} from '../consolidation/consolidate.ts';
import { indicatorByCode } from '../plan/indicators.ts';
import type { Indicator, Plan, Quote } from '../plan/schema.ts';
import { unitByCode } from '../plan/units.ts';
import type { PlanSettings } from '../settings/settings.ts';
import type { Locale } from '../text/locale.ts';
import { type CountedFigures, type Step, stepsOf } from './steps.ts';

/** A unit that is asked and is not in a figure, with the reason. */
export interface NotCounted {
  unit: string;
  name: string;
  why: /** Nothing was entered, or only half of a measure. */
    | 'missing'
    /** "Chưa có số liệu". */
    | 'no-data'
    /** "Không phát sinh": it is not missing, it has nothing to count. */
    | 'none-arising'
    /** Its report is in a state that was not asked for. */
    | 'not-in-state';
  state: ReportState | null;
}

/** Where a figure comes from: the sentence, the arithmetic, who is in it and who is not. */
export interface Origin {
  /** Entry key: `TTHC.05`, `TTHC.05:DAT`. */
  key: string;
  indicator: Indicator;
  /** Name of the indicator, with that of its part. */
  name: string;
  quote: Quote;
  line: ConsolidatedLine;
  steps: Step[];
  counted: (CountedFigures & { estimate: boolean; state: ReportState })[];
  notCounted: NotCounted[];
}

/**
 * The origin of one figure of a period's totals.
 *
 * @param key entry key of an indicator or of a part of its breakdown
 * @returns null when the plan has no such indicator
 */
export function originOf(
  plan: Plan,
  period: Period,
  reports: readonly ReportPart[],
  settings: PlanSettings,
  include: Include,
  key: string,
  locale: Locale = 'vi',
): Origin | null {
  const [code = '', item] = key.split(':');
  const indicator = indicatorByCode(plan, code);
  const whole = consolidate(plan, period, reports, settings, include).find((each) => each.indicator === code);
  const line = item === undefined ? whole : whole?.breakdown.find((each) => each.item === item);
  if (!indicator || !line) return null;
  const states = new Map(reports.map(({ unit, state }) => [unit, state]));
  const nameOf = (unit: string): string => unitByCode(plan, unit)?.name ?? unit;

  const counted: Origin['counted'] = [];
  const notCounted: NotCounted[] = [];
  for (const [unit, { result, components, estimate }] of Object.entries(line.byUnit)) {
    const state = states.get(unit) ?? null;
    const name = nameOf(unit);
    if (state !== null && result.kind !== 'missing' && Object.keys(components).length > 0)
      counted.push({ unit, name, components, estimate, state });
    else notCounted.push({ unit, name, state, why: whyNot(result, state, include) });
  }
  const part = indicator.breakdown?.items.find((each) => each.code === item)?.name;
  return {
    key,
    indicator,
    name: part === undefined ? indicator.name : `${indicator.name} – ${part}`,
    quote: indicator.quote,
    line,
    steps: stepsOf({ indicator, counted, total: line.total, settings, locale }),
    counted,
    notCounted,
  };
}

function whyNot(
  result: ConsolidatedLine['byUnit'][string]['result'],
  state: ReportState | null,
  include: Include,
): NotCounted['why'] {
  if (result.kind === 'none-arising') return 'none-arising';
  if (state !== null && !isCounted(state, include)) return 'not-in-state';
  return result.kind === 'missing' && result.explained ? 'no-data' : 'missing';
}
