import { describe, expect, it } from 'vitest';
import type { Entries } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import { reportingUnits } from '../plan/index.ts';
import { aDef, anEntry, aPlan, aRatio, aStored } from '../testing/builders.ts';
import { contributionOf } from './contribution.ts';

const clause = { form: 'nhiem-vu', row: 'III.1.1.a' } as const;
const defs = new Map(
  [
    aDef({ key: 'A.01' }),
    aDef({ key: 'A.01:P', required: false }),
    aDef({ ...clause, key: 'III.1.1.a/status', kind: 'choice', components: [] }),
    aDef({
      ...clause,
      key: 'III.1.1.a/percent',
      kind: 'percent',
      components: [{ key: 'percent', name: '%', type: 'decimal', max: 100 }],
    }),
    aDef({ ...clause, key: 'III.1.1.a/result', kind: 'text', components: [] }),
  ].map((def) => [def.key, def]),
);

/** An entry that fills all that can be filled, with the longest figures. */
function fullest({ kind, components, choices }: EntryDef) {
  if (kind === 'choice')
    return anEntry(undefined, { text: [...(choices ?? [])].sort((a, b) => b.length - a.length)[0] ?? '' });
  if (kind === 'text') return anEntry(undefined, { text: 'Kết quả '.repeat(400) });
  const figures = components.map(({ key, type, max }) => [
    key,
    type === 'yes-no' ? false : (max ?? 123_456.25),
  ]);
  return anEntry(Object.fromEntries(figures), { estimate: true, note: 'ghi chú '.repeat(100) });
}

describe('contributionOf', () => {
  it('keeps raw figures, flags and marks of measures and no text', () => {
    const entries = {
      'A.01': anEntry(aRatio(3, 4), { estimate: true, note: 'ghi chú', source: { from: 'Cổng' } }),
      'A.01:P': anEntry(undefined, { mark: 'no-data', reason: 'chờ' }),
    };
    expect(contributionOf(defs, entries)).toEqual({
      indicators: { 'A.01': { c: { numerator: 3, denominator: 4 }, e: 1 }, 'A.01:P': { m: 'no-data' } },
      tasks: {},
    });
  });

  it('keeps half a measure as it is, so that it is never counted as a whole one', () => {
    expect(contributionOf(defs, { 'A.01': anEntry({ numerator: 3 }) }).indicators).toEqual({
      'A.01': { c: { numerator: 3 } },
    });
  });

  it('keeps status and progress of a clause together, and not its result', () => {
    const entries = {
      'III.1.1.a/status': aStored(anEntry(undefined, { text: 'in-progress' })),
      'III.1.1.a/percent': aStored(anEntry({ percent: 40 })),
      'III.1.1.a/result': aStored(anEntry(undefined, { text: 'Đã ban hành kế hoạch' })),
    };
    expect(contributionOf(defs, entries)).toEqual({
      indicators: {},
      tasks: { 'III.1.1.a': { s: 'in-progress', p: 40 } },
    });
  });

  it('leaves no trace of cleared entries, empty ones and keys that are not asked', () => {
    const entries: Entries = {
      'A.01': null,
      'A.01:P': anEntry(undefined, { note: 'x' }),
      'Z.99': anEntry(aRatio(1, 2)),
    };
    expect(contributionOf(defs, entries)).toEqual({ indicators: {}, tasks: {} });
  });

  it('is at most 6 kB for the unit that is asked most, with everything filled', () => {
    const plan = aPlan();
    const sizes = reportingUnits(plan).flatMap(({ code }) =>
      [2026, 2028].map((year) => {
        const asked = entryDefs(plan, code, year);
        const entries = Object.fromEntries([...asked].map(([key, def]) => [key, fullest(def)]));
        return new TextEncoder().encode(JSON.stringify(contributionOf(asked, entries))).length;
      }),
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(6000);
    expect(Math.max(...sizes)).toBeGreaterThan(1000);
  });
});
