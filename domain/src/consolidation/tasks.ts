import type { Period } from '../calendar/period.ts';
import type { Mark } from '../entries/entry.ts';
import type { TaskStatus } from '../entries/task-fields.ts';
import { taskLines } from '../plan/duties.ts';
import { tellersOf } from '../plan/owners.ts';
import { planIn } from '../plan/plan-in.ts';
import type { Plan } from '../plan/schema.ts';
import { type Include, isCounted, type ReportPart } from './consolidate.ts';

/** What one unit says of a clause. */
export interface TaskWord {
  unit: string;
  status: TaskStatus | null;
  percent: number | null;
  mark: Mark | null;
}

/** One clause over all units. */
export interface ConsolidatedTask {
  clause: string;
  /** Its sentence; null for a task of the commune's own that belongs to none. */
  task: string | null;
  /** Those whose word counts, one for each; a unit that has said nothing has null in it. */
  counted: TaskWord[];
  /** Further leads: shown beside, never counted a second time. */
  beside: TaskWord[];
}

/**
 * Every clause of the plan, and every task of the commune's own in that year, with what its leading units say. Where two units lead, the first one's word counts; the settings
 * choose which that is.
 */
export function consolidateTasks(
  wholePlan: Plan,
  period: Pick<Period, 'to' | 'year'>,
  reports: readonly ReportPart[],
  include: Include = 'all',
): ConsolidatedTask[] {
  const plan = planIn(wholePlan, period.to);
  const said = new Map(
    reports
      .filter(({ state }) => isCounted(state, include))
      .map(({ unit, contribution }) => [unit, contribution]),
  );
  const wordOf = (unit: string, clause: string): TaskWord => {
    const { s, p, m } = said.get(unit)?.tasks[clause] ?? {};
    return { unit, status: s ?? null, percent: p ?? null, mark: m ?? null };
  };
  return taskLines(plan, period.year).map(({ task, clause: { code }, owners }): ConsolidatedTask => {
    const tellers = tellersOf(plan, owners);
    const others = [...said.keys()].filter(
      (unit) => !tellers.includes(unit) && said.get(unit)?.tasks[code]?.s !== undefined,
    );
    return {
      clause: code,
      task: task.code,
      counted: tellers.map((unit) => wordOf(unit, code)),
      beside: others.sort().map((unit) => wordOf(unit, code)),
    };
  });
}
