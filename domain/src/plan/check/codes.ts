import type { Plan } from '../schema.ts';
import type { Report } from './report.ts';

interface Coded {
  code: string;
  path: (string | number)[];
}

const codesAt = (rows: readonly { code: string }[], ...path: (string | number)[]): Coded[] =>
  rows.map(({ code }, i) => ({ code, path: [...path, i, 'code'] }));

/** Codes are compared without regard to case: file names, formulas and people do not tell `a.1` from `A.1`. */
function firstOfEach(rows: readonly Coded[], onDouble: (row: Coded, first: Coded) => void): void {
  const seen = new Map<string, Coded>();
  for (const row of rows) {
    const first = seen.get(row.code.toLowerCase());
    if (first === undefined) seen.set(row.code.toLowerCase(), row);
    else onDouble(row, first);
  }
}

/** Lists in which each code stands for one thing. */
function* namespaces(plan: Plan): Generator<Coded[]> {
  yield codesAt(plan.areas, 'areas');
  yield [
    ...codesAt(plan.units, 'units'),
    ...plan.units.flatMap((unit, i) => codesAt(unit.members ?? [], 'units', i, 'members')),
  ];
  yield codesAt(plan.indicators, 'indicators');
  yield codesAt(plan.qualitativeTargets, 'qualitativeTargets');
  yield codesAt(plan.tasks, 'tasks');
  for (const [i, task] of plan.tasks.entries()) yield codesAt(task.clauses, 'tasks', i, 'clauses');
  yield codesAt(plan.responsibilities, 'responsibilities');
  yield codesAt(plan.reportingDuties, 'reportingDuties');
  yield codesAt(plan.budgetDuties, 'budgetDuties');
  yield codesAt(plan.legalReferences, 'legalReferences');
  yield codesAt(plan.oddities, 'oddities');
  yield codesAt(plan.openQuestions, 'openQuestions');
  for (const [i, { breakdown, measure }] of plan.indicators.entries()) {
    yield codesAt(breakdown?.items ?? [], 'indicators', i, 'breakdown', 'items');
    if (measure.kind === 'checklist') yield codesAt(measure.items, 'indicators', i, 'measure', 'items');
  }
}

/** Entries of indicators, clauses and qualitative targets share one space of keys in a report. */
const entryKeys = (plan: Plan): Coded[][] => [
  codesAt(plan.indicators, 'indicators'),
  codesAt(plan.qualitativeTargets, 'qualitativeTargets'),
  plan.tasks.flatMap((task, i) => codesAt(task.clauses, 'tasks', i, 'clauses')),
];

export function checkCodes(plan: Plan, report: Report): void {
  for (const rows of namespaces(plan))
    firstOfEach(rows, (row, first) =>
      report('duplicate-code', row.path, { value: row.code, first: report.text(first.path) }),
    );
  const kindOf = (row: Coded): string => String(row.path[0]);
  firstOfEach(entryKeys(plan).flat(), (row, first) => {
    const inOneList = kindOf(row) === kindOf(first);
    // Doubles inside one list are already told; clauses of two tasks are not in one list.
    if (inOneList && (row.path[0] !== 'tasks' || row.path[1] === first.path[1])) return;
    report('duplicate-key', row.path, { value: row.code, first: report.text(first.path) });
  });
  for (const [i, task] of plan.tasks.entries())
    for (const [j, { code }] of task.clauses.entries())
      if (!code.startsWith(`${task.code}.`))
        report('clause-not-under-task', ['tasks', i, 'clauses', j, 'code'], { value: code, task: task.code });
}
