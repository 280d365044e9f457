import { type OwnTask, ownTasksIn } from './own-task.ts';
import type { Clause, Duty, Owner, Plan, Responsibility, Task } from './schema.ts';
import { namesOf, unitByCode } from './units.ts';

export type TaskRole = 'lead' | 'coordinate';

/** Where a clause stands: a sentence of the plan. A task of the commune's own has at most its area. */
export interface TaskHome extends Pick<Task, 'deadline' | 'product'> {
  code: string | null;
  area: string | null;
}

/** A clause of the plan, or a task of the commune's own, with everything that decides who tells of it. */
export interface TaskLine {
  task: TaskHome;
  clause: Clause;
  owners: readonly Owner[];
  /** Only for a task of the commune's own. */
  own?: OwnTask;
}

/** One clause of a task that concerns a unit. */
export interface UnitTask extends TaskLine {
  role: TaskRole;
  /** Whether the plan's text gives this role, or it is proposed. */
  basis: Owner['basis'];
}

const ownerAs = (owners: readonly Owner[], names: readonly string[], role: TaskRole): Owner | undefined =>
  owners.find((owner) => owner.role === role && names.includes(owner.unit));

/** Owners of one clause: its own where it has some, else those of the whole sentence. */
export const clauseOwners = (task: Task, clause: Clause): readonly Owner[] => clause.owners ?? task.owners;

const sentenceOf = (plan: Plan, code: string | null): Task | undefined =>
  plan.tasks.find((task) => task.code === code || task.clauses.some((clause) => clause.code === code));

function ownLine(plan: Plan, own: OwnTask): TaskLine {
  const { code = null, area = null } = sentenceOf(plan, own.under) ?? {};
  return {
    task: { code, area, deadline: null, product: null },
    clause: { code: own.code, text: own.text },
    owners: own.owners,
    own,
  };
}

/** Every clause in the order of the plan, then the tasks of the commune's own of that year. */
export const taskLines = (
  plan: Plan,
  year: number,
  withdrawn: 'with-withdrawn' | 'live' = 'live',
): TaskLine[] => [
  ...plan.tasks.flatMap((task) =>
    task.clauses.map((clause) => ({ task, clause, owners: clauseOwners(task, clause) })),
  ),
  ...ownTasksIn(plan, year, withdrawn).map((own) => ownLine(plan, own)),
];

/**
 * What a reporting unit leads or co-ordinates in a year: clauses in the order of the plan, then tasks of the commune's own,
 * those that were taken out included. A member has the roles of its group; who leads a task does not also co-ordinate it.
 */
export function tasksOf(plan: Plan, unit: string, year: number): UnitTask[] {
  const names = namesOf(plan, unit);
  return taskLines(plan, year, 'with-withdrawn').flatMap((line) => {
    const lead = ownerAs(line.owners, names, 'lead');
    const owner = lead ?? ownerAs(line.owners, names, 'coordinate');
    if (owner === undefined) return [];
    return [{ ...line, role: lead ? 'lead' : 'coordinate', basis: owner.basis }];
  });
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
