import { type Calendar, type MemberDoc, type PlanReply, periodYear } from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { calendarPath, planPath } from './paths.ts';
import type { PlanDoc } from './plan-cache.ts';
import { refuse } from './refused.ts';
import { active, callerPath, planAtHand, type Services, todayOf } from './services.ts';

/**
 * `GET /api/plan`: the plan in force this year, or the version that is asked for. What stands in the open
 * workbook may be an older one.
 *
 * @throws Refused unknown-plan for a version that this commune never had
 */
export async function planOf(
  services: Services,
  caller: Caller,
  version: string | undefined,
): Promise<PlanReply> {
  const { commune } = caller;
  const year = periodYear(todayOf(services));
  const [member, calendar, asked] = (await services.store.read([
    callerPath(caller),
    calendarPath(commune, year),
    ...(version === undefined ? [] : [planPath(commune, version)]),
  ])) as [MemberDoc | null, Calendar | null, PlanDoc | null | undefined];
  active(member);
  const current = calendar?.planVersion ?? null;
  const wanted = version ?? current;
  if (wanted === null || asked === null) return refuse('unknown-plan', { version: wanted });
  return { plan: (await planAtHand(services, commune, wanted)).plan, current };
}
