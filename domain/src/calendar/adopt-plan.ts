import { type Calendar, type Period, planVersionOf, settingsVersionOf } from './period.ts';

/** Which periods stand on another version of the plan from now on. */
export interface Adopting {
  /** Version of the plan, and of the settings under it. */
  version: string;
  settingsVersion: string;
  /** YYYY-MM-DD: open periods that end on or after this day. */
  from: string;
  /** Open periods that kept an older version so far and leave it too. */
  also: ReadonlySet<string>;
}

/** Closed periods never change; open ones that were left on an older version keep it unless they are named. */
export const adopts = (
  period: Pick<Period, 'id' | 'to' | 'closed' | 'planVersion'>,
  { from, also }: Pick<Adopting, 'from' | 'also'>,
): boolean => !period.closed && (period.planVersion === undefined ? period.to >= from : also.has(period.id));

/**
 * A calendar of which some periods stand on a new version of the plan. All others keep the versions that they have;
 * periods that are added later get the new one. Every year names it, also one that none of its periods goes over in:
 * what is decided next builds on it.
 */
export function adoptPlanVersion(calendar: Calendar, adopting: Adopting): Calendar {
  const { version, settingsVersion } = adopting;
  const periods = Object.entries(calendar.periods).map(([id, period]) => {
    const { planVersion: _, settingsVersion: __, ...rest } = period;
    if (adopts(period, adopting)) return [id, rest] as const;
    const kept = {
      planVersion: planVersionOf(calendar, period),
      settingsVersion: settingsVersionOf(calendar, period),
    };
    return [id, { ...rest, ...kept }] as const;
  });
  return { ...calendar, planVersion: version, settingsVersion, periods: Object.fromEntries(periods) };
}
