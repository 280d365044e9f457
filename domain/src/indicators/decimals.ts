import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import { compare, exact, rounded } from './exact.ts';

const decimalsOf = (value: number): number => String(exact(value).d).length - 1;

/** Decimals of results by the settings; never fewer than the target itself has. */
export const baseDecimals = (target: number, { decimals }: PlanSettings = DEFAULT_SETTINGS): number =>
  Math.max(decimals, decimalsOf(target));

/**
 * Decimals that a value needs so that, rounded, it still misses a target that it misses: 99.996 of 100 needs
 * three. Where the settings round before judging, the judged figure is the one that is shown.
 */
export function decimalsFor(
  value: number,
  target: number,
  settings: PlanSettings = DEFAULT_SETTINGS,
): number {
  let decimals = baseDecimals(target, settings);
  if (settings.rounding === 'rounded') return decimals;
  if (value < target) while (compare(rounded(exact(value), decimals), exact(target)) >= 0) decimals += 1;
  return decimals;
}
