import { describe, expect, it } from 'vitest';
import type { EntryCell } from './layout.ts';
import { NUMBER_CASES } from './number-cases.ts';
import { readingsOf } from './number-readings.ts';
import { readCell } from './read-cell.ts';
import { serialOf } from './serial-date.ts';

const CELL: EntryCell = {
  row: 'A.01',
  column: 'numerator',
  type: 'decimal',
  field: { of: 'components', component: 'numerator' },
};
const readings = (value: unknown, format = 'General'): number[] => {
  const { finding } = readCell({ value, format }, CELL, false);
  return finding ? readingsOf(finding) : [];
};

describe('the readings of an unclear number', () => {
  it.each([
    ['1.234', 'General', [1234, 1.234]],
    ['1,234', 'General', [1234, 1.234]],
    ['-12.500', 'General', [-12500, -12.5]],
    ['12/6', '@', [12, 6]],
    ['5-7', '@', [5, 7]],
    ['6/6', '@', [6]],
    [serialOf('2026-06-12'), 'd-mmm', [12, 6]],
    [serialOf('2026-06-06'), 'dd/mm/yyyy', [6]],
    [0.95, '0%', [95, 0.95]],
    ['1234', '@', [1234]],
    ['95,5', '@', [95.5]],
    ['không', '@', []],
    ['khoảng 12', '@', []],
    ['12/6/2026', '@', []],
  ])('of %j in the format %s are %j', (value, format, want) => {
    expect(readings(value, format)).toEqual(want);
  });

  it('are those of the table of cases, wherever it says that two are possible', () => {
    const ambiguous = NUMBER_CASES.filter(({ means }) => means.kind === 'ambiguous');
    expect(ambiguous.length).toBeGreaterThan(2);
    for (const { text, means } of ambiguous)
      if (means.kind === 'ambiguous') expect(readings(text), text).toEqual([...means.readings]);
  });
});
