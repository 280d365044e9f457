import { describe, expect, it } from 'vitest';
import type { SyncReply } from '../api/api.ts';
import type { EntryValue } from '../entries/entry.ts';
import type { ReportReading } from '../sheets/reading.ts';
import { decideConflict, givenSent, givenToSend } from './client-decide.ts';
import { incoming } from './client-incoming.ts';
import { takeUpPart } from './client-part.ts';
import { renameState } from './client-rename.ts';
import { type ClientState, emptyState, soundCursor } from './client-state.ts';

const text = (words: string): EntryValue => ({ text: words });
const stateWith = (change: Partial<ClientState>): ClientState => ({ ...emptyState(), ...change });
const shown = (version: string, words: string) => ({ version, value: text(words) });
const from = (version: string, words: string) => ({ ...shown(version, words), by: 'm', at: null });
const cells = (values: Record<string, EntryValue>): ReportReading => ({
  entries: new Map(
    Object.entries(values).map(([key, value]) => [
      key,
      { value, formula: false, place: { form: 'chi-tieu', sheet: 'Chỉ tiêu', address: 'G4' } },
    ]),
  ),
  duplicates: new Map(),
});
const reply = (change: Partial<SyncReply>) => ({
  cursor: '9-aaaaaaaa',
  settled: {},
  conflicts: {},
  changed: {},
  ...change,
});
const V = (rev: number): string => `${rev}-aaaaaaaa`;

describe('a part that another pane wrote', () => {
  it('counts where it has shown something newer, and what was decided there is not asked again', () => {
    const memory = stateWith({
      cursor: V(3),
      baseline: { A: shown(V(3), 'ba') },
      conflicts: { A: from(V(5), 'năm') },
    });
    const part = stateWith({ cursor: V(6), stamp: 'p.1', baseline: { A: shown(V(5), 'năm') } });
    expect(takeUpPart(memory, part)).toMatchObject({
      cursor: V(6),
      stamp: 'p.1',
      baseline: { A: { version: V(5) } },
      conflicts: {},
    });
  });

  it('does not take back what memory knows better', () => {
    const memory = stateWith({ cursor: V(6), baseline: { A: shown(V(6), 'sáu') } });
    const part = stateWith({ cursor: V(3), stamp: 'p.1', baseline: { A: shown(V(3), 'ba') } });
    expect(takeUpPart(memory, part)).toMatchObject({ cursor: V(6), baseline: { A: { version: V(6) } } });
  });

  it('brings what a restored store does not know any more, unless that was decided here since', () => {
    const unknown = { value: null, version: null, by: null, at: null };
    const part = stateWith({ stamp: 'p.1', baseline: { A: shown(V(5), 'năm') }, conflicts: { A: unknown } });
    expect(takeUpPart(stateWith({}), part).conflicts).toEqual({ A: unknown });
    expect(takeUpPart(stateWith({ baseline: { A: shown(V(5), 'năm') } }), part).conflicts.A).toEqual(unknown);
    const decided = stateWith({ cursor: V(6), baseline: { A: shown(V(6), 'năm') } });
    expect(takeUpPart(decided, part).conflicts).toEqual({});
  });

  it('brings what it replaced, so that an undo is asked in either window', () => {
    const memory = stateWith({ cursor: V(5), baseline: { A: shown(V(5), 'năm') } });
    const part = stateWith({ ...memory, stamp: 'p.1', replaced: { A: text('ba') } });
    expect(takeUpPart(memory, part).replaced).toEqual({ A: text('ba') });
  });

  it('makes a late answer of this pane count only where nothing newer was shown meanwhile', () => {
    const state = stateWith({ cursor: V(6), baseline: { A: shown(V(6), 'sáu') } });
    const request = { entries: { A: { value: text('bốn'), base: V(3) } } };
    const late = reply({ cursor: V(4), settled: { A: V(4) } });
    expect(incoming(request, late, cells({ A: text('sáu') }), state).state.baseline.A).toEqual(
      shown(V(6), 'sáu'),
    );
  });
});

describe('a cell that a co-author touched', () => {
  it('is asked although it equals what this pane remembers', () => {
    const state = stateWith({ cursor: V(3), baseline: { A: shown(V(3), 'ba') } });
    const news = reply({ changed: { A: from(V(5), 'năm') } });
    const reading = cells({ A: text('ba') });
    const asked = incoming({ entries: {} }, news, reading, state, { touched: new Set(['A']) });
    expect(asked.writes).toEqual({});
    expect(asked.state.conflicts.A).toMatchObject({ version: V(5) });
  });
});

describe('an entry that a restored store did not know', () => {
  it('takes what that store says of it later, though the numbers of its versions begin anew', () => {
    const state = stateWith({ cursor: V(8), baseline: { A: shown(V(8), 'tám') } });
    const full = reply({ cursor: null, full: true });
    const asked = incoming({ entries: {} }, full, cells({ A: text('tám') }), state).state;
    expect(asked.conflicts.A).toMatchObject({ version: null });
    const later = reply({ cursor: '1-bbbbbbbb', changed: { A: from('1-bbbbbbbb', 'tám') } });
    expect(incoming({ entries: {} }, later, cells({ A: text('tám') }), asked).state).toMatchObject({
      conflicts: {},
      baseline: { A: { version: '1-bbbbbbbb' } },
    });
    const other = reply({ cursor: '1-bbbbbbbb', changed: { A: from('1-bbbbbbbb', 'một') } });
    const open = incoming({ entries: {} }, other, cells({ A: text('tám') }), asked);
    expect(open.writes).toEqual({});
    expect(open.state.conflicts.A).toMatchObject({ value: text('một') });
  });

  it('is asked anew when that store goes on, though its versions are still lower than what was shown before', () => {
    const state = stateWith({ cursor: V(8), baseline: { A: shown(V(8), 'tám') } });
    const full = reply({ cursor: V(3), changed: { A: from(V(3), 'ba') }, full: true });
    const asked = incoming({ entries: {} }, full, cells({ A: text('tám') }), state).state;
    const later = reply({ cursor: '5-bbbbbbbb', changed: { A: from('5-bbbbbbbb', 'năm') } });
    const { conflicts } = incoming({ entries: {} }, later, cells({ A: text('tám') }), asked).state;
    expect(conflicts.A).toMatchObject({ version: '5-bbbbbbbb' });
    // What is late of that store does not go back
    const late = reply({ cursor: '5-bbbbbbbb', changed: { A: from('4-bbbbbbbb', 'bốn') } });
    const before = stateWith({ ...asked, conflicts });
    expect(incoming({ entries: {} }, late, cells({ A: text('tám') }), before).state.conflicts).toEqual(
      conflicts,
    );
  });
});

describe('an absent row', () => {
  it('is asked when it is back after the store was restored, not taken for untouched', () => {
    const state = stateWith({ cursor: V(8), baseline: { A: shown(V(8), 'tám') } });
    const full = reply({ cursor: V(6), changed: { A: from(V(6), 'sáu') }, full: true });
    const gone = incoming({ entries: {} }, full, cells({}), state).state;
    const back = incoming({ entries: {} }, reply({ cursor: V(6) }), cells({ A: text('tám') }), gone);
    expect(back.writes).toEqual({});
    expect(back.state.conflicts.A).toMatchObject({ version: V(6) });
  });

  it('takes its open conflict along, and asks it again', () => {
    const state = stateWith({
      cursor: V(5),
      baseline: { A: shown(V(3), 'ba') },
      conflicts: { A: from(V(5), 'năm') },
    });
    const gone = incoming({ entries: {} }, reply({ cursor: V(5) }), cells({}), state).state;
    expect(gone).toMatchObject({ conflicts: {}, pending: { A: { version: V(5) } } });
    const back = incoming({ entries: {} }, reply({ cursor: V(5) }), cells({ A: text('bốn') }), gone).state;
    expect(back.conflicts.A).toMatchObject({ version: V(5) });
  });
});

describe('the cursor for a lost part', () => {
  it('stays before the first thing that is open, and moves on when nothing is', () => {
    const before = stateWith({ cursor: V(3), baseline: { A: shown(V(3), 'ba') } });
    const news = reply({ cursor: V(5), changed: { A: from(V(5), 'năm') } });
    const open = incoming({ entries: {} }, news, cells({ A: text('bốn') }), before).state;
    expect([open.cursor, soundCursor(open)]).toEqual([V(5), V(3)]);
    const { state } = decideConflict(open, 'A', text('bốn'), { take: 'mine' });
    expect(soundCursor(state)).toBe(V(5));
  });
});

describe('what a person gave up', () => {
  const open = stateWith({ conflicts: { A: from(V(5), 'năm') }, baseline: { A: shown(V(3), 'ba') } });

  it.each([
    { take: 'mine', want: ['năm'] },
    { take: 'theirs', want: ['bốn'] },
  ] as const)('is the other value when they take $take, until the history has it', ({ take, want }) => {
    const { state } = decideConflict(open, 'A', text('bốn'), { take });
    expect(state.given.map(({ value }) => value?.text)).toEqual(want);
    expect(givenSent(state, givenToSend(state)).given).toEqual([]);
  });

  it('is both when they type a third one; they go out one after the other', () => {
    const { state, write } = decideConflict(open, 'A', text('bốn'), { take: 'another', value: text('sáu') });
    expect(write).toEqual(text('sáu'));
    const first = givenToSend(state);
    expect(first).toEqual({ A: text('bốn') });
    const rest = givenSent(state, first);
    expect(givenToSend(rest)).toEqual({ A: text('năm') });
  });

  it('still waits when a restored store has taken nothing', () => {
    const { state } = decideConflict(open, 'A', text('bốn'), { take: 'theirs' });
    const request = { entries: {}, given: givenToSend(state) };
    const full = reply({ full: true, changed: { A: from(V(5), 'năm') } });
    expect(incoming(request, full, cells({ A: text('năm') }), state).state.given).toHaveLength(1);
  });
});

describe('another plan', () => {
  it('renames all that is known, also where two keys change places', () => {
    const state = stateWith({
      baseline: { A: shown(V(1), 'a'), B: shown(V(2), 'b'), C: shown(V(3), 'c') },
      pending: { A: from(V(4), 'aa') },
      conflicts: { B: from(V(5), 'bb') },
      given: [{ key: 'A', value: text('x') }],
    });
    expect(renameState(state, { A: 'B', B: 'A', C: null })).toMatchObject({
      baseline: { B: shown(V(1), 'a'), A: shown(V(2), 'b') },
      pending: { B: { version: V(4) } },
      conflicts: { A: { version: V(5) } },
      given: [{ key: 'B' }],
    });
  });
});
