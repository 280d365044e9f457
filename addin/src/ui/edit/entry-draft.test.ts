import { type EntryDef, type EntryValue, entryDefs } from '@cchc/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAN } from '../testing/sample-state.ts';
import { draftOf, readDraft } from './entry-draft.ts';

const DEFS = entryDefs(PLAN, 'DV2', 2026);
const ratio = DEFS.get('TTHC.02') as EntryDef;
const text = [...DEFS.values()].find(({ kind }) => kind === 'text') as EntryDef;
const choice = [...DEFS.values()].find(({ kind }) => kind === 'choice') as EntryDef;

describe('a value typed in the pane', () => {
  it('is read as Vietnamese officials write numbers', () => {
    expect(readDraft(ratio, { numerator: '1.234,5', denominator: ' 1 250 ' }, null)).toEqual({
      value: { components: { numerator: 1234.5, denominator: 1250 } },
    });
  });

  it.each([
    ['what can be read in two ways', '1.234', 'ambiguous-number'],
    ['words around a number', 'khoảng 5', 'not-a-number'],
    ['a number below zero', '-5', 'negative-number'],
  ])('is refused for %s, at its own field', (_, typed, code) => {
    const read = readDraft(ratio, { numerator: '1', denominator: typed }, null);
    expect(read).toMatchObject({ error: { field: 'denominator', code } });
  });

  it('keeps note, source, evidence and the estimate flag of the value that it began with', () => {
    const before: EntryValue = {
      components: { numerator: 1 },
      note: 'Theo Cổng',
      estimate: true,
      source: { from: 'Cổng dịch vụ công' },
    };
    expect(readDraft(ratio, { numerator: '2', denominator: '3' }, before)).toEqual({
      value: { ...before, components: { numerator: 2, denominator: 3 } },
    });
  });

  it('takes a mark away when a figure is typed, and leaves it when none is', () => {
    const before: EntryValue = { mark: 'no-data', reason: 'Chờ đối chiếu' };
    expect(readDraft(ratio, { numerator: '2' }, before)).toEqual({ value: { components: { numerator: 2 } } });
    expect(readDraft(ratio, draftOf(ratio, before), before)).toEqual({ value: before });
  });

  it('is a text or one of the list where the row asks for that', () => {
    expect(readDraft(text, { text: ' Đã làm ' }, null)).toEqual({ value: { text: 'Đã làm' } });
    expect(readDraft(choice, { text: 'done' }, null)).toEqual({ value: { text: 'done' } });
    expect(readDraft(choice, { text: 'xong' }, null)).toMatchObject({ error: { code: 'not-in-list' } });
  });

  it('is empty when nothing is typed: cleared by a person', () => {
    expect(readDraft(ratio, {}, { components: { numerator: 1 } })).toEqual({ value: null });
  });

  it('comes back as it was when nothing is changed, whatever the figures', () => {
    const figure = fc.oneof(
      fc.nat({ max: 1e9 }),
      fc.nat({ max: 1e8 }).map((n) => n / 1000),
      fc.nat({ max: 9999 }).map((n) => n / 10),
    );
    fc.assert(
      fc.property(figure, figure, (numerator, denominator) => {
        const value = { components: { numerator, denominator } };
        expect(readDraft(ratio, draftOf(ratio, value), value)).toEqual({ value });
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
