import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anEntry, aPlan } from '../testing/builders.ts';
import { textsToCarry } from './carried-texts.ts';
import type { Entries, Entry } from './entry.ts';
import { entryDefs } from './entry-defs.ts';
import { warningsOf } from './warnings.ts';

const plan = aPlan();
const defs = entryDefs(plan, 'DV1', 2026);
const clause = [...defs.values()].find(({ kind }) => kind === 'percent')?.row ?? '';
const said = (text: string): Entry => ({ text });
const stale = (entries: Entries, previous: Entries): string[] =>
  warningsOf(plan, defs, entries, previous).flatMap(({ key, code }) => (code === 'not-updated' ? [key] : []));

describe('the words of the period before', () => {
  const previous: Entries = {
    [`${clause}/result`]: said('Đã ban hành 05 văn bản.'),
    [`${clause}/person`]: said('Nguyễn Văn A'),
    [`${clause}/status`]: said('in-progress'),
    [`${clause}/percent`]: anEntry({ percent: 40 }),
    'Q.01': said('Đã thực hiện 3 việc.'),
    'CV.01': anEntry({ numerator: 8, denominator: 10 }, { note: 'ghi chú' }),
  };

  it('fill empty text cells, never a figure, a state or a cell that says something', () => {
    expect(Object.keys(textsToCarry(defs, {}, previous)).sort()).toEqual(
      [`${clause}/person`, `${clause}/result`, 'Q.01'].sort(),
    );
    const entries: Entries = { 'Q.01': said('Kỳ này'), [`${clause}/result`]: { mark: 'none-arising' } };
    expect(Object.keys(textsToCarry(defs, entries, previous))).toEqual([`${clause}/person`]);
    expect(textsToCarry(defs, { 'Q.01': { note: 'của kỳ này' } }, previous)['Q.01']).toEqual({
      text: 'Đã thực hiện 3 việc.',
      note: 'của kỳ này',
    });
  });

  it('are told as not updated until they are edited; who does it may stay the same', () => {
    const carried = textsToCarry(defs, {}, previous);
    expect(stale(carried, previous).sort()).toEqual([`${clause}/result`, 'Q.01'].sort());
    expect(stale({ ...carried, 'Q.01': said('Đã thực hiện 4 việc.') }, previous)).toEqual([
      `${clause}/result`,
    ]);
    expect(stale(carried, {})).toEqual([]);
  });

  it('carry nothing twice and nothing that is not in the period before', () => {
    const texts = [...defs.values()].filter(({ kind }) => kind === 'text').map(({ key }) => key);
    const some = fc.dictionary(fc.constantFrom(...texts), fc.string({ minLength: 1 }).map(said));
    fc.assert(
      fc.property(some, some, (before, now) => {
        const carried = textsToCarry(defs, now, before);
        for (const [key, entry] of Object.entries(carried)) {
          expect(now).not.toHaveProperty([key]);
          expect(entry.text).toBe(before[key]?.text);
        }
        expect(textsToCarry(defs, { ...now, ...carried }, before)).toEqual({});
      }),
    );
  });
});
