import { describe, expect, it } from 'vitest';
import { adHocPeriod, defaultCalendar } from './calendar.ts';
import { checkCalendar } from './check-calendar.ts';
import { nextCalendar, yearLater } from './next-calendar.ts';
import type { Period } from './period.ts';

describe('nextCalendar', () => {
  it('makes of the default year the default year after it', () => {
    expect(nextCalendar(defaultCalendar(2026, 'kh-1'))).toEqual(defaultCalendar(2027, 'kh-1'));
  });

  it('keeps what the coordinator changed, and neither what is closed nor what was asked once', () => {
    const calendar = defaultCalendar(2026, 'kh-1');
    const q1 = calendar.periods['2026-Q1'] as Period;
    q1.unitDue = '2026-03-05';
    q1.communeDue = '2026-03-20';
    q1.basis = 'Công văn 7/SNV';
    q1.closed = { at: '2026-03-25T00:00:00Z', by: 'p' };
    const once = adHocPeriod(2026, 1, {
      from: '2026-04-01',
      to: '2026-04-30',
      unitDue: '2026-05-04',
      basis: 'x',
    });
    calendar.periods[once.id] = once;
    const next = nextCalendar(calendar);
    expect(next.periods['2027-Q1']).toEqual({
      id: '2027-Q1',
      year: 2027,
      kind: 'Q1',
      from: '2026-12-15',
      to: '2027-03-14',
      unitDue: '2027-03-05',
      communeDue: '2027-03-20',
      basis: 'Công văn 7/SNV',
    });
    expect(Object.keys(next.periods)).not.toContain('2027-DX01');
    expect(checkCalendar(next, calendar)).toEqual([]);
  });

  it.each([
    ['2027-03-14', '2028-03-14'],
    ['2027-02-28', '2028-02-29'],
    ['2028-02-29', '2029-02-28'],
    ['2028-02-28', '2029-02-28'],
    ['2026-12-31', '2027-12-31'],
  ])('a year after %s is %s', (date, want) => {
    expect(yearLater(date)).toBe(want);
  });
});
