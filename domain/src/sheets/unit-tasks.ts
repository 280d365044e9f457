import { type EntrySource, valueAt } from '../entries/entry-values.ts';
import { LEAD_FIELDS, taskKey } from '../entries/task-fields.ts';
import { type TaskLine, tasksOf, type UnitTask } from '../plan/duties.ts';
import { areaByCode } from '../plan/indicators.ts';
import type { Plan } from '../plan/schema.ts';

const OWN = 'Nhiệm vụ riêng';
const WITHDRAWN = 'Nhiệm vụ riêng, đã rút khỏi kế hoạch năm';

/** The rows of a unit's form: what was taken out of the year's plan stays in it where the unit has told of it. */
export const shownTasks = (plan: Plan, unit: string, year: number, entries: EntrySource): UnitTask[] =>
  tasksOf(plan, unit, year).filter(
    ({ own, clause }) =>
      !own?.withdrawn ||
      [...LEAD_FIELDS, 'cooperation' as const].some((field) => valueAt(entries, taskKey(clause.code, field))),
  );

/** The column Lĩnh vực; a task of the commune's own is marked as such. */
export function areaText(plan: Plan, { task: { area }, own }: TaskLine): string {
  const name = area === null ? [] : [areaByCode(plan, area)?.name ?? area];
  return [...name, ...(own ? [own.withdrawn ? WITHDRAWN : OWN] : [])].join('\n');
}
