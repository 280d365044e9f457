import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateInVietnam, daysBetween, isDate, vietnameseDate } from './dates.ts';

describe('isDate', () => {
  it.each([
    ['2026-06-03', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2100-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-6-3', false],
    ['03/6/2026', false],
    ['2026-06-03T00:00:00Z', false],
    [' 2026-06-03', false],
    ['', false],
  ])('%j is a day of the calendar: %s', (text, want) => {
    expect(isDate(text)).toBe(want);
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-06-03', '2026-06-08', 5],
    ['2026-06-08', '2026-06-08', 0],
    ['2026-06-10', '2026-06-08', -2],
    ['2025-12-15', '2026-12-15', 365],
    ['2028-02-28', '2028-03-01', 2],
  ])('from %s to %s are %d days', (from, to, want) => {
    expect(daysBetween(from, to)).toBe(want);
  });

  it('is what addDays undoes', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1990-01-01', n));
    fc.assert(
      fc.property(day, day, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to);
        expect(isDate(from)).toBe(true);
      }),
      { seed: 20260603 },
    );
  });
});

describe('dateInVietnam', () => {
  it.each([
    ['2026-06-02T16:59:59.999Z', '2026-06-02'],
    ['2026-06-02T17:00:00.000Z', '2026-06-03'],
    ['2025-12-31T17:00:00.000Z', '2026-01-01'],
  ])('the instant %s is the day %s there', (instant, want) => {
    expect(dateInVietnam(new Date(instant))).toBe(want);
  });
});

describe('vietnameseDate', () => {
  it.each([
    ['2026-06-08', '08/6/2026'],
    ['2026-02-05', '05/02/2026'],
    ['2026-01-15', '15/01/2026'],
    ['2026-03-14', '14/3/2026'],
    ['2026-12-08', '08/12/2026'],
  ])('writes %s as %s', (date, want) => {
    expect(vietnameseDate(date)).toBe(want);
  });

  it('can leave the year out', () => {
    expect(vietnameseDate('2026-06-14', false)).toBe('14/6');
  });
});
