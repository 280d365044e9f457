import type { Mark } from '../entries/entry.ts';
import type { Indicator } from '../plan/schema.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import { sumOf } from './exact.ts';
import { type Components, type IndicatorResult, resultFrom, resultOf } from './result.ts';

/** What one unit gives to a total. One part a unit. */
export interface UnitPart {
  unit: string;
  components?: Components | undefined;
  mark?: Mark | undefined;
  estimate?: boolean | undefined;
  /** What its figures come to, where that is known already. */
  result?: IndicatorResult;
}

export interface Total {
  result: IndicatorResult;
  /**
   * Figures of all units together, in the measure's own keys; for `obliged-yes` the count of yes as
   * `numerator` over the count of answers as `denominator`. Empty when nobody has figures.
   */
  components: Components;
  /** Obliged units that have a value or "Không phát sinh". */
  have: number;
  /** Obliged units. */
  of: number;
  /** At least one figure in it is "ước thực hiện". */
  estimate: boolean;
  /** Units whose figures are "ước thực hiện", in the order of `obliged`: with final figures of others the total is mixed. */
  estimates: string[];
  /** Obliged units without a value, in the order of `obliged`. */
  missing: string[];
  /** Those of `missing` that said "Chưa có số liệu". */
  explained: string[];
}

const numbers = (parts: readonly Components[], key: string): number[] =>
  parts.map((components) => Number(components[key]));

function mapKeys(parts: readonly Components[], combine: (key: string) => number | boolean): Components {
  const all: Components = {};
  for (const key in parts[0]) all[key] = combine(key);
  return all;
}

const sums = (parts: readonly Components[]) => mapKeys(parts, (key) => sumOf(numbers(parts, key)));
const yesOfAll = (parts: readonly Components[]) =>
  mapKeys(parts, (key) => parts.every((components) => components[key] === true));
/** A commune has reached a level when each of those who answer for it has. */
const lowest = (parts: readonly Components[]) => mapKeys(parts, (key) => Math.min(...numbers(parts, key)));

/** Figures of several units as one: sums, never a mean of percentages. */
function combined({ acrossUnits, measure }: Indicator, parts: readonly Components[]): Components {
  switch (acrossUnits) {
    case 'ratio-of-sums':
    case 'money-rate':
      return sums(parts);
    case 'checklist-all':
      return yesOfAll(parts);
    case 'obliged-yes':
      return {
        numerator: parts.filter(({ value }) => value === true).length,
        denominator: parts.length,
      };
    case 'single-source':
      if (parts.length === 1) return { ...parts[0] };
      return measure.kind === 'level' ? lowest(parts) : sums(parts);
  }
}

function totalResult(indicator: Indicator, components: Components, settings: PlanSettings): IndicatorResult {
  if (indicator.acrossUnits !== 'obliged-yes') return resultOf(indicator, components, undefined, settings);
  const share = { n: BigInt(Number(components.numerator)) * 100n, d: BigInt(Number(components.denominator)) };
  return resultFrom(indicator, share, components);
}

/**
 * One indicator over the units that are obliged to give it. Units without a value are left out of the figures
 * (missing is not zero) and counted: `have` of `of`. The order of the parts does not matter; parts of units
 * that are not obliged are not counted.
 *
 * @throws when one unit has two parts: it would be counted twice.
 */
export function totalOf(
  indicator: Indicator,
  parts: readonly UnitPart[],
  obliged: readonly string[],
  settings: PlanSettings = DEFAULT_SETTINGS,
): Total {
  const byUnit = new Map(parts.map((part) => [part.unit, part]));
  if (byUnit.size < parts.length) throw new Error('a unit has two parts in one total');
  const figures: Components[] = [];
  const [missing, explained, estimates]: [string[], string[], string[]] = [[], [], []];
  for (const unit of obliged) {
    const part = byUnit.get(unit);
    const result = part?.result ?? resultOf(indicator, part?.components, part?.mark, settings);
    if (result.kind === 'missing') missing.push(unit);
    if (result.kind === 'missing' && result.explained) explained.push(unit);
    if (result.kind === 'missing' || !result.components) continue;
    figures.push(result.components);
    if (part?.estimate) estimates.push(unit);
  }
  const have = obliged.length - missing.length;
  const components = figures.length > 0 ? combined(indicator, figures) : {};
  const silent: IndicatorResult =
    have > 0 && missing.length === 0 ? { kind: 'none-arising' } : { kind: 'missing' };
  const result = figures.length > 0 ? totalResult(indicator, components, settings) : silent;
  const estimate = estimates.length > 0;
  return { result, components, have, of: obliged.length, estimate, estimates, missing, explained };
}
