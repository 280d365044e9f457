import type { SyncRequest } from '../api/api.ts';
import { sameEntry } from '../entries/canonical.ts';
import type { ReportReading } from '../sheets/reading.ts';
import { type ClientState, NEVER_SHOWN } from './client-state.ts';

export interface Outgoing {
  entries: SyncRequest['entries'];
  /** Every key whose cells differ from the baseline: sent, held back by a problem, or in an open conflict. */
  waiting: string[];
  /** Cells that went back to exactly what an incoming value replaced: asked, not sent. */
  undone: string[];
}

/**
 * What differs from the baseline. Client, rules: an entry with an open conflict is not sent; an absent row is not cleared
 * and a code present twice is asked; a cell that goes back to exactly what an incoming value replaced is asked. A
 * cell that cannot be read is held back too; all of them stay waiting.
 *
 * @param only keys to send; the others wait (autosave sends only what was changed in this window)
 */
export function outgoing(
  reading: ReportReading,
  state: ClientState,
  only?: Pick<ReadonlySet<string>, 'has'>,
): Outgoing {
  const result: Outgoing = { entries: {}, waiting: [...reading.duplicates.keys()], undone: [] };
  for (const [key, { value }] of reading.entries) {
    const baseline = state.baseline[key] ?? NEVER_SHOWN;
    if (value !== undefined && sameEntry(value, baseline.value) && !(key in state.conflicts)) continue;
    result.waiting.push(key);
    if (value === undefined || key in state.conflicts || reading.duplicates.has(key)) continue;
    if (key in state.replaced && sameEntry(value, state.replaced[key])) result.undone.push(key);
    else if (!only || only.has(key)) result.entries[key] = { value, base: baseline.version };
  }
  return result;
}

/** Opens a conflict for each undone cell: theirs is what this sheet showed before the undo. */
export function askUndone(before: ClientState, undone: readonly string[]): ClientState {
  if (undone.length === 0) return before;
  const state = structuredClone(before);
  for (const key of undone) {
    const { value, version } = state.baseline[key] ?? NEVER_SHOWN;
    state.conflicts[key] = { value, version, by: null, at: null };
  }
  return state;
}
