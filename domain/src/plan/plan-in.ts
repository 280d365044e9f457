import type { Member, Plan } from './schema.ts';

const isThere = ({ from, until }: Member, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || until >= day);

/**
 * The plan as it is in a period that ends on a day (YYYY-MM-DD): groups have the members that are there on that day. A school
 * that is closed later stays in the periods before, one that is opened later does not appear in them. The same plan when no
 * member comes or goes.
 */
export function planIn(plan: Plan, day: string): Plan {
  const all = ({ members = [] }: Plan['units'][number]): boolean =>
    members.every((member) => isThere(member, day));
  if (plan.units.every(all)) return plan;
  const units = plan.units.map((unit) =>
    all(unit) ? unit : { ...unit, members: (unit.members ?? []).filter((member) => isThere(member, day)) },
  );
  return { ...plan, units };
}
