import type { Plan } from '@cchc/domain';
import { entersFor, reportingUnits, tasksOf } from '@cchc/domain';

/** A plan that asks so many times as much of one unit: each of its indicators and tasks with copies beside it. */
export function manifold(plan: Plan, unit: string, times: number): Plan {
  const copies = Array.from({ length: times - 1 }, (_, i) => i + 2);
  const concerned = new Set(tasksOf(plan, unit, plan.years.from).map(({ task }) => task.code));
  return {
    ...plan,
    version: `${plan.version}-x${times}`,
    indicators: plan.indicators.flatMap((indicator) => [
      indicator,
      ...(entersFor(plan, indicator).includes(unit) ? copies : []).map((copy) => ({
        ...indicator,
        code: `${indicator.code}-${copy}`,
        ...(indicator.subsetOf !== undefined && { subsetOf: `${indicator.subsetOf}-${copy}` }),
      })),
    ]),
    tasks: plan.tasks.flatMap((task) => [
      task,
      ...(concerned.has(task.code) ? copies : []).map((copy) => ({
        ...task,
        code: `${task.code}-${copy}`,
        clauses: task.clauses.map((clause) => ({ ...clause, code: `${clause.code}-${copy}` })),
      })),
    ]),
  };
}

/** The plan with so many reporting units: its largest group has as many more members. */
export function withUnits(plan: Plan, count: number): Plan {
  const more = count - reportingUnits(plan).length;
  if (more < 0) throw new RangeError(`the plan has more than ${count} units`);
  const largest = [...plan.units].sort((a, b) => (b.members?.length ?? 0) - (a.members?.length ?? 0))[0];
  const members = Array.from({ length: more }, (_, i) => {
    const code = `${largest?.code}-${String((largest?.members?.length ?? 0) + i + 1).padStart(2, '0')}`;
    return { code, name: code, placeholder: true };
  });
  return {
    ...plan,
    version: `${plan.version}-u${count}`,
    units: plan.units.map((unit) =>
      unit === largest ? { ...unit, members: [...(unit.members ?? []), ...members] } : unit,
    ),
  };
}

/** The plan with at least so many indicators: each of its own with copies beside it. */
export function withIndicators(plan: Plan, count: number): Plan {
  const copies = Math.ceil(count / plan.indicators.length);
  return {
    ...plan,
    version: `${plan.version}-i${count}`,
    indicators: plan.indicators.flatMap((indicator) =>
      Array.from({ length: copies }, (_, i) =>
        i === 0
          ? indicator
          : {
              ...indicator,
              code: `${indicator.code}-${i + 1}`,
              ...(indicator.subsetOf !== undefined && { subsetOf: `${indicator.subsetOf}-${i + 1}` }),
            },
      ),
    ),
  };
}
