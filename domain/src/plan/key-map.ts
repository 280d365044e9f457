import { codeOfKey } from './entry-keys.ts';
import type { Plan } from './schema.ts';

/** How entry keys change from one plan version to another: old → new; null = withdrawn. Only keys that changed. */
export type KeyMap = Record<string, string | null>;

/** Where an entry of the older plan stands in the newer one; null = withdrawn. */
export const renamed = (keys: KeyMap, key: string): string | null =>
  Object.hasOwn(keys, key) ? (keys[key] as string | null) : key;

/** One map for two steps, the older first. */
function compose(first: KeyMap, second: KeyMap): KeyMap {
  const both: KeyMap = Object.create(null) as KeyMap;
  for (const [key, to] of Object.entries(first)) both[key] = to === null ? null : renamed(second, to);
  // A key that the first step left alone; one that it gave to another entry is that entry's.
  for (const [key, to] of Object.entries(second)) if (!Object.hasOwn(first, key)) both[key] = to;
  return both;
}

/**
 * The map from an older version to a plan, over all versions between them; null when none leads there: another plan,
 * or a newer one, and nothing may be renamed.
 *
 * @param planOf plans by version; null when the store has no such plan
 */
export function keyMapFrom(from: string, to: Plan, planOf: (version: string) => Plan | null): KeyMap | null {
  let keys: KeyMap = {};
  let plan: Plan | null = to;
  const seen = new Set<string>();
  while (plan && plan.version !== from) {
    const { replaces }: Plan = plan;
    // A plan that says to replace itself, in a circle, leads nowhere.
    if (!replaces || seen.has(plan.version)) return null;
    seen.add(plan.version);
    keys = compose(replaces.keys, keys);
    if (replaces.version === from) return keys;
    plan = planOf(replaces.version);
  }
  return plan ? keys : null;
}

/** Values by key, brought under the newer plan's keys; withdrawn ones are left out. */
export function renameKeys<T>(values: Readonly<Record<string, T>>, keys: KeyMap): Record<string, T> {
  const result = Object.create(null) as Record<string, T>;
  for (const [key, value] of Object.entries(values)) {
    const to = renamed(keys, key);
    if (to !== null) result[to] = value;
  }
  return result;
}

/** Old code → the code that the newer plan knows it by; withdrawn ones stay and find nothing. */
export function codesUnder({ replaces }: Pick<Plan, 'replaces'>): Map<string, string> {
  const codes = new Map<string, string>();
  for (const [from, to] of Object.entries(replaces?.keys ?? {}))
    if (to !== null && codeOfKey(from) !== codeOfKey(to)) codes.set(codeOfKey(from), codeOfKey(to));
  for (const { kind, from, to } of replaces?.changes ?? [])
    if (kind === 'renamed' && from[0] !== undefined && to[0] !== undefined) codes.set(from[0], to[0]);
  return codes;
}
