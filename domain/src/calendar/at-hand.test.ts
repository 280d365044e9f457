import { describe, expect, it } from 'vitest';
import { dueIn, isEstimateTime, openPeriodOn, periodBefore } from './at-hand.ts';
import { adHocPeriod, defaultCalendar, regularPeriod } from './calendar.ts';
import type { Calendar, Period } from './period.ts';

const calendars = [defaultCalendar(2025, 'kh-0'), defaultCalendar(2026, 'kh-1')];
const adding = (calendar: Calendar, period: Period): Calendar => ({
  ...calendar,
  periods: { ...calendar.periods, [period.id]: period },
});

describe('openPeriodOn', () => {
  it.each([
    ['2026-06-03', '2026-H1', 'before units are due'],
    ['2026-06-10', '2026-H1', 'after units were due, while figures still belong to it'],
    ['2026-06-14', '2026-H1', 'on its last day'],
    ['2026-06-15', '2026-M9', 'the day after, nine months before the quarter that ends with them'],
    ['2025-12-14', '2025-Y', 'on the last day of a reporting year'],
    ['2025-12-15', '2026-Q1', 'the reporting year begins in December'],
    ['2026-09-15', '2026-Y', 'only the year is left'],
  ])('on %s it is %s: %s', (date, want) => {
    expect(openPeriodOn(calendars, date)?.id).toBe(want);
  });

  it('is the half-year although a second quarter ends with it', () => {
    const withQ2 = adding(calendars[1] as Calendar, regularPeriod(2026, 'Q2'));
    expect(openPeriodOn([withQ2], '2026-06-03')?.id).toBe('2026-H1');
  });

  it('is never an ad hoc period', () => {
    const dates = { from: '2026-06-01', to: '2026-06-05', unitDue: '2026-06-05', basis: '' };
    const calendar = adding(calendars[1] as Calendar, adHocPeriod(2026, 1, dates));
    expect(openPeriodOn([calendar], '2026-06-03')?.id).toBe('2026-H1');
  });

  it('passes over a period that was closed early', () => {
    const closed = { ...regularPeriod(2026, 'H1'), closed: { at: '2026-06-02T00:00:00Z', by: 'm' } };
    expect(openPeriodOn([adding(calendars[1] as Calendar, closed)], '2026-06-03')?.id).toBe('2026-M9');
  });

  it('is none where no calendar reaches', () => {
    expect(openPeriodOn(calendars, '2026-12-15')).toBeUndefined();
  });
});

describe('periodBefore', () => {
  it.each([
    ['Q1', '2025-Y'],
    ['H1', '2026-Q1'],
    ['Q3', '2026-H1'],
    ['M9', '2026-H1'],
    ['Y', '2026-M9'],
    ['Q4', '2026-Q3'],
  ] as const)('beside %s stands %s', (kind, want) => {
    expect(periodBefore(calendars, regularPeriod(2026, kind))?.id).toBe(want);
  });

  it('is none for the first period there is', () => {
    expect(periodBefore([defaultCalendar(2026, 'kh-1')], regularPeriod(2026, 'Q1'))).toBeUndefined();
  });
});

describe('due dates', () => {
  const halfYear = regularPeriod(2026, 'H1');

  it('counts the days until units are to send, and goes below zero after', () => {
    expect(dueIn(halfYear, '2026-06-03')).toBe(5);
    expect(dueIn(halfYear, '2026-06-08')).toBe(0);
    expect(dueIn(halfYear, '2026-06-11')).toBe(-3);
  });

  it('takes figures for estimates until the last day of the window has passed', () => {
    expect(isEstimateTime(halfYear, '2026-06-14')).toBe(true);
    expect(isEstimateTime(halfYear, '2026-06-15')).toBe(false);
  });
});
