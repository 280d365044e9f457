import { describe, expect, it } from 'vitest';
import { CONFIRMED_ITEMS, sampleHistory } from '../testing/sample-history.ts';
import { currentOf, eventsOf, outdatedOf, restorableOf } from './history-model.ts';

const { items } = sampleHistory();

describe('the history of a cell', () => {
  it('tells what happened, newest first: what was given up stands with the decision', () => {
    expect(eventsOf(items, 'TTHC.02').map(({ kind, via }) => `${kind} ${via}`)).toEqual([
      'change pane',
      'given pane',
      'transition pane',
      'change stand-in',
      'change file',
    ]);
  });

  it('leaves out what is about other cells', () => {
    expect(eventsOf(items, 'TTHC.08').map(({ kind }) => kind)).toEqual(['transition']);
  });

  it('has an id of its own for each event', () => {
    const ids = eventsOf(items, null).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('marks the newest change as the one in use, never a value that was not chosen', () => {
    const events = eventsOf(items, 'TTHC.02');
    expect([...currentOf(events)]).toEqual([events[0]?.id]);
  });

  it('can put back what a change brought and what was given up, and nothing that was erased', () => {
    const [change, given, transition] = eventsOf(items, 'TTHC.02');
    expect(restorableOf(change!)?.value).toMatchObject({ components: { numerator: 1200 } });
    expect(restorableOf(given!)?.value).toMatchObject({ components: { numerator: 1190 } });
    expect(restorableOf(transition!)).toBeNull();
    expect(restorableOf({ ...given!, kind: 'given', key: 'TTHC.02', value: undefined })).toBeNull();
  });

  it('tells a confirmation as an event, and that the figure was changed after it', () => {
    const events = eventsOf(CONFIRMED_ITEMS, 'TTHC.02');
    const words = events.filter(({ kind }) => kind === 'confirm');
    expect(words.map(({ id }) => id)).toEqual(['m-7', 'm-4']);
    expect([...outdatedOf(events)]).toEqual(['m-4']);
    expect(words.map(restorableOf)).toEqual([null, null]);
    expect(eventsOf(CONFIRMED_ITEMS, 'TTHC.08').map(({ kind }) => kind)).toEqual(['transition']);
  });
});
