import { type Calendar, planVersionOf } from './period.ts';

/**
 * A calendar of which the periods that are not closed and end on or after a day stand on a new plan. All others keep
 * the version that they have; periods that are added later get the new one.
 */
export function adoptPlanVersion(calendar: Calendar, version: string, from: string): Calendar {
  const adopts = ({ closed, to }: Calendar['periods'][string]): boolean => !closed && to >= from;
  if (!Object.values(calendar.periods).some(adopts)) return calendar;
  const periods = Object.entries(calendar.periods).map(([id, period]) => {
    const { planVersion: _, ...rest } = period;
    return [id, adopts(period) ? rest : { ...rest, planVersion: planVersionOf(calendar, period) }] as const;
  });
  return { ...calendar, planVersion: version, periods: Object.fromEntries(periods) };
}
