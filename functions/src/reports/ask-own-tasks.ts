import { type Calendar, decideOwnTasks, type Plan, type SettingsDoc } from '@cchc/domain';
import { type AnnualPlanDoc, itemsOf, ownTasksOf } from '@cchc/domain/annual-plan';
import type { Write } from '../store/store.ts';
import type { ReadMore } from './extra-reads.ts';
import { calendarPath, planPath, settingsPath } from './paths.ts';
import { planDoc } from './plan-cache.ts';
import { yearsOf } from './plan-versions.ts';
import { basePlanOf, pinned } from './settings.ts';

/** A year's plan as it is about to be, the plan of the forms, and the calendar that names it. */
interface Asking {
  calendar: Calendar;
  plan: Plan;
  doc: AnnualPlanDoc;
}

/**
 * What it takes that units are asked for the tasks of the commune's own, inside the transaction that changes the year's plan:
 * a version of the plan and of the settings, named by the calendar of every year. Nothing where these tasks stay the same.
 */
export function askOwnTasks(
  commune: string,
  { calendar, plan, doc }: Asking,
  by: { by: string; at: string; random: string },
  more: ReadMore,
): { planVersion: string; writes: Write[] } {
  const { settingsVersion } = calendar;
  const [settings = null] =
    settingsVersion === undefined
      ? []
      : (more('settings', [{ doc: settingsPath(commune, settingsVersion) }]) as (SettingsDoc | null)[]);
  const decision = decideOwnTasks(
    settings,
    plan,
    basePlanOf(calendar, settings),
    { year: doc.year, now: ownTasksOf(plan, doc.year, itemsOf(doc)) },
    { ...by, reason: '' },
  );
  if (!decision) return { planVersion: plan.version, writes: [] };
  const { doc: next, plan: asking } = decision;
  const calendars = more(
    'calendars',
    yearsOf(plan).map((year) => ({ doc: calendarPath(commune, year) })),
  ) as (Calendar | null)[];
  return {
    planVersion: asking.version,
    writes: [
      { create: settingsPath(commune, next.version), data: next },
      { set: planPath(commune, asking.version), data: planDoc(asking) },
      ...calendars.flatMap((each) =>
        each
          ? [
              {
                set: calendarPath(commune, each.year),
                data: pinned(each, asking.version, next.version),
              },
            ]
          : [],
      ),
    ],
  };
}
