import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDate } from '../calendar/dates.ts';
import { type Deadline, deadlineOf } from './deadline.ts';

const rows: [text: string, kind: Deadline['kind'], end: string | null][] = [
  ['Thường xuyên', 'ongoing', null],
  ['TX', 'ongoing', null],
  ['Thường xuyên, năm 2026', 'ongoing', null],
  ['Hằng tháng', 'ongoing', null],
  ['Hằng quý', 'ongoing', null],
  ['Hằng năm', 'dated', '2026-12-31'],
  ['Hàng năm', 'dated', '2026-12-31'],
  ['Trong năm', 'dated', '2026-12-31'],
  ['Quý II/2026', 'dated', '2026-06-30'],
  ['Quý II/2027', 'dated', '2027-06-30'],
  ['Quý IV', 'dated', '2026-12-31'],
  ['Q3/2026', 'dated', '2026-09-30'],
  ['quý 3/2026', 'dated', '2026-09-30'],
  ['Quý I, II', 'dated', '2026-06-30'],
  ['Quý II, Quý III hằng năm', 'dated', '2026-09-30'],
  ['Trước 30/6', 'dated', '2026-06-30'],
  ['Trước ngày 15/11/2026', 'dated', '2026-11-15'],
  ['31/12/2027', 'dated', '2027-12-31'],
  ['Từ 01/3/2026 đến 30/9/2026', 'dated', '2026-09-30'],
  ['Xong trước ngày 30-6-2026', 'dated', '2026-06-30'],
  ['Tháng 9/2026', 'dated', '2026-09-30'],
  ['T12/2026', 'dated', '2026-12-31'],
  ['Tháng 2', 'dated', '2026-02-28'],
  ['Tháng 2/2028', 'dated', '2028-02-29'],
  ['Tháng 12 hằng năm', 'dated', '2026-12-31'],
  ['9/2026', 'dated', '2026-09-30'],
  ['6 tháng đầu năm', 'dated', '2026-06-30'],
  ['6 tháng đầu năm 2027', 'dated', '2027-06-30'],
  ['Cuối năm 2028', 'dated', '2028-12-31'],
  ['Năm 2026', 'dated', '2026-12-31'],
  ['2026', 'dated', '2026-12-31'],
  ['Năm 2026-2027', 'dated', '2027-12-31'],
  ['2026 - 2030', 'dated', '2030-12-31'],
  ['Giai đoạn 2026 – 2030', 'dated', '2030-12-31'],
  ['Theo yêu cầu', 'by-request', null],
  ['Khi phát sinh', 'by-request', null],
  ['Sau khi có hướng dẫn của cấp trên', 'by-request', null],
  ['Theo chỉ đạo của tỉnh', 'by-request', null],
  ['31/02/2026', 'unclear', null],
  ['Sớm nhất có thể', 'unclear', null],
  ['', 'unclear', null],
  ['Thường xuyên'.normalize('NFD'), 'ongoing', null],
];

describe('a deadline as offices write it', () => {
  it.each(rows)('%j is %s, until %s', (text, kind, end) => {
    expect(deadlineOf(text, 2026)).toEqual({ kind, end });
  });

  it('ends on a day of the calendar or on none, whatever is written', () => {
    const pieces = fc.constantFrom(
      'quý',
      'II',
      '/',
      '30',
      '31',
      '2',
      '2026',
      'tháng',
      ' ',
      '-',
      'trước',
      'năm',
      'Q',
      'T',
      'hằng',
      '99',
      'đầu',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.integer({ min: 2000, max: 2100 }), (words, year) => {
        const { kind, end } = deadlineOf(words.join(''), year);
        expect(end === null || isDate(end)).toBe(true);
        expect(kind === 'dated').toBe(end !== null);
      }),
      { seed: 20261125, numRuns: 2_000 },
    );
  });
});
