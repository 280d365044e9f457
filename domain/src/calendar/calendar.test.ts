import { describe, expect, it } from 'vitest';
import { adHocPeriod, defaultCalendar, regularPeriod } from './calendar.ts';
import { daysBetween } from './dates.ts';

describe('defaultCalendar', () => {
  const calendar = defaultCalendar(2026, 'kh-1');

  it.each([
    ['2026-Q1', '2025-12-15', '2026-03-14', '2026-03-08'],
    ['2026-H1', '2025-12-15', '2026-06-14', '2026-06-08'],
    ['2026-Q3', '2026-06-15', '2026-09-14', '2026-09-08'],
    ['2026-M9', '2025-12-15', '2026-09-14', '2026-09-08'],
    ['2026-Y', '2025-12-15', '2026-12-14', '2026-12-08'],
  ])('%s runs from %s to %s and units send by %s', (id, from, to, unitDue) => {
    expect(calendar.periods[id]).toMatchObject({ id, year: 2026, from, to, unitDue });
  });

  it('has these five periods and names its year and plan', () => {
    expect(Object.keys(calendar.periods)).toEqual(['2026-Q1', '2026-H1', '2026-Q3', '2026-M9', '2026-Y']);
    expect(calendar).toMatchObject({ year: 2026, planVersion: 'kh-1' });
  });

  it('leaves the date for the province unset and says where the dates come from', () => {
    for (const period of Object.values(calendar.periods)) {
      expect(period.communeDue).toBeNull();
      expect(period.basis).toContain('581/BNV-CCHC');
      expect(period.basis).toContain('09/2019/NĐ-CP');
    }
  });

  it('leaves no day between one year and the next', () => {
    const [ends, begins] = [regularPeriod(2026, 'Y').to, regularPeriod(2027, 'Q1').from];
    expect(daysBetween(ends, begins)).toBe(1);
  });
});

describe('regularPeriod', () => {
  it('makes the second quarter out of what the half-year adds to the first', () => {
    expect(regularPeriod(2026, 'Q2')).toMatchObject({
      from: '2026-03-15',
      to: '2026-06-14',
      unitDue: '2026-06-08',
    });
  });

  it('makes the fourth quarter end with the year', () => {
    expect(regularPeriod(2026, 'Q4')).toMatchObject({ from: '2026-09-15', to: '2026-12-14' });
  });
});

describe('adHocPeriod', () => {
  it('takes its dates and its basis from the request', () => {
    const dates = {
      from: '2026-04-01',
      to: '2026-04-30',
      unitDue: '2026-05-04',
      basis: 'Công văn số 12/SNV',
    };
    expect(adHocPeriod(2026, 1, dates)).toEqual({
      id: '2026-DX01',
      year: 2026,
      kind: 'DX01',
      communeDue: null,
      ...dates,
    });
    expect(adHocPeriod(2026, 12, { ...dates, communeDue: '2026-05-06' })).toMatchObject({
      id: '2026-DX12',
      communeDue: '2026-05-06',
    });
  });
});
