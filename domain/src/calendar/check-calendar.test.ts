import { describe, expect, it } from 'vitest';
import { adHocPeriod, defaultCalendar, regularPeriod } from './calendar.ts';
import { checkCalendar } from './check-calendar.ts';
import type { Calendar, Period } from './period.ts';

const calendar = defaultCalendar(2026, 'kh-1');
const withPeriod = (id: string, change: Partial<Period>): Calendar => ({
  ...calendar,
  periods: { ...calendar.periods, [id]: { ...(calendar.periods[id] as Period), ...change } },
});
const codes = (of: Calendar, before?: Calendar) =>
  checkCalendar(of, before).map(({ severity, code, period }) => `${severity} ${code} ${period}`);

describe('checkCalendar', () => {
  it('finds nothing in the default year, nor between it and the one before', () => {
    expect(checkCalendar(calendar, defaultCalendar(2025, 'kh-1'))).toEqual([]);
  });

  it('finds nothing when the optional quarters join, which H1, M9 and Y contain', () => {
    const periods = { ...calendar.periods };
    for (const kind of ['Q2', 'Q4'] as const) periods[`2026-${kind}`] = regularPeriod(2026, kind);
    expect(checkCalendar({ ...calendar, periods })).toEqual([]);
  });

  it.each([
    ['a day that is none', '2026-Q1', { to: '2026-02-30' }, 'error not-a-date 2026-Q1'],
    ['a date as people write it', '2026-Q1', { unitDue: '08/3/2026' }, 'error not-a-date 2026-Q1'],
    ['a window that ends before it begins', '2026-Q3', { to: '2026-06-01' }, 'error reversed 2026-Q3'],
    ['a window of two years', '2026-Y', { from: '2024-12-15' }, 'error too-long 2026-Y'],
    [
      'a window of another year',
      '2026-Q3',
      { from: '2027-06-15', to: '2027-09-14', unitDue: '2027-09-08' },
      'error outside-year 2026-Q3',
    ],
    ['a due date before the window', '2026-Q3', { unitDue: '2026-06-01' }, 'error due-before-window 2026-Q3'],
    [
      'units due after the commune',
      '2026-Q1',
      { communeDue: '2026-03-05' },
      'warning due-after-commune 2026-Q1',
    ],
    ['a basis that is only blanks', '2026-Q1', { basis: '  ' }, 'warning no-basis 2026-Q1'],
    ['a period under a wrong id', '2026-Q1', { year: 2027 }, 'error wrong-id 2026-Q1'],
  ] as const)('tells %s', (_, id, change, want) => {
    expect(codes(withPeriod(id, change))).toContain(want);
  });

  it('tells the days that two windows share when neither contains the other', () => {
    const found = checkCalendar(withPeriod('2026-Q3', { from: '2026-06-10' }));
    expect(found).toEqual([
      {
        severity: 'error',
        code: 'overlap',
        period: '2026-Q3',
        params: { other: '2026-H1', from: '2026-06-10', to: '2026-06-14' },
      },
    ]);
  });

  it('tells days that no window has, within the year and before it', () => {
    const quarters = {
      ...calendar,
      periods: Object.fromEntries(
        (['Q1', 'Q2', 'Q3', 'Q4'] as const).map((kind) => [`2026-${kind}`, regularPeriod(2026, kind)]),
      ),
    };
    (quarters.periods['2026-Q2'] as Period).from = '2026-03-20';
    expect(checkCalendar(quarters)).toEqual([
      {
        severity: 'warning',
        code: 'gap',
        period: '2026-Q2',
        params: { from: '2026-03-15', to: '2026-03-19' },
      },
    ]);
    const late = structuredClone(calendar);
    for (const period of Object.values(late.periods)) if (period.from < '2026') period.from = '2025-12-20';
    expect(checkCalendar(late, defaultCalendar(2025, 'kh-1')).at(-1)).toMatchObject({
      code: 'gap',
      params: { from: '2025-12-15', to: '2025-12-19' },
    });
  });

  it('tells the days that two years share, and not those of a window that only ends later than another', () => {
    const early = structuredClone(calendar);
    for (const period of Object.values(early.periods)) if (period.from < '2026') period.from = '2025-12-10';
    const found = checkCalendar(early, defaultCalendar(2025, 'kh-1'));
    expect(found).toMatchObject([
      {
        severity: 'error',
        code: 'overlap',
        params: { other: '2025-Y', from: '2025-12-10', to: '2025-12-14' },
      },
    ]);
  });

  it('lets ad hoc periods lie where the request says', () => {
    const dates = { from: '2026-04-01', to: '2026-07-31', unitDue: '2026-08-05', basis: 'Công văn 12/SNV' };
    const period = adHocPeriod(2026, 1, dates);
    expect(checkCalendar({ ...calendar, periods: { ...calendar.periods, [period.id]: period } })).toEqual([]);
  });
});
