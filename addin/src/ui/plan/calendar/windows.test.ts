import { defaultCalendar, type Period } from '@cchc/domain';
import { describe, expect, it } from 'vitest';
import { windowPicture } from './windows.ts';

const calendar = defaultCalendar(2026, 'kh-1');

describe('windowPicture', () => {
  const { bars, months, today } = windowPicture(calendar, '2026-06-03');

  it('lays the year out from 15/12 to 14/12', () => {
    expect(bars.map(({ period }) => period.id)).toEqual([
      '2026-Q1',
      '2026-H1',
      '2026-M9',
      '2026-Y',
      '2026-Q3',
    ]);
    expect(bars[3]).toMatchObject({ left: 0, width: 100 });
    // 15/12/2025–14/3/2026 are 90 of 365 days
    expect(bars[0]?.width).toBeCloseTo((90 / 365) * 100, 9);
    // 08/3 is 83 days after 15/12
    expect(bars[0]?.unitDue).toBeCloseTo((83 / 365) * 100, 9);
    expect(bars[0]?.communeDue).toBeNull();
  });

  it('marks the months and today', () => {
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(today).toBeCloseTo((170 / 365) * 100, 9);
    expect(windowPicture(calendar, '2027-02-01').today).toBeNull();
  });

  it('leaves out a period whose dates are none, and shows the others', () => {
    const broken = structuredClone(calendar);
    (broken.periods['2026-Q3'] as Period).to = '31/9/2026';
    expect(windowPicture(broken, '2026-06-03').bars).toHaveLength(4);
    expect(windowPicture({ periods: {} }, '2026-06-03')).toEqual({ bars: [], months: [], today: null });
  });
});
