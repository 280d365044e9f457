import type { ServerValue, SyncReply, SyncRequest } from '../api/api.ts';
import { sameEntry } from '../entries/canonical.ts';
import type { EntryValue } from '../entries/entry.ts';
import { rowOfKey } from '../registers/register-defs.ts';
import type { ReportReading } from '../sheets/reading.ts';
import { type ClientState, NEVER_SHOWN } from './client-state.ts';

export interface Incoming {
  /** Values to write into cells, before the state is kept. */
  writes: Record<string, EntryValue>;
  state: ClientState;
  /** Whether the state tells anything that the kept one does not: if not, nothing is written. */
  changed: boolean;
}

/**
 * What a reply does to the workbook. `reading` is of the rows read again just before writing.
 *
 * settled → baseline. An incoming value: row absent → pending, baseline stays; cell equals it → baseline;
 * cell equals its baseline and holds no formula → written, then the baseline; else → open conflict, baseline
 * stays. With `full`, every difference is asked.
 *
 * @param adds whether rows that were never here are added (registers), rather than waiting for a row of theirs
 */
export function incoming(
  request: Pick<SyncRequest, 'entries'>,
  reply: SyncReply,
  reading: ReportReading,
  before: ClientState,
  { adds = false }: { adds?: boolean } = {},
): Incoming {
  const state: ClientState = structuredClone(before);
  const writes: Record<string, EntryValue> = {};
  state.cursor = reply.cursor;

  for (const [key, version] of Object.entries(reply.settled)) {
    const sent = request.entries[key];
    if (!sent) continue;
    const value = sent.value as EntryValue;
    // A row that was deleted in the pane still stands in the sheet; one that changed since is sent like any edit
    if (value?.deleted && isAsShown(key)) writes[key] = value;
    state.baseline[key] = { value, version };
    forget(state, key);
  }
  for (const [key, theirs] of Object.entries(reply.conflicts)) state.conflicts[key] = theirs;
  // A row that was absent may be back: what waited for it is taken like something that comes in now.
  for (const [key, theirs] of Object.entries(before.pending))
    if (key in state.pending && !(key in reply.changed) && !(key in reply.conflicts)) take(key, theirs);
  for (const [key, theirs] of Object.entries(reply.changed)) take(key, theirs);
  if (reply.full) for (const key of reading.entries.keys()) if (!(key in reply.changed)) askIfDifferent(key);

  return { writes, state, changed: !sameState(before, state) };

  function take(key: string, theirs: ServerValue): void {
    const cell = reading.entries.get(key);
    const baseline = state.baseline[key] ?? NEVER_SHOWN;
    if (reading.duplicates.has(key)) state.conflicts[key] = theirs;
    else if (!cell && adds && isNew(key)) add(key, theirs);
    else if (!cell) state.pending[key] = theirs;
    else if (cell.value !== undefined && sameEntry(cell.value, theirs.value)) shown(key, theirs);
    else if (
      !reply.full &&
      sameEntry(cell.value, baseline.value) &&
      !cell.formula &&
      !(key in state.conflicts)
    ) {
      writes[key] = theirs.value;
      shown(key, theirs);
      state.replaced[key] = baseline.value;
    } else {
      delete state.pending[key];
      state.conflicts[key] = theirs;
    }
  }

  function isAsShown(key: string): boolean {
    const cell = reading.entries.get(key);
    return (
      cell !== undefined && (cell.value === undefined || sameEntry(cell.value, before.baseline[key]?.value))
    );
  }

  /** Whether a row was never shown here; one that was and is gone was taken away by a person, and is not put back. */
  function isNew(key: string): boolean {
    return !(key in before.baseline) && !(rowOfKey(key) in before.baseline);
  }

  /** A row that others added. One that they cleared or deleted again is known from now on, and not shown. */
  function add(key: string, theirs: ServerValue): void {
    if (theirs.value?.fields) writes[key] = theirs.value;
    shown(key, theirs);
  }

  /** After a restore: the store does not know what this sheet shows. */
  function askIfDifferent(key: string): void {
    const cell = reading.entries.get(key);
    const unknown: ServerValue = { value: null, version: null, by: null, at: null };
    if (cell?.value === null) {
      delete state.baseline[key];
      forget(state, key);
    } else state.conflicts[key] = unknown;
  }

  function shown(key: string, theirs: ServerValue): void {
    state.baseline[key] = { value: theirs.value, version: theirs.version };
    forget(state, key);
  }
}

function forget(state: ClientState, key: string): void {
  delete state.pending[key];
  delete state.conflicts[key];
  delete state.replaced[key];
}

function sameState(a: ClientState, b: ClientState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * A decision first sets the baseline to theirs; the cell is written by the caller when it is not "mine".
 * What the person gave up is returned, to be sent as `given`.
 */
export function decideConflict(
  before: ClientState,
  key: string,
  mine: EntryValue,
  choice: { take: 'mine' } | { take: 'theirs' } | { take: 'another'; value: EntryValue },
): { state: ClientState; write?: EntryValue; given: EntryValue } {
  const theirs = before.conflicts[key];
  if (!theirs) return { state: before, given: mine };
  const state = structuredClone(before);
  state.baseline[key] = { value: theirs.value, version: theirs.version };
  forget(state, key);
  if (choice.take === 'mine') return { state, given: theirs.value };
  const value = choice.take === 'theirs' ? theirs.value : choice.value;
  return { state, write: value, given: mine };
}
