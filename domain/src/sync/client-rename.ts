import type { KeyMap } from '../plan/key-map.ts';
import type { ClientState } from './client-state.ts';

/**
 * Client, rule: on `plan-changed` baseline, pending, open conflicts and what was given up are renamed by the map of
 * keys; what was withdrawn is known no more. Of two keys that became one the first keeps its baseline: what the other
 * one showed comes with the next answer.
 */
export function renameState(before: ClientState, keys: KeyMap): ClientState {
  const renamed = <Value>(map: Record<string, Value>): Record<string, Value> => {
    const result: Record<string, Value> = {};
    for (const [key, value] of Object.entries(map)) {
      const to = Object.hasOwn(keys, key) ? keys[key] : key;
      if (typeof to === 'string' && !Object.hasOwn(result, to)) result[to] = value;
    }
    return result;
  };
  return {
    ...before,
    baseline: renamed(before.baseline),
    pending: renamed(before.pending),
    conflicts: renamed(before.conflicts),
    replaced: renamed(before.replaced),
    given: before.given.flatMap(({ key, value }) => {
      const to = Object.hasOwn(keys, key) ? keys[key] : key;
      return typeof to === 'string' ? [{ key: to, value }] : [];
    }),
  };
}
