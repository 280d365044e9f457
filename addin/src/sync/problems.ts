import {
  type CellProblem,
  type Completeness,
  completenessOf,
  type EntryDef,
  type EntryValue,
  missingOf,
  type Place,
  periodWarnings,
  type ReportLayout,
  registerDef,
  rowOfKey,
  warningsOf,
} from '@cchc/domain';
import type { Conflict, LedgerState, Problem } from './ledger-state.ts';
import type { PreparedReport } from './open-report.ts';
import type { ReportSync } from './report-sync.ts';

/** What the screens say about the cells, from the same rules as the server's. */
export interface Findings {
  completeness: Completeness;
  problems: Problem[];
  conflicts: Conflict[];
  missing: LedgerState['missing'];
  pendingRows: LedgerState['pendingRows'];
}

const cellProblem = (problem: CellProblem, severity: 'error' | 'warning' = 'error'): Problem => ({
  severity,
  source: 'cell',
  key: problem.key,
  place: problem.place,
  problem,
});

/** What the rules are asked with. */
type Rules = Pick<PreparedReport, 'plan' | 'defs' | 'previous' | 'period' | 'earlier' | 'before'>;

/** Errors before warnings; within each in the order of the sheets. */
export function findingsOf(
  sync: ReportSync,
  { plan, defs, previous, period, earlier, before }: Rules,
  registers: ReportSync,
): Findings {
  const { entries } = sync.reading;
  const values: Record<string, EntryValue> = {};
  for (const [key, { value }] of entries) if (value !== undefined) values[key] = value;
  const warnings = [
    ...warningsOf(plan, defs, values, previous),
    ...periodWarnings(plan, defs, values, period, earlier, before),
  ];
  const problems: Problem[] = [
    ...problemsIn(sync),
    ...problemsIn(registers),
    ...warnings.map(
      (warning): Problem => ({
        severity: warning.severity,
        source: 'rule',
        key: warning.key,
        place: placeIn(sync, warning.key),
        warning,
      }),
    ),
  ];
  const order = [...sync.layout.entries.keys()];
  const orderOf = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  const rank = ({ severity, key }: Problem): number => (severity === 'error' ? 0 : 1e6) + orderOf(key);
  return {
    completeness: completenessOf(defs, values, warnings),
    problems: problems.sort((a, b) => rank(a) - rank(b)),
    conflicts: [...conflictsIn(sync), ...conflictsIn(registers)],
    missing: [...defs.values()]
      .filter((def) => missingOf(def, values[def.key]) !== null)
      .map(({ key }) => ({ key, place: placeIn(sync, key) }))
      .sort((a, b) => orderOf(a.key) - orderOf(b.key)),
    pendingRows: pendingIn(sync),
  };
}

/** Where an entry stands now; null where no row of it is read. */
export const placeIn = ({ reading: { entries, duplicates } }: ReportSync, key: string): Place | null =>
  entries.get(key)?.place ?? duplicates.get(key)?.place ?? null;

/** What the cells themselves say, and what the server refused. */
function problemsIn(sync: ReportSync): Problem[] {
  const { entries, duplicates } = sync.reading;
  return [
    ...[...duplicates.values()].map((problem) => cellProblem(problem)),
    ...[...entries.values()].flatMap(({ problem }) => (problem ? [cellProblem(problem)] : [])),
    ...[...entries.values()].flatMap(({ doubts = [] }) =>
      doubts.map((doubt) => cellProblem(doubt, 'warning')),
    ),
    ...Object.entries(sync.refused).map(
      ([key, error]): Problem => ({
        severity: 'error',
        source: 'refused',
        key,
        place: placeIn(sync, key),
        error,
      }),
    ),
  ];
}

const conflictsIn = (sync: ReportSync): Conflict[] =>
  Object.entries(sync.state.conflicts).map(([key, theirs]) => ({
    key,
    place: placeIn(sync, key),
    mine: sync.reading.entries.get(key)?.value,
    theirs,
    base: sync.state.baseline[key]?.value,
  }));

/** Entries of the forms whose row is absent; a row of a register that is gone was taken out by a person. */
const pendingIn = ({ state }: ReportSync): LedgerState['pendingRows'] =>
  Object.entries(state.pending).map(([key, theirs]) => ({ key, theirs }));

/** Names and definitions of the rows of registers that the screens speak of, beside those of the forms. */
export function rowTexts(
  sync: ReportSync,
  { layout, defs }: { layout: ReportLayout; defs: ReadonlyMap<string, EntryDef> },
): { names: Record<string, string>; defs: ReadonlyMap<string, EntryDef> } {
  const keys = new Set([...problemsIn(sync), ...conflictsIn(sync)].map(({ key }) => key));
  const names = namesOf(layout);
  if (keys.size === 0) return { names, defs };
  const registers = layout.registers.map(({ register }) => register);
  const known = new Map(defs);
  for (const key of keys) {
    const def = registerDef(registers, key);
    const sheet = layout.registers.find((each) => each.key === def?.form);
    if (!def || !sheet) continue;
    known.set(key, def);
    const { fields } = sync.reading.entries.get(rowOfKey(key))?.value ?? {};
    const about = fields?.content ?? fields?.subject ?? fields?.number;
    names[key] = about === undefined ? `${sheet.name} ${def.row}` : `${sheet.name}: ${about.slice(0, 80)}`;
  }
  return { names, defs: known };
}

/** What each entry's row is called, for lists. */
export const namesOf = (layout: ReportLayout): Record<string, string> =>
  Object.fromEntries([...layout.entries].map(([key, { name }]) => [key, name]));
