import { type Calendar, planVersionOf } from '@cchc/domain';
import { calendarPath, planPath } from '@cchc/functions/reports/paths.ts';
import { planDoc } from '@cchc/functions/reports/plan-cache.ts';
import { YEAR } from '../world/forms.ts';
import { indexOf, PLANS } from '../world/plans.ts';
import { COMMUNE } from '../world/server.ts';
import type { World } from '../world/world.ts';

/** The next version of the plan comes into use; a period that is closed keeps the one that it has. */
export async function changePlan(world: World): Promise<boolean> {
  const next = PLANS[indexOf(world.plan) + 1];
  if (!next || world.period.closed) return false;
  const { calendar } = world;
  const periods = Object.entries(calendar.periods).map(([id, { planVersion: _, ...period }]) => [
    id,
    period.closed ? { ...period, planVersion: planVersionOf(calendar, calendar.periods[id] ?? {}) } : period,
  ]);
  const data: Calendar = {
    ...calendar,
    planVersion: next.version,
    periods: Object.fromEntries(periods),
  };
  await world.server.services().store.transact([], () => ({
    writes: [
      { set: planPath(COMMUNE, next.version), data: planDoc(next) },
      { set: calendarPath(COMMUNE, YEAR), data },
    ],
    reply: null,
  }));
  return true;
}

/** After a restore workbooks may have the forms of a version that the server does not know any more: it comes again. */
export async function catchUp(world: World): Promise<void> {
  const latest = Math.max(...world.books.map(({ plan }) => indexOf(plan)));
  while (indexOf(world.plan) < latest) if (!(await changePlan(world))) return;
}
