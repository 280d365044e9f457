import { entryDefs, type KeyMap, type Plan, renamed } from '@cchc/domain';
import { YEAR } from './forms.ts';
import { type PlanCodes, smallPlan } from './plan.ts';

const UNITS = ['VP', 'KHU-A', 'KHU-B'];

/** A version of the plan, by its codes; `rows` = what became of rows of the one before: another code, or none any more. */
interface Step {
  codes: PlanCodes;
  rows: Readonly<Record<string, string | null>>;
}

/** Every kind of change: renamed, split, withdrawn, new; the last one takes up a code that an earlier one gave away. */
const STEPS: readonly Step[] = [
  { codes: { files: 'HS-1', surveys: ['HL-1'], clause: 'NV1.a' }, rows: {} },
  { codes: { files: 'HS-2', surveys: ['HL-1'], clause: 'NV1.a' }, rows: { 'HS-1': 'HS-2' } },
  { codes: { files: 'HS-2', surveys: ['HL-2', 'HL-3'], clause: 'NV1.a' }, rows: { 'HL-1': null } },
  {
    codes: { files: 'HS-2', surveys: ['HL-2'], clause: 'NV1.b' },
    rows: { 'HL-3': null, 'NV1.a': 'NV1.b' },
  },
  {
    codes: { files: 'HS-1', surveys: ['HL-2', 'HL-4'], clause: 'NV1.b' },
    rows: { 'HS-2': 'HS-1' },
  },
];

const rowOf = (key: string): string => key.split('/')[0] ?? key;

/** Keys of entries, as the rows in which they stand were renamed. */
function keysBy(rows: Step['rows'], before: Plan): KeyMap {
  const keys: KeyMap = {};
  for (const unit of UNITS)
    for (const key of entryDefs(before, unit, YEAR).keys()) {
      const to = rows[rowOf(key)];
      if (to !== undefined) keys[key] = to === null ? null : to + key.slice(rowOf(key).length);
    }
  return keys;
}

function versions(): Plan[] {
  const plans: Plan[] = [];
  for (const [i, { codes, rows }] of STEPS.entries()) {
    const plan = smallPlan(`kh-${i + 1}`, codes);
    const before = plans.at(-1);
    plans.push(
      before ? { ...plan, replaces: { version: before.version, keys: keysBy(rows, before) } } : plan,
    );
  }
  return plans;
}

/** The versions of the plan in the order in which they come into use; each says how it replaces the one before. */
export const PLANS: readonly Plan[] = versions();
export const FIRST_PLAN = PLANS[0] as Plan;

/** Place of a version in that order. */
export const indexOf = (version: string): number => PLANS.findIndex((plan) => plan.version === version);

const mapTo = (index: number): KeyMap => PLANS[index]?.replaces?.keys ?? {};

/** Where an entry of one version stands in another, later or earlier; null = it has no place there. */
export function keyAt(key: string, from: string, to: string): string | null {
  let [at, now]: [string | null, number] = [key, indexOf(from)];
  const end = indexOf(to);
  for (; at !== null && now < end; now++) at = renamed(mapTo(now + 1), at);
  for (; at !== null && now > end; now--) at = renamedBack(mapTo(now), at);
  return at;
}

function renamedBack(keys: KeyMap, key: string): string | null {
  const [from] = Object.entries(keys).find(([, to]) => to === key) ?? [];
  if (from !== undefined) return from;
  return Object.hasOwn(keys, key) ? null : key;
}

/** Values by key as they stand in another version; what has no place there is left out. */
export function valuesAt<Value>(
  values: Readonly<Record<string, Value>>,
  from: string,
  to: string,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const at = keyAt(key, from, to);
      return at === null ? [] : [[at, value]];
    }),
  );
}
