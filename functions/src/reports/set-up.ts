import { defaultCalendar, type MemberDoc, type Plan } from '@cchc/domain';
import type { ReportStore } from '../store/store.ts';
import { calendarPath, memberPath, planPath } from './paths.ts';
import { planDoc } from './plan-cache.ts';

/**
 * A commune's plan, the calendars of the plan's years as they are before anyone changes them, and its people.
 * Writes them anew where they are already.
 */
export async function setUpCommune(
  store: ReportStore,
  commune: string,
  { plan, members }: { plan: Plan; members: readonly MemberDoc[] },
): Promise<void> {
  const years = Array.from({ length: plan.years.to - plan.years.from + 1 }, (_, i) => plan.years.from + i);
  await store.transact([], () => ({
    writes: [
      { set: planPath(commune, plan.version), data: planDoc(plan) },
      ...years.map((year) => ({
        set: calendarPath(commune, year),
        data: defaultCalendar(year, plan.version),
      })),
      ...members.map((member) => ({ set: memberPath(commune, member.id), data: member })),
    ],
    reply: undefined,
  }));
}
