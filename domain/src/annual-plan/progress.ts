import type { TaskStatus } from '../entries/task-fields.ts';
import type { AnnualItem } from './annual-plan.ts';

/** Done milestones by weight, 0 to 100; null where a task has none. */
export function progressOf({ milestones }: Pick<AnnualItem, 'milestones'>): number | null {
  const whole = milestones.reduce((sum, { weight }) => sum + weight, 0);
  if (whole <= 0) return null;
  const done = milestones.reduce((sum, each) => sum + (each.done === null ? 0 : each.weight), 0);
  return (done / whole) * 100;
}

/** The day on which it was done: as somebody said, or the day of the last milestone when all are. */
export function doneOn({ done, milestones }: Pick<AnnualItem, 'done' | 'milestones'>): string | null {
  if (done !== null) return done;
  const days = milestones.map((milestone) => milestone.done);
  if (days.length === 0 || days.includes(null)) return null;
  return (
    days
      .filter((day) => day !== null)
      .sort()
      .at(-1) ?? null
  );
}

/**
 * The state of a task on a day. "Chưa đến hạn" is one whose end is ahead and which nobody has begun; what is done all the
 * time, and what has no day to end on, is never late.
 */
export function statusOn(item: AnnualItem, today: string): TaskStatus {
  if (item.dropped !== null) return 'dropped';
  const end = item.deadline?.ongoing === true ? null : (item.deadline?.end ?? null);
  const done = doneOn(item);
  if (done !== null) return end !== null && done > end ? 'done-late' : 'done';
  if (end !== null && today > end) return 'in-progress-late';
  const begun =
    item.deadline?.ongoing === true || item.milestones.some((milestone) => milestone.done !== null);
  return begun ? 'in-progress' : 'not-due';
}

export interface AnnualSummary {
  total: number;
  byStatus: Record<TaskStatus, number>;
  /** Ids of tasks that say nothing of a product, a person, a deadline. */
  withoutProduct: string[];
  withoutPerson: string[];
  withoutDeadline: string[];
  /** Milestones whose day has passed, by id of their task. */
  lateMilestones: { id: string; name: string; due: string }[];
}

/** How a year's tasks stand on a day. Tasks that were given up lack nothing any more. */
export function summaryOf(items: Readonly<Record<string, AnnualItem>>, today: string): AnnualSummary {
  const byStatus: AnnualSummary['byStatus'] = {
    'not-due': 0,
    'in-progress': 0,
    'in-progress-late': 0,
    done: 0,
    'done-late': 0,
    dropped: 0,
  };
  const entries = Object.entries(items);
  for (const [, item] of entries) byStatus[statusOn(item, today)]++;
  const live = entries.filter(([, item]) => item.dropped === null);
  const lacking = (field: 'product' | 'person' | 'deadline'): string[] =>
    live.flatMap(([id, item]) => (item[field] === null ? [id] : []));
  return {
    total: entries.length,
    byStatus,
    withoutProduct: lacking('product'),
    withoutPerson: lacking('person'),
    withoutDeadline: lacking('deadline'),
    lateMilestones: live.flatMap(([id, item]) =>
      doneOn(item) !== null
        ? []
        : item.milestones.flatMap(({ name, due, done }) =>
            due !== null && done === null && due < today ? [{ id, name, due }] : [],
          ),
    ),
  };
}
