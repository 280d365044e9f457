import type { Owner, Plan } from './schema.ts';

/**
 * A task that the commune gave itself for one year, beside those of the plan: "nhiệm vụ riêng" of the annual plan. It is no
 * part of a plan file; the version of the plan that a commune works with carries it, so that open workbooks are told of it
 * like of any other change.
 */
export interface OwnTask {
  /** `_` and eight characters: no code of a plan begins so. */
  code: string;
  year: number;
  text: string;
  /** The sentence or clause that it belongs to; null for none. */
  under: string | null;
  /** Who leads and who co-ordinates, as it stood when the year's plan was last changed. */
  owners: Owner[];
  /** Taken out of the year's plan: asked of nobody, and what was entered about it stays. */
  withdrawn?: true;
}

/** Tasks of the commune's own of a year; those that were taken out are among them only where it is asked for. */
export const ownTasksIn = (
  { ownTasks = [] }: Pick<Plan, 'ownTasks'>,
  year: number,
  withdrawn: 'with-withdrawn' | 'live' = 'live',
): OwnTask[] =>
  ownTasks.filter((task) => task.year === year && (withdrawn === 'with-withdrawn' || !task.withdrawn));

/** Two versions of a plan have the same tasks of the commune's own unless one of them decides otherwise. */
export const carryOwnTasks = ({ ownTasks }: Pick<Plan, 'ownTasks'>): Pick<Plan, 'ownTasks'> =>
  ownTasks ? { ownTasks } : {};
