import { describe, expect, it } from 'vitest';
import { canonicalComponents } from './canonical-components.ts';
import type { ComponentDef } from './entry-def.ts';
import { Refusal } from './refusal.ts';

const DEFS: ComponentDef[] = [
  { key: 'money', name: 'Số tiền', type: 'decimal' },
  { key: 'count', name: 'Số phiếu', type: 'whole' },
  { key: 'percent', name: 'Tiến độ', type: 'decimal', max: 100 },
  { key: 'yes', name: 'Đã sử dụng', type: 'yes-no' },
];

describe('canonicalComponents', () => {
  it.each([
    ['figures of each type', { money: 1.5, count: 3, yes: false }, { money: 1.5, count: 3, yes: false }],
    ['minus zero is zero', { money: -0 }, { money: 0 }],
    ['zero is a figure', { count: 0 }, { count: 0 }],
    ['empty cells are left out', { money: null, count: '', percent: ' \u00a0', yes: undefined }, null],
    ['no object is nothing', undefined, null],
    ['what a formula adds up is what the sheet shows', { money: 0.1 + 0.2 }, { money: 0.3 }],
    ['a whole number that a formula missed by a hair', { count: 0.1 * 3 * 10 }, { count: 3 }],
    ['the highest number', { money: 999_999_999_999_999 }, { money: 999_999_999_999_999 }],
  ])('%s', (_, given, want) => {
    const kept = canonicalComponents(given, DEFS);
    expect(kept).toEqual(want);
    for (const figure of Object.values(kept ?? {})) expect(Object.is(figure, -0)).toBe(false);
  });

  it.each([
    ['text', { money: 'ba' }, 'not-a-number', { field: 'money', text: 'ba' }],
    ['digits as text', { money: '12' }, 'not-a-number', { field: 'money', text: '12' }],
    ['a formula as text', { money: '=1+1' }, 'formula-text', { field: 'money', text: '=1+1' }],
    ['a formula behind a space', { money: ' @A1' }, 'formula-text', { field: 'money', text: '@A1' }],
    ['NaN', { money: Number.NaN }, 'not-a-number', { field: 'money', text: 'NaN' }],
    ['infinity', { money: Number.POSITIVE_INFINITY }, 'not-a-number', { field: 'money', text: 'Infinity' }],
    ['yes for a number', { money: true }, 'not-a-number', { field: 'money', text: 'true' }],
    ['below zero', { money: -1 }, 'negative-number', { field: 'money', value: -1 }],
    ['a count with decimals', { count: 1.5 }, 'not-whole', { field: 'count', value: 1.5 }],
    ['1e308', { money: 1e308 }, 'number-too-large', { field: 'money', limit: 999_999_999_999_999 }],
    ['over the highest', { percent: 101 }, 'above-maximum', { field: 'percent', value: 101, limit: 100 }],
    ['a number for yes or no', { yes: 1 }, 'not-yes-no', { field: 'yes' }],
    ['an unknown figure', { rate: 95 }, 'unknown-field', { field: 'components.rate' }],
    ['a list', [1, 2], 'malformed-entry', { field: 'components' }],
    ['a bare number', 95, 'malformed-entry', { field: 'components' }],
  ])('refuses %s', (_, given, code, params) => {
    let refused: unknown;
    try {
      canonicalComponents(given, DEFS);
    } catch (error) {
      refused = error;
    }
    expect(refused).toBeInstanceOf(Refusal);
    expect((refused as Refusal).error).toEqual({ code, params });
  });
});
