import {
  type Calendar,
  type MemberDoc,
  mayConsolidate,
  type Plan,
  type PlanVersion,
  type PlanVersionsReply,
  planVersionOf,
  type SettingsChange,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { calendarPath, memberPath, planPath } from './paths.ts';
import type { PlanDoc } from './plan-cache.ts';
import { refuse } from './refused.ts';
import { active, callerPath, planAtHand, type Services } from './services.ts';
import { basePlanOf, calendarNow } from './settings.ts';
import { settingsDoc } from './settings-at-hand.ts';

/** Versions that are listed at most, the newest of them. */
const MOST = 60;

/** Years that some plan speaks of. */
export function yearsOf(...plans: readonly Plan[]): number[] {
  const from = Math.min(...plans.map(({ years }) => years.from));
  const to = Math.max(...plans.map(({ years }) => years.to));
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

/** What each version replaced, from the one in force back to the first. */
async function chainFrom({ services, commune }: { services: Services; commune: string }, first: string) {
  const chain: { version: string; replaces: string | null }[] = [];
  let version: string | null = first;
  while (version !== null && chain.length < MOST && !chain.some((each) => each.version === version)) {
    const known: Plan | undefined = services.plans.get(commune, version)?.plan;
    const [doc]: (PlanDoc | null)[] = known
      ? [null]
      : ((await services.store.read([planPath(commune, version)])) as [PlanDoc | null]);
    const plan: Plan | null = known ?? (doc ? (JSON.parse(doc.json) as Plan) : null);
    // The first of all may name one that this commune never had
    if (!plan) break;
    const replaces: string | null = plan.replaces?.version ?? null;
    chain.push({ version, replaces });
    version = replaces;
  }
  const last = chain.at(-1);
  if (last && version !== null) last.replaces = null;
  return chain;
}

/**
 * `GET /api/plan/versions`: every version of the plan that this commune has worked with, who brought it into use and
 * why, and which periods stand on it.
 *
 * @throws Refused forbidden for those who do not see the totals
 */
export async function planVersionsOf(services: Services, caller: Caller): Promise<PlanVersionsReply> {
  const { commune } = caller;
  const [member] = (await services.store.read([callerPath(caller)])) as [MemberDoc | null];
  if (!mayConsolidate(active(member))) return refuse('forbidden', { action: 'plan', unit: null });
  const now = await calendarNow(services, commune);
  const settings = now.settingsVersion ?? null;
  const doc = settings === null ? null : await settingsDoc(services, commune, settings);
  const { plan } = await planAtHand(services, commune, now.planVersion);
  const calendars = (await services.store.read(
    yearsOf(plan).map((year) => calendarPath(commune, year)),
  )) as (Calendar | null)[];
  const periods = calendars.flatMap((calendar) =>
    calendar ? Object.values(calendar.periods).map((period) => ({ calendar, period })) : [],
  );
  const made = new Map<string, SettingsChange>();
  for (const change of doc?.history ?? []) if (change.plan) made.set(change.plan.to, change);
  const chain = await chainFrom({ services, commune }, now.planVersion);
  const versions = chain.map(({ version, replaces }): PlanVersion => {
    const change = made.get(version);
    const { file, ownTasks, dropped = [] } = change?.plan ?? {};
    return {
      version,
      replaces,
      ...(file !== undefined && { file }),
      ...(ownTasks !== undefined && { ownTasks }),
      dropped,
      by: change?.by ?? null,
      at: change?.at ?? null,
      reason: change?.reason ?? null,
      periods: periods.flatMap(({ calendar, period }) =>
        planVersionOf(calendar, period) === version ? [period.id] : [],
      ),
    };
  });
  const ids = [...new Set(versions.flatMap(({ by }) => (by === null ? [] : [by])))];
  const people = (await services.store.read(
    ids.map((id) => memberPath(commune, id)),
  )) as (MemberDoc | null)[];
  return {
    versions,
    base: basePlanOf(now, doc),
    settings,
    periods: periods
      .map(({ period: { id, from, to, closed, planVersion } }) => ({
        id,
        from,
        to,
        closed: closed !== undefined,
        kept: planVersion ?? null,
      }))
      .sort((a, b) => a.to.localeCompare(b.to) || b.from.localeCompare(a.from)),
    people: Object.fromEntries(people.flatMap((each) => (each ? [[each.id, each.name]] : []))),
  };
}
