import { clauseOwners } from '../plan/duties.ts';
import type { OwnTask } from '../plan/own-task.ts';
import type { Owner, Plan } from '../plan/schema.ts';
import type { AnnualItem } from './annual-plan.ts';

/** Owners of a sentence or a clause, as the plan says. */
const ownersUnder = (plan: Plan, code: string | null): readonly Owner[] =>
  plan.tasks.flatMap((task) =>
    task.code === code
      ? task.owners
      : task.clauses.filter((clause) => clause.code === code).flatMap((clause) => clauseOwners(task, clause)),
  );

/** Units in one role as the commune assigned them; where it did not, those of the sentence that the task belongs to. */
function ownersAs(plan: Plan, role: 'lead' | 'coordinate', units: string[], under: string | null): Owner[] {
  const said = ownersUnder(plan, under).flatMap((owner) => (owner.role === role ? [owner.unit] : []));
  return [...new Set(units.length > 0 ? units : said)].map((unit) => ({
    unit,
    role,
    basis: 'inferred',
    decided: true,
  }));
}

/**
 * What a year's plan asks of units beside the clauses: tasks of the commune's own, those of one sentence together, in the
 * order of the plan; last those that belong to none.
 */
export function ownTasksOf(plan: Plan, year: number, items: Readonly<Record<string, AnnualItem>>): OwnTask[] {
  const order = plan.tasks.flatMap(({ code, clauses }) => [code, ...clauses.map((clause) => clause.code)]);
  const place = ({ under }: OwnTask): number => (under === null ? order.length : order.indexOf(under));
  return Object.entries(items)
    .flatMap(([code, { own, under, leads, coordinates }]): OwnTask[] =>
      own === null
        ? []
        : [
            {
              code,
              year,
              text: own,
              under,
              owners: [
                ...ownersAs(plan, 'lead', leads, under),
                ...ownersAs(plan, 'coordinate', coordinates, under),
              ],
            },
          ],
    )
    .sort((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1));
}
