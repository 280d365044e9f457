import type { Entry } from '../entries/entry.ts';
import { taskKey } from '../entries/task-fields.ts';
import { tasksOf } from '../plan/duties.ts';
import type { Plan } from '../plan/schema.ts';
import { canonicalText, MAX_TEXT } from '../text/canonical.ts';
import type { AnnualItem } from './annual-plan.ts';

/**
 * What the annual plan of a year says of the tasks that a unit leads or co-ordinates, by the keys of the form Nhiệm vụ: person,
 * deadline, product. It is shown where the unit has entered nothing of its own.
 */
export function plannedEntries(
  plan: Plan,
  unit: string,
  year: number,
  items: Readonly<Record<string, AnnualItem>>,
): Record<string, Entry> {
  const entries: Record<string, Entry> = {};
  for (const { clause } of tasksOf(plan, unit, year)) {
    const item = items[clause.code];
    if (item === undefined) continue;
    const fields = { person: item.person, deadline: item.deadline?.text ?? null, product: item.product };
    for (const field of ['person', 'deadline', 'product'] as const) {
      const text = canonicalText(fields[field] ?? '');
      if (text !== null && text.length <= MAX_TEXT) entries[taskKey(clause.code, field)] = { text };
    }
  }
  return entries;
}
