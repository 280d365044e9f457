import type { Plan } from '../../plan/schema.ts';
import { type Deadline, deadlineOf } from '../deadline.ts';
import { type Match, matcher } from './match.ts';
import { type AsideRow, readRows, type TaskRow } from './read-rows.ts';
import type { LeftOut, SourceTables } from './source-table.ts';
import { type UnitsRead, unitReader } from './unit-names.ts';

/** One row of an appendix with what was understood of it; nothing is decided before a person says so. */
export interface AppendixRow extends TaskRow {
  /** Its position among the tasks, from 0. */
  index: number;
  match: Match;
  leads: UnitsRead;
  coordinates: UnitsRead;
  due: Deadline;
}

export interface Appendix {
  rows: AppendixRow[];
  /** Headings, page headers, totals, tables of other things. */
  aside: AsideRow[];
  /** What the file holds beside its tables. */
  leftOut: LeftOut[];
}

/**
 * What the tables of an appendix say about the tasks of a plan. Every row that holds text comes out either as a task or
 * aside.
 *
 * @param year of the annual plan that the appendix is read into
 */
export function readAppendix(source: SourceTables, plan: Plan, year: number): Appendix {
  const { tasks, aside } = readRows(source);
  const unitsOf = unitReader(plan);
  const matchOf = matcher(plan);
  const rows = tasks.map((task, index): AppendixRow => {
    const leads = unitsOf(task.lead);
    return {
      ...task,
      index,
      leads,
      coordinates: unitsOf(task.coordinate),
      due: deadlineOf(task.deadline, year),
      match: matchOf(task.text, leads.codes),
    };
  });
  return { rows, aside, leftOut: source.leftOut };
}
