import {
  type CellProblem,
  type Completeness,
  completenessOf,
  type EntryDef,
  type EntryValue,
  type Plan,
  type ReportLayout,
  warningsOf,
} from '@cchc/domain';
import type { Conflict, Problem } from './ledger-state.ts';
import type { ReportSync } from './report-sync.ts';

/** What the screens say about the cells, from the same rules as the server's. */
export interface Findings {
  completeness: Completeness;
  problems: Problem[];
  conflicts: Conflict[];
}

const cellProblem = (problem: CellProblem, severity: 'error' | 'warning' = 'error'): Problem => ({
  severity,
  source: 'cell',
  key: problem.key,
  place: problem.place,
  problem,
});

/** Errors before warnings; within each in the order of the sheets. */
export function findingsOf(sync: ReportSync, plan: Plan, defs: ReadonlyMap<string, EntryDef>): Findings {
  const { entries, duplicates } = sync.reading;
  const placeOf = (key: string) => entries.get(key)?.place ?? duplicates.get(key)?.place ?? null;
  const values: Record<string, EntryValue> = {};
  for (const [key, { value }] of entries) if (value !== undefined) values[key] = value;
  const warnings = warningsOf(plan, defs, values);
  const problems: Problem[] = [
    ...[...duplicates.values()].map((problem) => cellProblem(problem)),
    ...[...entries.values()].flatMap(({ problem }) => (problem ? [cellProblem(problem)] : [])),
    ...[...entries.values()].flatMap(({ doubts = [] }) =>
      doubts.map((doubt) => cellProblem(doubt, 'warning')),
    ),
    ...Object.entries(sync.refused).map(
      ([key, error]): Problem => ({ severity: 'error', source: 'refused', key, place: placeOf(key), error }),
    ),
    ...warnings.map(
      (warning): Problem => ({
        severity: warning.severity,
        source: 'rule',
        key: warning.key,
        place: placeOf(warning.key),
        warning,
      }),
    ),
  ];
  const order = [...sync.layout.entries.keys()];
  const rank = ({ severity, key }: Problem): number => (severity === 'error' ? 0 : 1e6) + order.indexOf(key);
  return {
    completeness: completenessOf(defs, values, warnings),
    problems: problems.sort((a, b) => rank(a) - rank(b)),
    conflicts: Object.entries(sync.state.conflicts).map(([key, theirs]) => ({
      key,
      place: placeOf(key),
      mine: entries.get(key)?.value,
      theirs,
    })),
  };
}

/** What each entry's row is called, for lists. */
export const namesOf = (layout: ReportLayout): Record<string, string> =>
  Object.fromEntries([...layout.entries].map(([key, { name }]) => [key, name]));
