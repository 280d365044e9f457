import { describe, expect, it } from 'vitest';
import { regularPeriod } from './calendar.ts';
import { periodName } from './period-name.ts';

describe('periodName', () => {
  it.each([
    ['2026-Q1', 'Quý I/2026', 'Quarter 1, 2026'],
    ['2026-H1', '6 tháng đầu năm 2026', 'First half of 2026'],
    ['2026-Q2', 'Quý II/2026', 'Quarter 2, 2026'],
    ['2026-Q3', 'Quý III/2026', 'Quarter 3, 2026'],
    ['2026-M9', '9 tháng đầu năm 2026', 'First nine months of 2026'],
    ['2026-Q4', 'Quý IV/2026', 'Quarter 4, 2026'],
    ['2026-Y', 'Năm 2026', 'Year 2026'],
    ['2026-DX01', 'Đột xuất 01/2026', 'Ad hoc 01/2026'],
    ['2026-SO', 'Sổ theo dõi năm 2026', 'Registers of 2026'],
  ])('calls %s "%s" and "%s"', (id, vi, en) => {
    expect(periodName(id, 'vi')).toBe(vi);
    expect(periodName(id, 'en')).toBe(en);
  });

  it('takes a period too, and speaks Vietnamese unless told otherwise', () => {
    expect(periodName(regularPeriod(2027, 'H1'))).toBe('6 tháng đầu năm 2027');
  });

  it.each(['', '2026', '2026-XX', '2026-constructor', 'Quý I/2026'])('gives %j back', (id) => {
    expect(periodName(id, 'vi')).toBe(id);
  });
});
