import type { Calendar, Plan } from '@cchc/domain';
import { dateInVietnam } from '@cchc/domain';
import { randomText } from '../random.ts';
import { adoptPlan } from '../reports/adopt-plan.ts';
import { calendarPath, memberPath } from '../reports/paths.ts';
import { PlanCache } from '../reports/plan-cache.ts';
import type { ReportStore } from '../store/store.ts';

/**
 * A newer plan file from a period on, by a coordinator of its own: as another process of the same commune would do it, so
 * that what the app has in memory is what it would have then.
 */
export async function adopt(
  store: ReportStore,
  commune: string,
  plan: Plan,
  from: string,
  clock: () => Date,
): Promise<void> {
  const member = { id: 'nhan-ban-moi', name: 'Điều phối', active: true, roles: ['coordinator'], units: [] };
  await store.transact([], () => ({
    writes: [{ set: memberPath(commune, member.id), data: member }],
    reply: 0,
  }));
  const year = Number(dateInVietnam(clock()).slice(0, 4));
  const [calendar] = (await store.read([calendarPath(commune, year)])) as [Calendar | null];
  const services = { store, plans: new PlanCache(), clock, random: randomText };
  const request = {
    expect: calendar?.settingsVersion ?? null,
    plan: JSON.parse(JSON.stringify(plan)) as unknown,
    from,
    also: [],
    reason: 'Bản mới của kế hoạch',
  };
  await adoptPlan(services, { commune, memberId: member.id }, request);
}
