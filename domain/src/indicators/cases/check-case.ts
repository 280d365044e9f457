import type { ConsolidatedIndicator, ConsolidatedLine } from '../../consolidation/consolidate.ts';
import { type PeriodTotal, phaseResult, yearResult } from '../../consolidation/periods.ts';
import type { Indicator } from '../../plan/schema.ts';
import type { PlanSettings } from '../../settings/settings.ts';
import type { IndicatorResult } from '../result.ts';
import type { Judgement } from '../verdict.ts';
import type { NamedCase } from './batches.ts';
import type { Wanted, WantedAcross, WantedResult } from './case.ts';

/** What the rules say of a case, in the shape of what is wanted: the keys that the case asks for and no others. */

const resultOf = (result: IndicatorResult): WantedResult =>
  result.kind === 'value' ? result.value : result.kind;

const judged = (result: IndicatorResult, { verdict, provisional }: Judgement): WantedAcross => ({
  result: resultOf(result),
  verdict,
  ...(provisional && { provisional: true as const }),
});

/** Figures above and below the line as the sheet shows them; null where the measure has none. */
function figures(
  { measure }: Indicator,
  { total }: ConsolidatedLine,
  formula: PlanSettings['satisfactionFormula'],
) {
  const at = (key: string): number => Number(total.components[key]);
  if (Object.keys(total.components).length === 0) return null;
  switch (measure.kind) {
    case 'ratio':
    case 'yes':
      return { n: at('numerator'), d: at('denominator') };
    case 'change':
      return { n: at('current'), d: measure.baseline.value ?? at('baseline') };
    case 'survey': {
      const counts = ['c1', 'c2', 'c3', 'c4', 'c5'].map(at) as [number, number, number, number, number];
      const all = counts.reduce((sum, count) => sum + count, 0);
      return formula === 'top-two'
        ? { n: counts[3] + counts[4], d: all }
        : { n: counts.reduce((sum, count, i) => sum + count * (i + 1), 0), d: all * 5 };
    }
    case 'checklist':
      return {
        n: measure.items.filter(({ code }) => total.components[code] === true).length,
        d: measure.items.length,
      };
    case 'level':
      return null;
  }
}

const pick = <Value>(
  all: Readonly<Record<string, Value>>,
  keys: readonly string[],
): Record<string, Value | undefined> => Object.fromEntries(keys.map((key) => [key, all[key]]));

/**
 * @param line the indicator over all units in the period of the case
 * @param totals all periods of the case
 */
export function foundIn(
  { want, period }: NamedCase,
  indicator: Indicator,
  line: ConsolidatedIndicator,
  totals: readonly PeriodTotal[],
  settings: PlanSettings,
): Omit<Wanted, 'warnings'> {
  const { total, byUnit, breakdown } = line;
  const shown = figures(indicator, line, settings.satisfactionFormula);
  const units = Object.fromEntries(
    Object.entries(byUnit).map(([unit, { result }]) => [unit, resultOf(result)]),
  );
  const parts = Object.fromEntries(
    breakdown.map(({ item, total: part, ...judgement }) => [item, judged(part.result, judgement)]),
  );
  const across = (result: { result: IndicatorResult } & Judgement) => judged(result.result, result);
  const year = Number(period.slice(0, 4));
  return {
    ...judged(total.result, line),
    units: `${total.have}/${total.of}`,
    ...(want.n !== undefined && shown && { n: shown.n }),
    ...(want.d !== undefined && shown && { d: shown.d }),
    ...(want.estimates && { estimates: total.estimates }),
    ...(want.byUnit && { byUnit: pick(units, Object.keys(want.byUnit)) as Record<string, WantedResult> }),
    ...(want.parts && { parts: pick(parts, Object.keys(want.parts)) as Record<string, WantedAcross> }),
    ...(want.year && { year: across(yearResult(indicator, year, totals, settings)) }),
    ...(want.phase && { phase: across(phaseResult(indicator, year, totals, settings)) }),
  };
}

/** Numbers as they are compared: a case gives as many digits as a double keeps. */
export function comparable(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, comparable(each)]));
}
