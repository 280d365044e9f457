import type { Plan } from '../plan/schema.ts';
import { expandGroups } from '../plan/units.ts';
import type { MemberDoc } from '../reports/report-doc.ts';
import { type AnnualItem, isOwnId } from './annual-plan.ts';

/** Reporting units that lead an item: as the commune assigned it, else as the plan says. */
export function leadsOf(plan: Plan, id: string, item: AnnualItem | null): string[] {
  if (item && item.leads.length > 0) return expandGroups(plan, item.leads);
  const clause = isOwnId(id) ? (item?.under ?? null) : id;
  const task = plan.tasks.find(
    ({ code, clauses }) => code === clause || clauses.some((each) => each.code === clause),
  );
  return expandGroups(
    plan,
    (task?.owners ?? []).filter(({ role }) => role === 'lead').map(({ unit }) => unit),
  );
}

export const mayPlanYear = (member: MemberDoc): boolean =>
  member.active && member.roles.includes('coordinator');

/**
 * Whether a person may change an item from one value to another. The coordinator may change everything; the head of a
 * unit what that unit leads, before and after: nobody gives a task away, or takes one.
 */
export function mayChangeItem(
  plan: Plan,
  member: MemberDoc,
  id: string,
  before: AnnualItem | null,
  after: AnnualItem | null,
): boolean {
  if (mayPlanYear(member)) return true;
  if (!member.active || !member.roles.includes('head')) return false;
  const leads = (item: AnnualItem | null): boolean =>
    leadsOf(plan, id, item).some((unit) => member.units.includes(unit));
  const sameUnits =
    before === null ||
    after === null ||
    JSON.stringify([before.leads, before.under]) === JSON.stringify([after.leads, after.under]);
  return sameUnits && (before === null || leads(before)) && (after === null || leads(after));
}
