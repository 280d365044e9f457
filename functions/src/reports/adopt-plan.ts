import {
  type AdoptPlanRequest,
  adoptPlanVersion,
  adopts,
  type Calendar,
  decideAdoption,
  type MemberDoc,
  mayManage,
  type Plan,
  type PlanVersionsReply,
} from '@cchc/domain';
import { checkSuccessor } from '@cchc/domain/plan-check';
import type { Caller } from '../identity/identity.ts';
import type { Decision, Found } from '../store/store.ts';
import { calendarPath, planPath, settingsPath } from './paths.ts';
import { planDoc } from './plan-cache.ts';
import { planVersionsOf, yearsOf } from './plan-versions.ts';
import { Refused, refuse } from './refused.ts';
import { active, callerPath, planAtHand, type Services } from './services.ts';
import { basePlanOf, calendarNow } from './settings.ts';
import { settingsDoc } from './settings-at-hand.ts';

/** Faults that are listed at most; a file with more is not the file that was meant. */
const MOST_FAULTS = 200;

/** A version never changes under its name, so a file that bears a name of another one is refused as well. */
async function checked({ store }: Services, commune: string, given: unknown, base: Plan): Promise<Plan> {
  const faults = checkSuccessor(given, base);
  if (faults.length > 0)
    throw new Refused(
      { code: 'plan-refused', params: { count: faults.length, version: null } },
      { findings: faults.slice(0, MOST_FAULTS) },
    );
  const file = given as Plan;
  const [known] = await store.read([planPath(commune, file.version)]);
  return known ? refuse('plan-refused', { count: 1, version: file.version }) : file;
}

/** The period that it begins with; a closed one cannot be named, nor one that is not there. */
function openPeriod(calendars: readonly (Calendar | null)[], id: string) {
  const period = calendars.map((calendar) => calendar?.periods[id]).find((each) => each !== undefined);
  if (!period) return refuse('unknown-period', { period: id });
  const { closed } = period;
  return closed
    ? refuse('period-closed', { by: closed.by, at: closed.at, reason: closed.reason ?? null })
    : period;
}

/**
 * `POST /api/plan`: a newer plan file for the open periods from one on, whole or not at all. What the commune has decided
 * goes over to it; closed periods, and open ones that were left on an older version and are not named, stay as they are.
 * Reports are brought under its keys when they are next written; nothing of them is changed here.
 *
 * @throws Refused forbidden, settings-moved, plan-refused, unknown-period, period-closed
 */
export async function adoptPlan(
  services: Services,
  caller: Caller,
  { expect, plan: given, from, also, reason }: AdoptPlanRequest,
): Promise<PlanVersionsReply> {
  const { commune } = caller;
  const manages = (member: MemberDoc | null) =>
    mayManage(active(member)) || refuse('forbidden', { action: 'plan', unit: null });
  const [mine] = (await services.store.read([callerPath(caller)])) as [MemberDoc | null];
  manages(mine);
  const now = await calendarNow(services, commune);
  const seen = now.settingsVersion ?? null;
  const before = seen === null ? null : await settingsDoc(services, commune, seen);
  const { plan: inForce } = await planAtHand(services, commune, now.planVersion);
  const { plan: base } = await planAtHand(services, commune, basePlanOf(now, before));
  const file = await checked(services, commune, given, base);
  const at = services.clock().toISOString();
  const random = services.random();
  const paths = yearsOf(inForce, file).map((year) => calendarPath(commune, year));

  const decide = (found: Found): Decision<Plan> => {
    const [member, ...calendars] = found as [MemberDoc | null, ...(Calendar | null)[]];
    manages(member);
    const current = calendars.find((calendar) => calendar?.year === now.year) ?? now;
    const last = before?.history.at(-1);
    if (seen !== expect || (current.settingsVersion ?? null) !== expect)
      return refuse('settings-moved', { by: last?.by ?? null, at: last?.at ?? null });
    const first = openPeriod(calendars, from);
    for (const id of also) openPeriod(calendars, id);
    const { doc, plan } = decideAdoption(
      before,
      { file, base, inForce },
      { by: caller.memberId, at, reason, random },
    );
    const adopting = {
      version: plan.version,
      settingsVersion: doc.version,
      from: first.from,
      also: new Set(also),
    };
    if (
      !calendars.some((each) => Object.values(each?.periods ?? {}).some((period) => adopts(period, adopting)))
    )
      return refuse('unknown-period', { period: from });
    return {
      writes: [
        { create: settingsPath(commune, doc.version), data: doc },
        // The file itself stays at hand: later settings build on it
        ...[...new Map([file, plan].map((each) => [each.version, each])).values()].map((each) => ({
          set: planPath(commune, each.version),
          data: planDoc(each),
        })),
        ...calendars.flatMap((calendar, i) =>
          calendar ? [{ set: paths[i] as string[], data: adoptPlanVersion(calendar, adopting) }] : [],
        ),
      ],
      reply: plan,
    };
  };
  const reads = [callerPath(caller), ...paths].map((doc) => ({ doc }));
  const plan = await services.store.transact(reads, decide);
  services.plans.put(commune, plan.version, planDoc(plan));
  return planVersionsOf(services, caller);
}
