import fc from 'fast-check';
import type { XlsxRange } from '../model/sheet.ts';

export const arbitraryColor: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0xffffff })
  .map((rgb) => `#${rgb.toString(16).padStart(6, '0').toUpperCase()}`);

/** Words as officials type them, and all that has broken a spreadsheet file before. */
export const arbitraryText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    'Tỷ lệ hồ sơ đúng hạn',
    '=1+1',
    '+84 912',
    '-',
    '@tên',
    '#N/A',
    'TRUE',
    '12/6',
    '_x0041_',
    'a_x000D_b',
    ' hai đầu ',
    'dòng 1\r\ndòng 2\tb',
    '<a href="x">&amp;]]></a>',
    'e\u0301 ộ 𝄞 \u00A0',
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

export const arbitraryRange: fc.Arbitrary<XlsxRange> = fc.record({
  row: fc.nat(20),
  column: fc.nat(10),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 9 }),
});
