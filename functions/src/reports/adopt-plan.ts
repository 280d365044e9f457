import {
  adoptPlanVersion,
  type Calendar,
  entryDefs,
  keyMapFrom,
  type Plan,
  periodYear,
  planVersionOf,
  reportingUnits,
} from '@cchc/domain';
import { calendarPath, planPath } from './paths.ts';
import { planDoc } from './plan-cache.ts';
import { planAtHand, type Services } from './services.ts';

/** A plan that cannot take the place of the one before it: what is wrong with its map of keys. */
export class PlanNotAdopted extends Error {
  override readonly name = 'PlanNotAdopted';
}

const keysOf = (plan: Plan): Set<string> => {
  const keys = new Set<string>();
  for (const { code } of reportingUnits(plan))
    for (let year = plan.years.from; year <= plan.years.to; year++)
      for (const key of entryDefs(plan, code, year).keys()) keys.add(key);
  return keys;
};

/** A map that would lose an entry or lay two on one key must not come into use. */
function checkKeys(old: Plan, plan: Plan): void {
  const map = keyMapFrom(old.version, plan, () => null);
  if (!map) throw new PlanNotAdopted(`${plan.version} does not say how it replaces ${old.version}.`);
  const [before, after] = [keysOf(old), keysOf(plan)];
  const taken = new Set([...before].filter((key) => !Object.hasOwn(map, key)));
  for (const [key, to] of Object.entries(map)) {
    if (!before.has(key)) throw new PlanNotAdopted(`${old.version} has no entry ${key}.`);
    if (to === null) continue;
    if (!after.has(to))
      throw new PlanNotAdopted(`${plan.version} has no entry ${to}, to which ${key} should go.`);
    if (taken.has(to)) throw new PlanNotAdopted(`Two entries would stand under ${to}.`);
    taken.add(to);
  }
}

/**
 * A new version of the plan for the periods that are not closed and end on or after the first day of `fromPeriod`.
 * Reports are brought under its keys when they are next written; nothing of them is changed here.
 *
 * @throws PlanNotAdopted when it does not say how it replaces the version of those periods, or says it wrongly
 */
export async function adoptPlan(
  services: Services,
  commune: string,
  plan: Plan,
  fromPeriod: string,
): Promise<void> {
  const { store, plans } = services;
  const first = periodYear(fromPeriod);
  const last = Math.max(plan.years.to, first);
  const paths = Array.from({ length: last - first + 2 }, (_, i) => calendarPath(commune, first - 1 + i));
  const calendars = (await store.read(paths)) as (Calendar | null)[];
  const from = calendars[1]?.periods[fromPeriod]?.from;
  if (from === undefined) throw new PlanNotAdopted(`There is no period ${fromPeriod}.`);
  const replaced = new Set(
    calendars.flatMap((calendar) =>
      Object.values(calendar?.periods ?? {}).flatMap((period) =>
        !period.closed && period.to >= from ? [planVersionOf(calendar as Calendar, period)] : [],
      ),
    ),
  );
  replaced.delete(plan.version);
  for (const version of replaced) checkKeys((await planAtHand(services, commune, version)).plan, plan);
  await store.transact(
    paths.map((doc) => ({ doc })),
    (found) => ({
      writes: [
        { set: planPath(commune, plan.version), data: planDoc(plan) },
        ...(found as (Calendar | null)[]).flatMap((calendar, i) => {
          const next = calendar && adoptPlanVersion(calendar, plan.version, from);
          return next && next !== calendar ? [{ set: paths[i] as string[], data: next }] : [];
        }),
      ],
      reply: undefined,
    }),
  );
  plans.put(commune, plan.version, planDoc(plan));
}
