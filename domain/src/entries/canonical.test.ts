import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDef, aPlan } from '../testing/builders.ts';
import { canonicalEntry, sameEntry } from './canonical.ts';
import type { EntryValue } from './entry.ts';
import type { ExtraField } from './entry-def.ts';
import { entryDefs } from './entry-defs.ts';

const ratio = aDef();
const status = aDef({
  key: 'III.1.1.a/status',
  form: 'nhiem-vu',
  kind: 'choice',
  components: [],
  choices: ['done', 'not-due'],
  extras: ['mark'],
});
const note = aDef({ key: 'III.1.1.a/result', form: 'nhiem-vu', kind: 'text', components: [], extras: [] });

describe('canonicalEntry', () => {
  it.each([
    ['a cleared entry stays cleared', ratio, null, null],
    ['nothing in it is cleared', ratio, { components: {}, note: ' ', source: { from: '' } }, null],
    [
      'null fields are no fields',
      ratio,
      { components: null, estimate: null, mark: null, reason: null },
      null,
    ],
    ['a flag that is off is no flag', ratio, { estimate: false }, null],
    [
      'a full entry keeps all it says',
      ratio,
      {
        components: { numerator: 12, denominator: 30 },
        note: ' tạm ',
        estimate: true,
        source: { from: 'Cổng DVC', on: '2026-06-03' },
        evidence: { number: '05/BC', date: '2026-06-01', link: 'https://example.vn/5' },
      },
      {
        components: { numerator: 12, denominator: 30 },
        note: 'tạm',
        estimate: true,
        source: { from: 'Cổng DVC', on: '2026-06-03' },
        evidence: { number: '05/BC', date: '2026-06-01', link: 'https://example.vn/5' },
      },
    ],
    ['a choice of the list', status, { text: 'done' }, { text: 'done' }],
    [
      'a mark with its reason',
      status,
      { mark: 'no-data', reason: 'chờ tỉnh' },
      { mark: 'no-data', reason: 'chờ tỉnh' },
    ],
    ['a text that starts like a formula is a text', note, { text: '=1+1' }, { text: '=1+1' }],
    ['4,000 characters are a text', note, { text: 'a'.repeat(4000) }, { text: 'a'.repeat(4000) }],
  ])('%s', (_, def, given, want) => {
    expect(canonicalEntry(given, def)).toEqual({ ok: true, value: want });
  });

  it.each([
    ['a bare number', ratio, 5, 'malformed-entry', { field: 'value' }],
    ['a list', ratio, [], 'malformed-entry', { field: 'value' }],
    ['never entered', ratio, undefined, 'malformed-entry', { field: 'value' }],
    ['an extra field', ratio, { percent: 95 }, 'unknown-field', { field: 'percent' }],
    [
      'a built-in name as field',
      ratio,
      JSON.parse('{"__proto__": 1}'),
      'unknown-field',
      { field: '__proto__' },
    ],
    ['a text for a measure', ratio, { text: 'ba' }, 'unknown-field', { field: 'text' }],
    ['figures for a text', note, { components: {} }, 'unknown-field', { field: 'components' }],
    ['a mark where none is', note, { mark: 'no-data' }, 'unknown-field', { field: 'mark' }],
    ['a mark that is none', ratio, { mark: 'zero' }, 'not-in-list', { field: 'mark', text: 'zero' }],
    ['a flag that is text', ratio, { estimate: 'yes' }, 'not-yes-no', { field: 'estimate' }],
    ['a choice off the list', status, { text: 'xong' }, 'not-in-list', { field: 'text', text: 'xong' }],
    ['5,000 characters', note, { text: 'a'.repeat(5000) }, 'text-too-long', { field: 'text', length: 5000 }],
    ['a number as note', ratio, { note: 5 }, 'malformed-entry', { field: 'note' }],
    [
      'a date that is none',
      ratio,
      { source: { on: '2026-02-30' } },
      'not-a-date',
      { field: 'source.on', text: '2026-02-30' },
    ],
    ['an extra field inside', ratio, { source: { at: 'x' } }, 'unknown-field', { field: 'source.at' }],
    ['a text as source', ratio, { source: 'Cổng' }, 'malformed-entry', { field: 'source' }],
  ])('refuses %s', (_, def, given, code, params) => {
    expect(canonicalEntry(given, def)).toEqual({
      ok: false,
      error: { code, params: expect.objectContaining(params) },
    });
  });
});

/** Anything that a client might send under a key of the plan that ships. */
const defs = [...entryDefs(aPlan(), 'DV2', 2026).values()];
const figure = fc.oneof(fc.double(), fc.nat(), fc.boolean(), fc.constantFrom('', ' ', '12', null));
const words = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('done', ' ', 'no-data', '2026-06-03', null),
);
const any = (names: readonly string[], value: fc.Arbitrary<unknown>) =>
  fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
const fieldFor = (extra: ExtraField): fc.Arbitrary<unknown> => {
  if (extra === 'estimate') return fc.boolean();
  return extra === 'source' ? any(['from', 'on'], words) : words;
};
const request = fc.constantFrom(...defs).chain((def) => {
  const fields = Object.fromEntries(def.extras.map((extra) => [extra, fieldFor(extra)]));
  if (def.components.length === 0) fields.text = words;
  else
    fields.components = any(
      def.components.map(({ key }) => key),
      figure,
    );
  return fc.tuple(fc.constant(def), fc.option(fc.record(fields, { requiredKeys: [] })));
});

describe('canonical form of whatever is sent', () => {
  it('is canonical itself, and JSON carries it unchanged', () => {
    let kept = 0;
    fc.assert(
      fc.property(request, ([def, given]) => {
        const once = canonicalEntry(given, def);
        if (!once.ok) return;
        kept += 1;
        expect(canonicalEntry(once.value, def)).toEqual(once);
        expect(canonicalEntry(JSON.parse(JSON.stringify(once.value)), def)).toEqual(once);
      }),
      { seed: 20260603, numRuns: 2000 },
    );
    expect(kept).toBeGreaterThan(200);
  });
});

describe('sameEntry', () => {
  const some = { components: { numerator: 1, denominator: 2 }, note: 'a' };
  const values: [string, EntryValue | undefined][] = [
    ['never entered', undefined],
    ['cleared', null],
    ['zero', { components: { numerator: 0, denominator: 2 } }],
    ['half', { components: { denominator: 2 } }],
    ['full', some],
    ['with another note', { ...some, note: 'b' }],
    ['as an estimate', { ...some, estimate: true }],
    ['marked', { mark: 'no-data' }],
  ];

  it.each(values)('an entry %s equals itself and no other', (name, value) => {
    expect(values.filter(([, other]) => sameEntry(value, other)).map(([other]) => other)).toEqual([name]);
  });

  it('does not look at the order of fields', () => {
    expect(sameEntry(some, { note: 'a', components: { denominator: 2, numerator: 1 } })).toBe(true);
  });

  it('is an equivalence', () => {
    const entry = fc.constantFrom(...values.map(([, value]) => value));
    const shuffled = fc
      .tuple(entry, fc.boolean())
      .map(([value, turn]) =>
        value && turn ? (Object.fromEntries(Object.entries(value).reverse()) as EntryValue) : value,
      );
    fc.assert(
      fc.property(shuffled, shuffled, shuffled, (a, b, c) => {
        expect(sameEntry(a, a)).toBe(true);
        expect(sameEntry(a, b)).toBe(sameEntry(b, a));
        if (sameEntry(a, b) && sameEntry(b, c)) expect(sameEntry(a, c)).toBe(true);
      }),
      { seed: 20260603, numRuns: 1000 },
    );
  });
});
