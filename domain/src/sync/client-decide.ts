import { sameEntry } from '../entries/canonical.ts';
import type { EntryValue } from '../entries/entry.ts';
import { type ClientState, isSound } from './client-state.ts';
import { forget } from './forget.ts';

/** What a person takes in an open conflict. */
export type Choice = { take: 'mine' } | { take: 'theirs' } | { take: 'another'; value: EntryValue };

/**
 * Client, rule: a decision first sets the baseline to theirs, then the cell, which the caller writes when it is not
 * "mine". What the person gave up is in `given` of the state until the server's history has it.
 *
 * @param mine what the cells hold; undefined when they cannot be read, and then nothing of them can be given up
 */
export function decideConflict(
  before: ClientState,
  key: string,
  mine: EntryValue | undefined,
  choice: Choice,
): { state: ClientState; write?: EntryValue; given: EntryValue[] } {
  const theirs = before.conflicts[key];
  if (!theirs) return { state: before, given: [] };
  const state = structuredClone(before);
  state.baseline[key] = { value: theirs.value, version: theirs.version };
  forget(state, key);
  if (isSound(state)) delete state.sound;
  const kept = choice.take === 'mine' ? mine : choice.take === 'theirs' ? theirs.value : choice.value;
  const both: (EntryValue | undefined)[] =
    choice.take === 'mine' ? [theirs.value] : choice.take === 'theirs' ? [mine] : [mine, theirs.value];
  const given = both.filter((value) => value !== undefined).filter((value) => !sameEntry(value, kept));
  state.given.push(...given.map((value) => ({ key, value })));
  return { state, given, ...(choice.take !== 'mine' && { write: kept as EntryValue }) };
}

/** The first value of each key that waits to be kept in the history: a request has one of each. */
export function givenToSend({ given }: ClientState): Record<string, EntryValue> {
  const first: Record<string, EntryValue> = {};
  for (const { key, value } of given) if (!(key in first)) first[key] = value;
  return first;
}

/** The history has what a request gave. */
export function givenSent(before: ClientState, sent: Record<string, unknown> = {}): ClientState {
  const done = (key: string, value: EntryValue): boolean =>
    key in sent && sameEntry(sent[key] as EntryValue, value);
  if (!before.given.some(({ key, value }) => done(key, value))) return before;
  return { ...before, given: before.given.filter(({ key, value }) => !done(key, value)) };
}
