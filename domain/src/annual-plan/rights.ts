import { clauseOwners } from '../plan/duties.ts';
import type { Plan } from '../plan/schema.ts';
import { expandGroups } from '../plan/units.ts';
import type { MemberDoc } from '../reports/report-doc.ts';
import { sameValue } from '../text/canonical.ts';
import { type AnnualItem, EMPTY_ITEM, isOwnId } from './annual-plan.ts';

/** Reporting units that lead an item: as the commune assigned it, else as the plan says. */
export function leadsOf(plan: Plan, id: string, item: AnnualItem | null): string[] {
  if (item && item.leads.length > 0) return expandGroups(plan, item.leads);
  const clause = isOwnId(id) ? (item?.under ?? null) : id;
  const owners = plan.tasks.flatMap((task) =>
    task.code === clause
      ? task.owners
      : task.clauses.filter((each) => each.code === clause).flatMap((each) => clauseOwners(task, each)),
  );
  return expandGroups(
    plan,
    owners.filter(({ role }) => role === 'lead').map(({ unit }) => unit),
  );
}

/** What of a member decides about the annual plan; the pane knows it of the person who signed in. */
export type Planner = Pick<MemberDoc, 'active' | 'roles' | 'units'>;

export const mayPlanYear = (member: Planner): boolean =>
  member.active && member.roles.includes('coordinator');

/**
 * Whether a person may change an item from one value to another. The coordinator may change everything; the head of a
 * unit what that unit leads, before and after: nobody gives a task away, or takes one.
 */
export function mayChangeItem(
  plan: Plan,
  member: Planner,
  id: string,
  before: AnnualItem | null,
  after: AnnualItem | null,
): boolean {
  if (mayPlanYear(member)) return true;
  if (!member.active || !member.roles.includes('head')) return false;
  // A clause of the plan is there, and led by whom the plan says, before anything is planned for it
  const [was, is] = isOwnId(id) ? [before, after] : [before ?? EMPTY_ITEM, after ?? EMPTY_ITEM];
  const leads = (item: AnnualItem): boolean =>
    leadsOf(plan, id, item).some((unit) => member.units.includes(unit));
  const sameUnits = was === null || is === null || sameValue([was.leads, was.under], [is.leads, is.under]);
  return sameUnits && (was === null || leads(was)) && (is === null || leads(is));
}
