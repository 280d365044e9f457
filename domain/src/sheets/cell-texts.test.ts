import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf, columnLetters, parseAddress, quotedSheet, rectAddress } from './address.ts';
import { evidenceOfText, evidenceText } from './evidence-text.ts';
import { rectanglesOf } from './rectangles.ts';
import { dateOfSerial, dateOfText, isDateFormat, serialOf } from './serial-date.ts';

describe('dates in cells', () => {
  it.each([
    ['2026-06-03', 46_176],
    ['1970-01-01', 25_569],
    ['2000-02-29', 36_585],
  ])('%s is day %i', (date, serial) => {
    expect(serialOf(date)).toBe(serial);
    expect(dateOfSerial(serial)).toBe(date);
    expect(dateOfSerial(serial + 0.75)).toBe(date);
  });

  it('reads days before months, and only days of the calendar', () => {
    expect(dateOfText('3/6/2026')).toBe('2026-06-03');
    expect(dateOfText('2026-06-03')).toBe('2026-06-03');
    expect(dateOfText('31/6/2026')).toBeNull();
    expect(dateOfSerial(-1)).toBeNull();
    expect(dateOfSerial(Number.NaN)).toBeNull();
  });

  it.each([
    ['dd/mm/yyyy', true],
    ['d-mmm', true],
    ['[$-42A]dd mmmm yyyy', true],
    ['General', false],
    ['#,##0.00', false],
    ['0%', false],
    ['0.0 "day"', false],
  ])('%s shows a date: %s', (format, is) => {
    expect(isDateFormat(format)).toBe(is);
  });
});

describe('Minh chứng in one cell', () => {
  it.each([
    [
      { number: '15/KH-UBND', date: '2026-02-05', link: 'https://vi.du/a' },
      '15/KH-UBND ngày 05/02/2026 · https://vi.du/a',
    ],
    [{ number: 'Báo cáo số 12/BC-UBND', date: '2026-07-05' }, 'Báo cáo số 12/BC-UBND ngày 05/7/2026'],
    [{ link: 'https://vi.du/a?b=1' }, 'https://vi.du/a?b=1'],
    [{ date: '2026-03-15' }, 'ngày 15/3/2026'],
    [{ number: 'Biên bản họp' }, 'Biên bản họp'],
  ])('%j', (evidence, text) => {
    expect(evidenceText(evidence)).toBe(text);
    expect(evidenceOfText(text)).toEqual(evidence);
  });

  it('keeps what is no date as part of the number', () => {
    expect(evidenceOfText('15/KH ngày 45/3/2026')).toEqual({ number: '15/KH ngày 45/3/2026' });
  });
});

describe('addresses', () => {
  it('go to letters and back', () => {
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
    expect(parseAddress("'Chỉ tiêu'!$H$12:$J$14")).toEqual({ row: 11, column: 7 });
    expect(parseAddress('C:C')).toBeNull();
    expect(rectAddress({ row: 1, column: 1, rows: 2, columns: 3 })).toBe('B2:D3');
    expect(quotedSheet("Nhà 'tôi'")).toBe("'Nhà ''tôi'''");
    fc.assert(
      fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
        expect(parseAddress(addressOf(row, column))).toEqual({ row, column });
      }),
      { seed: 7 },
    );
  });
});

describe('rectanglesOf', () => {
  it('covers every labelled cell once, with its label, in few rectangles', () => {
    const grid = fc.array(fc.array(fc.constantFrom('a', 'b', null), { minLength: 5, maxLength: 5 }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(grid, (rows) => {
        const cells = rows.flatMap((row, r) =>
          row.flatMap((label, c) => (label === null ? [] : [{ row: r, column: c, label }])),
        );
        const covered = rectanglesOf(cells).flatMap(({ row, column, rows: height, columns, label }) =>
          Array.from(
            { length: height * columns },
            (_, i) => `${row + Math.floor(i / columns)},${column + (i % columns)},${label}`,
          ),
        );
        expect(covered.sort()).toEqual(
          cells.map(({ row, column, label }) => `${row},${column},${label}`).sort(),
        );
      }),
      { seed: 7 },
    );
    const uniform = Array.from({ length: 40 }, (_, i) => ({ row: i >> 2, column: i % 4, label: 'a' }));
    expect(rectanglesOf(uniform)).toEqual([{ row: 0, column: 0, rows: 10, columns: 4, label: 'a' }]);
  });
});
