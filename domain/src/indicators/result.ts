import type { Entry, Mark } from '../entries/entry.ts';
import { componentsOf } from '../entries/entry-def.ts';
import type { Indicator, Measure } from '../plan/schema.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import { compare, exact, type Fraction, toNumber } from './exact.ts';

export type Components = NonNullable<Entry['components']>;

/** What an indicator comes to, for one unit or for many. */
export type IndicatorResult =
  /** `value` is not rounded, in the indicator's unit (%: 95.5; level: 2), and on the true side of the target. */
  | { kind: 'value'; value: number; components: Components }
  /** "Không phát sinh": said so by a mark, or nothing to divide by. */
  | { kind: 'none-arising'; components?: Components }
  /** Not entered, or only half; `explained` when marked "Chưa có số liệu". */
  | { kind: 'missing'; explained?: true };

const number = (components: Components, key: string): number => Number(components[key]);
const percent = (part: Fraction, whole: Fraction): Fraction | null =>
  whole.n === 0n ? null : { n: part.n * whole.d * 100n, d: part.d * whole.n };

/** The survey's score as part and whole: both formulas are ratios, so that both add up across units. */
function surveyShare(counts: number[], { satisfactionFormula }: PlanSettings): Fraction | null {
  const all = counts.reduce((sum, count) => sum + BigInt(count), 0n);
  const part =
    satisfactionFormula === 'top-two'
      ? BigInt(counts[3] ?? 0) + BigInt(counts[4] ?? 0)
      : counts.reduce((sum, count, i) => sum + BigInt(count) * BigInt(i + 1), 0n);
  const whole = satisfactionFormula === 'top-two' ? all : all * 5n;
  return percent({ n: part, d: 1n }, { n: whole, d: 1n });
}

/** The exact value of complete components; null when there is nothing to divide by. */
function fractionOf(measure: Measure, components: Components, settings: PlanSettings): Fraction | null {
  switch (measure.kind) {
    case 'ratio':
      return percent(exact(number(components, 'numerator')), exact(number(components, 'denominator')));
    case 'survey':
      return surveyShare(
        componentsOf(measure).map(({ key }) => number(components, key)),
        settings,
      );
    case 'level':
      return exact(number(components, 'level'));
    case 'change': {
      const [current, baseline] = [
        exact(number(components, 'current')),
        exact(measure.baseline.value ?? number(components, 'baseline')),
      ];
      const grown = { n: current.n * baseline.d - baseline.n * current.d, d: current.d * baseline.d };
      return percent(measure.direction === 'decrease' ? { n: -grown.n, d: grown.d } : grown, baseline);
    }
    case 'yes':
      return { n: components.value ? 100n : 0n, d: 1n };
    case 'checklist': {
      const yes = measure.items.filter(({ code }) => components[code] === true).length;
      return { n: BigInt(yes * 100), d: BigInt(measure.items.length) };
    }
  }
}

/** A result as part and whole of doubles that are whole numbers. */
type WholeShare = readonly [part: number, whole: number];

/** What `fractionOf` says, where every figure is a whole number: most are, and doubles are ten times quicker. */
function wholeShareOf(measure: Measure, components: Components, settings: PlanSettings): WholeShare | null {
  switch (measure.kind) {
    case 'ratio':
      return [number(components, 'numerator') * 100, number(components, 'denominator')];
    case 'survey': {
      const [a, b, c] = [number(components, 'c1'), number(components, 'c2'), number(components, 'c3')];
      const [d, e] = [number(components, 'c4'), number(components, 'c5')];
      const all = a + b + c + d + e;
      return settings.satisfactionFormula === 'top-two'
        ? [(d + e) * 100, all]
        : [(a + 2 * b + 3 * c + 4 * d + 5 * e) * 100, all * 5];
    }
    case 'level':
      return [number(components, 'level'), 1];
    case 'change': {
      const baseline = measure.baseline.value ?? number(components, 'baseline');
      const grown = (number(components, 'current') - baseline) * 100;
      return [measure.direction === 'decrease' ? 0 - grown : grown, baseline];
    }
    default:
      return null;
  }
}

const SAFE = Number.isSafeInteger;
const allWhole = (components: Components): boolean => {
  for (const key in components) {
    const value = components[key];
    if (typeof value === 'number' && !SAFE(value)) return false;
  }
  return true;
};

/** The result by whole numbers alone; null where they are too large, or decimals. */
function quickResult(
  { measure, target }: Indicator,
  components: Components,
  settings: PlanSettings,
): IndicatorResult | null {
  if (!SAFE(target.value) || !allWhole(components)) return null;
  const share = wholeShareOf(measure, components, settings);
  if (!share) return null;
  const [part, whole] = share;
  const due = target.value * whole;
  if (!SAFE(part) || !SAFE(whole) || !SAFE(due)) return null;
  if (whole === 0) return { kind: 'none-arising', components };
  return { kind: 'value', value: onItsSide(part / whole, part < due, target.value), components };
}

/** A miss never becomes a hit because the nearest double happens to be the target. */
const onItsSide = (nearest: number, missed: boolean, target: number): number =>
  missed && nearest >= target ? target - Math.abs(target) * Number.EPSILON : nearest;

/**
 * The nearest double on the same side of the target as the exact value, so that comparing `value` with the
 * target never calls a miss a hit.
 */
export function resultFrom(
  { target }: Indicator,
  fraction: Fraction | null,
  components: Components,
): IndicatorResult {
  if (fraction === null) return { kind: 'none-arising', components };
  const nearest = toNumber(fraction);
  const missed = compare(fraction, exact(target.value)) < 0;
  return { kind: 'value', value: onItsSide(nearest, missed, target.value), components };
}

/** Whether every component of the measure is there. */
export function isComplete(measure: Measure, components: Components): boolean {
  for (const { key } of componentsOf(measure)) if (components[key] === undefined) return false;
  return true;
}

const isEmpty = (components: Components): boolean => {
  for (const _ in components) return false;
  return true;
};

/**
 * The result of one set of figures. Missing is not zero: half a measure is missing. A mark speaks for an
 * empty measure only; next to figures it is a finding (`mark-with-figures`) and the figures count.
 */
export function resultOf(
  indicator: Indicator,
  components: Components | undefined,
  mark?: Mark,
  settings: PlanSettings = DEFAULT_SETTINGS,
): IndicatorResult {
  if (components && !isEmpty(components)) {
    if (!isComplete(indicator.measure, components)) return { kind: 'missing' };
    const quick = quickResult(indicator, components, settings);
    if (quick) return quick;
    return resultFrom(indicator, fractionOf(indicator.measure, components, settings), components);
  }
  if (mark === 'none-arising') return { kind: 'none-arising' };
  return mark === 'no-data' ? { kind: 'missing', explained: true } : { kind: 'missing' };
}
