import type { Clause, Duty, Owner, Plan, Responsibility, Task } from './schema.ts';
import { namesOf, unitByCode } from './units.ts';

export type TaskRole = 'lead' | 'coordinate';

/** One clause of a task that concerns a unit. */
export interface UnitTask {
  task: Task;
  clause: Clause;
  role: TaskRole;
  /** Whether the plan's text gives this role, or it is proposed. */
  basis: Owner['basis'];
}

const ownerAs = (owners: readonly Owner[], names: readonly string[], role: TaskRole): Owner | undefined =>
  owners.find((owner) => owner.role === role && names.includes(owner.unit));

/** Owners of one clause: its own where it has some, else those of the whole sentence. */
export const clauseOwners = (task: Task, clause: Clause): readonly Owner[] => clause.owners ?? task.owners;

/**
 * The clauses that a reporting unit leads or co-ordinates, in the order of the plan. A member has the roles
 * of its group; who leads a task does not also co-ordinate it.
 */
export function tasksOf(plan: Plan, unit: string): UnitTask[] {
  const names = namesOf(plan, unit);
  return plan.tasks.flatMap((task) =>
    task.clauses.flatMap((clause) => {
      const owners = clauseOwners(task, clause);
      const lead = ownerAs(owners, names, 'lead');
      const owner = lead ?? ownerAs(owners, names, 'coordinate');
      if (owner === undefined) return [];
      const role: TaskRole = lead ? 'lead' : 'coordinate';
      return [{ task, clause, role, basis: owner.basis }];
    }),
  );
}

/** What section V, the reporting and the budget parts ask of a unit. */
export interface UnitDuties {
  responsibilities: Responsibility[];
  reporting: Duty[];
  budget: Duty[];
}

/**
 * Duties of a reporting unit: its own, those of its group, and those that bind every unit (`ALL`). What
 * binds every unit does not bind those that the plan only asks ("Đề nghị").
 */
export function dutiesOf(plan: Plan, unit: string): UnitDuties {
  const names = namesOf(plan, unit);
  const bound = unitByCode(plan, unit)?.requested !== true;
  const concerns = (duty: Duty): boolean => duty.units.some((code) => names.includes(code));
  return {
    responsibilities: plan.responsibilities.filter(
      (each) => (each.unit === 'ALL' && bound) || names.includes(each.unit),
    ),
    reporting: plan.reportingDuties.filter(concerns),
    budget: plan.budgetDuties.filter(concerns),
  };
}
