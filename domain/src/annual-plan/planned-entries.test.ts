import { describe, expect, it } from 'vitest';
import { regularPeriod } from '../calendar/calendar.ts';
import type { EntrySource } from '../entries/entry-values.ts';
import { reportSheets } from '../sheets/report-sheets.ts';
import { aPlan } from '../testing/builders.ts';
import { type AnnualItem, EMPTY_ITEM } from './annual-plan.ts';
import { plannedEntries } from './planned-entries.ts';

const plan = aPlan();
const item = (patch: Partial<AnnualItem>): AnnualItem => ({ ...EMPTY_ITEM, ...patch });
const items = {
  'III.3.5.d': item({ person: 'Bình', deadline: { text: 'Quý II', end: '2026-06-30', ongoing: false } }),
  'III.1.4.a': item({ product: '=1+1' }),
  _abcd1234: item({ own: 'Hội thi', person: 'An' }),
};

function cellOf(unit: string, entries: EntrySource, code: string, column: string): unknown {
  const sheet = reportSheets({
    plan,
    unit,
    period: regularPeriod(2026, 'Q1'),
    state: 'draft',
    entries,
    previous: null,
    planned: plannedEntries(plan, unit, 2026, items),
    today: '2026-03-02',
  }).find(({ key }) => key === 'nhiem-vu');
  const at = sheet?.columns.findIndex(({ key }) => key === column) ?? -1;
  return sheet?.cells.find(([first]) => first === code)?.[at];
}

describe('the annual plan on the form Nhiệm vụ', () => {
  it('is given to the unit that leads a clause and to those that co-ordinate it, and to no other', () => {
    expect(Object.keys(plannedEntries(plan, 'DV2', 2026, items))).toEqual([
      'III.3.5.d/person',
      'III.3.5.d/deadline',
    ]);
    expect(Object.keys(plannedEntries(plan, 'DV3', 2026, items))).toContain('III.3.5.d/person');
    expect(plannedEntries(plan, 'DV4', 2026, items)).toEqual({});
  });

  it('stands in the cells of the lead unit until the unit enters something of its own, or clears it', () => {
    const key = 'III.3.5.d/person';
    expect(cellOf('DV2', {}, 'III.3.5.d', 'person')).toBe('Bình');
    expect(cellOf('DV2', {}, 'III.3.5.d', 'deadline')).toBe('Quý II');
    expect(cellOf('DV2', { [key]: { text: 'Hạnh' } }, 'III.3.5.d', 'person')).toBe('Hạnh');
    expect(cellOf('DV2', { [key]: null }, 'III.3.5.d', 'person')).toBe(null);
  });

  it('is shown to who co-ordinates, and never becomes a formula', () => {
    expect(cellOf('DV3', {}, 'III.3.5.d', 'deadline')).toBe('Quý II');
    expect(cellOf('DV7-02', {}, 'III.1.4.a', 'product')).toBe("'=1+1");
    expect(cellOf('DV1', {}, 'III.1.4.a', 'product')).toBe("'=1+1");
  });
});
