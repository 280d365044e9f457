import { budgetRow, FREE_BUDGET_ROWS } from '../../entries/budget.ts';
import { codeOfKey, entriesOfPlan, reportedCodes } from '../entry-keys.ts';
import type { Plan, PlanChange } from '../schema.ts';
import type { Report } from './report.ts';

/** What column A holds in the hidden row of each form. */
const HIDDEN_ROW = 'code';

/** Rows are found by the code in column A: none of the plan may be one that the forms use themselves. */
function checkReserved(plan: Plan, report: Report): void {
  const reserved = new Set(
    [HIDDEN_ROW, ...FREE_BUDGET_ROWS, ...plan.areas.map(({ code }) => budgetRow(code))].map((code) =>
      code.toLowerCase(),
    ),
  );
  const check = (code: string, path: (string | number)[]): void => {
    if (reserved.has(code.toLowerCase())) report('reserved-code', path, { value: code });
  };
  for (const list of ['indicators', 'qualitativeTargets'] as const)
    for (const [i, { code }] of plan[list].entries()) check(code, [list, i, 'code']);
  for (const [i, { clauses }] of plan.tasks.entries())
    for (const [j, { code }] of clauses.entries()) check(code, ['tasks', i, 'clauses', j, 'code']);
}

function checkKeys(plan: Plan, keys: Record<string, string | null>, report: Report): void {
  const known = entriesOfPlan(plan);
  const taken = new Map<string, string>();
  const targets = new Set(Object.values(keys));
  for (const [from, to] of Object.entries(keys)) {
    const path = ['replaces', 'keys', from];
    if (known.has(from) && !targets.has(from)) report('map-still-used', path, { from });
    if (to === null) continue;
    if (!known.has(to)) report('map-to-nothing', path, { from, to });
    const first = taken.get(to);
    if (first === undefined) taken.set(to, from);
    else report('map-meets', path, { from, to, first });
  }
}

/** [least of `from`, most, least of `to`, most, said in words] */
const COUNTS: Record<PlanChange['kind'], readonly [number, number, number, number, string, string]> = {
  renamed: [1, 1, 1, 1, 'một mã cũ và một mã mới', 'one old code and one new code'],
  split: [1, 1, 2, 99, 'một mã cũ và từ hai mã mới', 'one old code and two or more new codes'],
  merged: [2, 99, 1, 1, 'từ hai mã cũ và một mã mới', 'two or more old codes and one new code'],
  withdrawn: [1, 99, 0, 0, 'mã cũ và không có mã mới', 'old codes and no new code'],
  new: [0, 0, 1, 99, 'mã mới và không có mã cũ', 'new codes and no old code'],
};

const KINDS_VI: Record<PlanChange['kind'], string> = {
  renamed: 'đổi mã',
  split: 'tách',
  merged: 'gộp',
  withdrawn: 'bỏ',
  new: 'thêm mới',
};

function checkChange(plan: Plan, change: PlanChange, i: number, report: Report): void {
  const { kind, from, to } = change;
  const path = ['replaces', 'changes', i];
  const [fewFrom, mostFrom, fewTo, mostTo, want, wantEn] = COUNTS[kind];
  if (from.length < fewFrom || from.length > mostFrom || to.length < fewTo || to.length > mostTo)
    report('change-wrong-count', path, { kind, want, wantEn });
  const codes = new Set(reportedCodes(plan));
  for (const [j, value] of to.entries())
    if (!codes.has(value)) report('change-unknown-code', [...path, 'to', j], { value });
  const keys = Object.entries(plan.replaces?.keys ?? {});
  for (const [j, value] of from.entries()) {
    const at = [...path, 'from', j];
    const params = { value, kind, kindVi: KINDS_VI[kind] };
    // Some code may be used anew: the part that keeps the name of what was split, the whole that keeps a part's.
    if (codes.has(value) && !to.includes(value)) report('change-still-there', at, params);
    const own = keys.filter(([key]) => codeOfKey(key) === value);
    if (own.length === 0) {
      if (!to.includes(value)) report('change-not-in-map', at, params);
      continue;
    }
    const moved = own.find(([, target]) => target !== null);
    if (kind === 'split' && moved) report('split-moved', at, { value, key: moved[0] });
  }
}

/** Where figures of the plan before go, and whether what is told to people says the same. */
export function checkReplaces(plan: Plan, report: Report): void {
  checkReserved(plan, report);
  const { replaces } = plan;
  if (replaces === undefined) return;
  if (replaces.version === plan.version)
    report('replaces-itself', ['replaces', 'version'], { version: plan.version });
  checkKeys(plan, replaces.keys, report);
  for (const [i, change] of (replaces.changes ?? []).entries()) checkChange(plan, change, i, report);
}
