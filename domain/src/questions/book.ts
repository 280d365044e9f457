import type { AnnualItem } from '../annual-plan/annual-plan.ts';
import type { Period } from '../calendar/period.ts';
import {
  type ConsolidatedIndicator,
  consolidate,
  type Include,
  type ReportPart,
} from '../consolidation/consolidate.ts';
import { type ConsolidatedTask, consolidateTasks } from '../consolidation/tasks.ts';
import { planIn } from '../plan/plan-in.ts';
import type { Plan } from '../plan/schema.ts';
import { reportingUnits } from '../plan/units.ts';
import type { PlanSettings } from '../settings/settings.ts';
import { type Named, NameIndex } from './name-index.ts';

/** All that the answers about one period are made of, as far as one person may see it. */
export interface PeriodFacts {
  period: Period;
  /** In force in the period; groups with the members of all years. */
  plan: Plan;
  settings: PlanSettings;
  /** Of the units that this person may read. */
  reports: readonly ReportPart[];
  /** Units that this person may read; null = all, and with them the totals. */
  units: readonly string[] | null;
  /** The annual plan of the period's year, by clause or own task; null while there is none. */
  annual: Readonly<Record<string, AnnualItem>> | null;
  /** What issued reports of the period stood on; null while none was issued. */
  issued?: { include: Include; reports: readonly ReportPart[] } | null;
}

/** Names of a plan, found as people write them. */
export class PlanNames {
  readonly indicators: NameIndex;
  readonly units: NameIndex;
  readonly tasks: NameIndex;
  readonly areas: NameIndex;
  readonly all: NameIndex;

  constructor(plan: Plan) {
    const clauses = plan.tasks.flatMap((task) => [
      // A sentence of one clause is named by either code, and its words are those of the clause
      { code: task.code, name: task.clauses.length === 1 ? '' : task.quote.text },
      ...task.clauses.map(({ code, text }) => ({ code, name: text })),
    ]);
    const own = (plan.ownTasks ?? []).filter(({ withdrawn }) => !withdrawn);
    clauses.push(...new Map(own.map(({ code, text }) => [code, { code, name: text }])).values());
    const groups: Named[] = plan.units.filter(({ group }) => group);
    this.indicators = new NameIndex(plan.indicators);
    this.units = new NameIndex([...reportingUnits(plan), ...groups]);
    this.tasks = new NameIndex(clauses);
    this.areas = new NameIndex(plan.areas);
    this.all = new NameIndex([...plan.indicators, ...clauses]);
  }
}

const names = new WeakMap<Plan, PlanNames>();
/** Worked out once for a plan: a workbook asks thousands of questions of the same one. */
export function namesIn(plan: Plan): PlanNames {
  const found = names.get(plan) ?? new PlanNames(plan);
  names.set(plan, found);
  return found;
}

/** One period's facts with its totals, each worked out once for all questions of a request. */
export class PeriodBook {
  readonly #lines = new Map<string, Map<string, ConsolidatedIndicator>>();
  readonly #tasks = new Map<string, Map<string, ConsolidatedTask>>();
  /** The plan with the members that are there on the period's last day. */
  readonly plan: Plan;

  constructor(readonly facts: PeriodFacts) {
    this.plan = planIn(facts.plan, facts.period.to);
  }

  get names(): PlanNames {
    return namesIn(this.plan);
  }

  maySee(unit: string): boolean {
    return this.facts.units === null || this.facts.units.includes(unit);
  }

  /** Totals, as the coordinator's screens and sheets have them. */
  line(indicator: string, counts: Include | 'issued'): ConsolidatedIndicator | undefined {
    const { period, settings } = this.facts;
    const lines =
      this.#lines.get(counts) ??
      new Map(
        consolidate(this.facts.plan, period, this.#reports(counts), settings, this.#include(counts)).map(
          (line) => [line.indicator, line],
        ),
      );
    this.#lines.set(counts, lines);
    return lines.get(indicator);
  }

  tasks(counts: Include | 'issued'): ReadonlyMap<string, ConsolidatedTask> {
    const { plan, period } = this.facts;
    const tasks =
      this.#tasks.get(counts) ??
      new Map(
        consolidateTasks(plan, period, this.#reports(counts), this.#include(counts)).map((task) => [
          task.clause,
          task,
        ]),
      );
    this.#tasks.set(counts, tasks);
    return tasks;
  }

  #reports(counts: Include | 'issued'): readonly ReportPart[] {
    return counts === 'issued' ? (this.facts.issued?.reports ?? []) : this.facts.reports;
  }

  #include(counts: Include | 'issued'): Include {
    return counts === 'issued' ? (this.facts.issued?.include ?? 'approved') : counts;
  }
}
