import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../indicators/format-result.ts';
import type { EntryCell } from './layout.ts';
import { NUMBER_CASES } from './number-cases.ts';
import { NOT_NUMBERS, readNumber } from './number-text.ts';
import { readCell } from './read-cell.ts';

describe('numbers that stand as text', () => {
  it.each(NUMBER_CASES)('$text means what people mean by it', ({ text, means, asShare }) => {
    expect(readNumber(text)).toEqual(means);
    expect(readNumber(text, true)).toEqual(asShare ?? means);
  });

  it('knows a case for every reason', () => {
    const reasons = NUMBER_CASES.flatMap(({ means }) => (means.kind === 'not-a-number' ? [means.why] : []));
    expect([...new Set(reasons)].sort()).toEqual([...NOT_NUMBERS].sort());
  });

  it('reads back what we write, in both languages, or asks, but never takes another number', () => {
    const amounts = fc.oneof(
      fc.integer({ min: -1e9, max: 1e9 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => cents / 100),
    );
    fc.assert(
      fc.property(amounts, fc.constantFrom('vi' as const, 'en' as const), (amount, locale) => {
        const read = readNumber(formatNumber(amount, locale));
        if (read.kind === 'number') expect(read.value).toBe(amount);
        else expect(read.kind === 'ambiguous' && read.readings).toContain(amount);
      }),
      { seed: 20260603 },
    );
  });
});

describe('a cell for a number', () => {
  const cell: EntryCell = {
    row: 'A',
    column: 'numerator',
    type: 'decimal',
    field: { of: 'components', component: 'numerator' },
  };

  it.each(NUMBER_CASES.filter(({ means }) => means.kind === 'number'))(
    'takes $text and says what it understood',
    ({ text, means }) => {
      const value = means.kind === 'number' ? means.value : null;
      expect(readCell({ value: text }, cell, false)).toEqual({
        part: { components: { numerator: value } },
        finding: { code: 'number-as-text', params: { field: 'numerator', text, value } },
      });
    },
  );

  it('says both readings of what is ambiguous, and takes neither', () => {
    expect(readCell({ value: '1.234' }, cell, false)).toEqual({
      finding: {
        code: 'ambiguous-number',
        params: { field: 'numerator', text: '1.234', first: 1234, second: 1.234 },
      },
    });
  });

  it('says why a text is none', () => {
    expect(readCell({ value: '5 hồ sơ' }, cell, false)).toEqual({
      finding: { code: 'not-a-number', params: { field: 'numerator', text: '5 hồ sơ', why: 'with-words' } },
    });
  });

  it('does not take the date that Excel made of 12/6, and says which one', () => {
    expect(readCell({ value: 46_185, format: 'd-mmm' }, cell, false)).toEqual({
      finding: { code: 'date-for-number', params: { field: 'numerator', text: '12/6/2026' } },
    });
  });

  it('says that 95% in a cell for a count is 0,95', () => {
    expect(readCell({ value: 0.95, format: '0%' }, cell, false)).toEqual({
      part: { components: { numerator: 0.95 } },
      finding: { code: 'number-as-text', params: { field: 'numerator', text: '95%', value: 0.95 } },
    });
    const share: EntryCell = { ...cell, type: 'percent' };
    expect(readCell({ value: 0.95, format: '0%' }, share, false)).toEqual({
      part: { components: { numerator: 95 } },
    });
  });

  it('does not take an empty-looking cell for 0', () => {
    expect(readCell({ value: 0 }, cell, false)).toEqual({ part: { components: { numerator: 0 } } });
  });
});
