import { type Calendar, type MemberDoc, mayRead, type Period, planVersionOf } from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { calendarOfPeriod, isPeriodId, isUnitCode } from './paths.ts';
import type { PlanAtHand } from './plan-cache.ts';
import { refuse } from './refused.ts';
import { active, callerPath, periodIn, planAtHand, type Services } from './services.ts';

export interface Reading {
  me: MemberDoc;
  calendar: Calendar;
  period: Period;
  atHand: PlanAtHand;
}

/**
 * Who reads, in which period, under which plan: the beginning of every request that only reads reports.
 *
 * @throws Refused unknown-period, unknown-unit, unauthenticated, forbidden
 */
export async function readingOf(
  services: Services,
  caller: Caller,
  units: readonly string[],
  periodId: string,
): Promise<Reading> {
  const { commune } = caller;
  if (!isPeriodId(periodId)) return refuse('unknown-period', { period: periodId });
  const [member, found] = (await services.store.read([
    callerPath(caller),
    calendarOfPeriod(commune, periodId),
  ])) as [MemberDoc | null, Calendar | null];
  const me = active(member);
  const period = periodIn(found, periodId);
  const calendar = found as Calendar;
  const atHand = await planAtHand(services, commune, planVersionOf(calendar, period));
  for (const unit of units) {
    if (!isUnitCode(unit) || atHand.asked(unit, periodId) === null) return refuse('unknown-unit', { unit });
    if (!mayRead(me, unit, atHand.plan)) return refuse('forbidden', { action: 'read', unit });
  }
  return { me, calendar, period, atHand };
}
