import type { ServerValue, SyncReply, SyncRequest } from '../api/api.ts';
import { sameEntry } from '../entries/canonical.ts';
import type { EntryValue } from '../entries/entry.ts';
import { rowOfKey } from '../registers/register-defs.ts';
import type { ReportReading } from '../sheets/reading.ts';
import { givenSent } from './client-decide.ts';
import { type ClientState, isSound, NEVER_SHOWN } from './client-state.ts';
import { forget } from './forget.ts';
import { isNewer } from './version.ts';

export interface Incoming {
  /** Values to write into cells, before the state is kept. */
  writes: Record<string, EntryValue>;
  state: ClientState;
  /** Whether the state tells anything that the kept one does not: if not, nothing is written. */
  changed: boolean;
}

export interface IncomingOptions {
  /** Rows that were never here are added (registers), rather than waiting for a row of theirs. */
  adds?: boolean;
  /** Entries that somebody else touched in this file: a cell that equals its baseline may be their typing. */
  touched?: ReadonlySet<string>;
}

type News = Pick<SyncReply, 'cursor' | 'settled' | 'conflicts' | 'changed' | 'full'>;

/** After a restore: the store does not know what this sheet shows. */
const UNKNOWN: ServerValue = { value: null, version: null, by: null, at: null };

/**
 * What a reply does to the workbook. `reading` is of the rows read again just before writing.
 *
 * Client, rule: settled → baseline. An incoming value: row absent → pending, baseline stays; cell equals it →
 * baseline; cell equals its baseline and holds no formula → written, then the baseline; else → open conflict,
 * baseline stays. With `full`, every difference is asked.
 */
export function incoming(
  request: Pick<SyncRequest, 'entries' | 'given'>,
  reply: News,
  reading: ReportReading,
  before: ClientState,
  { adds = false, touched }: IncomingOptions = {},
): Incoming {
  // A restored store has taken nothing, so what was given up still waits.
  const state: ClientState = structuredClone(reply.full ? before : givenSent(before, request.given));
  const writes: Record<string, EntryValue> = {};
  state.cursor = reply.cursor;

  for (const [key, version] of Object.entries(reply.settled)) settle(key, version);
  for (const [key, theirs] of Object.entries(reply.conflicts)) state.conflicts[key] = theirs;
  // A row that was absent may be back: what waited for it is taken like something that comes in now.
  for (const [key, theirs] of Object.entries(before.pending))
    if (key in state.pending && !(key in reply.changed) && !(key in reply.conflicts)) take(key, theirs);
  for (const [key, theirs] of Object.entries(reply.changed)) take(key, theirs);
  for (const [key, theirs] of Object.entries(state.conflicts)) {
    // Somebody typed what the other one had: nothing is left to decide.
    if (theirs.version !== null && sameEntry(readable(key), theirs.value)) shown(key, theirs);
    // The row is gone: it is asked again when it is back.
    else if (!reading.entries.has(key) && !reading.duplicates.has(key)) {
      delete state.conflicts[key];
      state.pending[key] = theirs;
    }
  }
  if (reply.full) {
    for (const key of reading.entries.keys()) if (!(key in reply.changed)) askIfDifferent(key);
    for (const key of Object.keys({ ...before.baseline, ...before.pending, ...before.conflicts }))
      if (!reading.entries.has(key) && !reading.duplicates.has(key)) doubt(key);
  }

  if (isSound(state)) delete state.sound;
  else if (isSound(before)) state.sound = reply.full ? null : before.cursor;

  return { writes, state, changed: !sameState(before, state) };

  /** What the cells hold, where one row says it and it can be read. */
  function readable(key: string): EntryValue | undefined {
    return reading.duplicates.has(key) ? undefined : reading.entries.get(key)?.value;
  }

  /** Another pane on this workbook may have shown something newer meanwhile: a baseline never goes back. */
  function settle(key: string, version: string): void {
    const sent = request.entries[key];
    if (!sent) return;
    const now = state.baseline[key] ?? NEVER_SHOWN;
    if (now.version !== sent.base && isNewer(now.version, version)) return;
    const value = sent.value as EntryValue;
    // A row that was deleted in the pane still stands in the sheet; one that changed since is sent like any edit
    if (value?.deleted && isAsShown(key)) writes[key] = value;
    state.baseline[key] = { value, version };
    const open = [state.conflicts[key], state.pending[key]];
    if (!open.some((theirs) => theirs && isNewer(theirs.version, version))) forget(state, key);
  }

  function take(key: string, theirs: ServerValue): void {
    const cell = reading.entries.get(key);
    const baseline = state.baseline[key] ?? NEVER_SHOWN;
    // What is asked came later than what was shown, whatever the numbers say: after a restore they begin anew
    const asked = state.conflicts[key] ?? state.pending[key];
    const latest = asked && asked.version !== theirs.version ? asked.version : baseline.version;
    if (!reply.full && isNewer(latest, theirs.version)) return;
    if (reading.duplicates.has(key)) state.conflicts[key] = theirs;
    else if (!cell && adds && isNew(key)) add(key, theirs);
    // It may stand here, edited: what comes in waits for the person's word
    else if (!cell || cell.problem?.code === 'maybe-same-row') state.pending[key] = theirs;
    else if (cell.value !== undefined && sameEntry(cell.value, theirs.value)) shown(key, theirs);
    else if (
      !reply.full &&
      sameEntry(cell.value, baseline.value) &&
      !cell.formula &&
      !touched?.has(key) &&
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

  /**
   * Whether a row was never shown here; one that was and is gone was taken away by a person, and is not put back. One
   * that was known only as cleared or deleted, and says something again, is new here.
   */
  function isNew(key: string): boolean {
    return !wasShown(key) && !wasShown(rowOfKey(key));
  }

  function wasShown(key: string): boolean {
    const known = before.baseline[key];
    return known !== undefined && (key in before.pending || known.value?.fields !== undefined);
  }

  /** A row that others added. One that they cleared or deleted again is known from now on, and not shown. */
  function add(key: string, theirs: ServerValue): void {
    if (theirs.value?.fields) writes[key] = theirs.value;
    shown(key, theirs);
  }

  function askIfDifferent(key: string): void {
    if (reading.entries.get(key)?.value === null) {
      delete state.baseline[key];
      forget(state, key);
    } else state.conflicts[key] = UNKNOWN;
  }

  /**
   * A row that is absent while the store was restored: what this sheet showed there counts no more, so that the row,
   * when it is back, is asked rather than taken for what the store has.
   */
  function doubt(key: string): void {
    state.baseline[key] = { ...NEVER_SHOWN };
    delete state.conflicts[key];
    delete state.replaced[key];
    state.pending[key] = reply.changed[key] ?? UNKNOWN;
  }

  function shown(key: string, theirs: ServerValue): void {
    state.baseline[key] = { value: theirs.value, version: theirs.version };
    forget(state, key);
  }
}

function sameState(a: ClientState, b: ClientState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
