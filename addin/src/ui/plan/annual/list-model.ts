import type { Plan } from '@cchc/domain';
import { type AnnualItem, isOwnId, statusOn } from '@cchc/domain/annual-plan';
import type { Filter } from './edit-texts.ts';

/** A task of the year, or a clause for which nothing is planned yet. */
export interface Listed {
  id: string;
  text: string;
  item: AnnualItem | null;
}

/** All clauses in the order of the plan, then the tasks of the commune's own, each after those of the same sentence. */
export function listedOf(plan: Plan, items: Readonly<Record<string, AnnualItem>>): Listed[] {
  const clauses = plan.tasks.flatMap((task) => task.clauses);
  return [
    ...clauses.map(({ code, text }) => ({ id: code, text, item: items[code] ?? null })),
    ...Object.entries(items).flatMap(([id, item]) =>
      item.own === null ? [] : [{ id, text: item.own, item }],
    ),
  ];
}

/** Whether a task stands in a list of these; one that was given up lacks nothing any more. */
export function isIn(filter: Filter, { id, item }: Listed, today: string): boolean {
  if (item === null) return filter === 'unplanned';
  const live = item.dropped === null;
  switch (filter) {
    case 'planned':
      return true;
    case 'unplanned':
      return false;
    case 'late':
      return statusOn(item, today) === 'in-progress-late';
    case 'no-person':
      return live && item.person === null;
    case 'no-deadline':
      return live && item.deadline === null;
    case 'no-product':
      return live && item.product === null;
    case 'own':
      return isOwnId(id);
  }
}
