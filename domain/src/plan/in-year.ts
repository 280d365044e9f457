import type { Indicator } from './schema.ts';

/**
 * The indicator as it is judged in a year: with that year's milestone for a target, where the commune has set one. Before
 * and after its phase nothing changes.
 */
export function inYear(indicator: Indicator, year: number): Indicator {
  const value = indicator.milestones?.[String(year)];
  if (value === undefined || value === indicator.target.value) return indicator;
  return { ...indicator, target: { ...indicator.target, value } };
}
