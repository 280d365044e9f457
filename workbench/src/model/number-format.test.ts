import { describe, expect, it } from 'vitest';
import { fromLocalFormula, toLocalFormula } from './local-formula.ts';
import { LOCALES } from './locale.ts';
import { formatCell } from './number-format.ts';

describe('the text of a cell', () => {
  it.each([
    ['General', 1234.5, '1234,5', '1234.5'],
    ['General', 1 / 3, '0,333333333', '0.333333333'],
    ['0', 2.5, '3', '3'],
    ['0.00', 1234.567, '1234,57', '1234.57'],
    ['#,##0', 1234567.5, '1.234.568', '1,234,568'],
    ['#,##0.##', 1234.5, '1.234,5', '1,234.5'],
    ['0%', 0.955, '96%', '96%'],
    ['0.0%', 0.9555, '95,6%', '95.6%'],
    ['0.00%', 0.95, '95,00%', '95.00%'],
    ['dd/mm/yyyy', 46176, '03/06/2026', '03/06/2026'],
    ['@', 'chữ', 'chữ', 'chữ'],
    ['General', true, 'TRUE', 'TRUE'],
    ['0.00', { error: '#DIV/0!' as const }, '#DIV/0!', '#DIV/0!'],
    ['0.00', null, '', ''],
  ])('%s of %o', (numberFormat, value, vietnamese, english) => {
    expect(formatCell(value, numberFormat, LOCALES['vi-VN'])).toBe(vietnamese);
    expect(formatCell(value, numberFormat, LOCALES['en-US'])).toBe(english);
  });
});

describe('a formula in the words of a locale', () => {
  const pairs = [
    ['=SUM(A1,B2)', '=SUM(A1;B2)'],
    ['=ROUND(1.5,2)', '=ROUND(1,5;2)'],
    ['=IF(A1>0.5,"a,b;c",1)', '=IF(A1>0,5;"a,b;c";1)'],
    ["='Chỉ, tiêu'!H5*100", "='Chỉ, tiêu'!H5*100"],
    ['=INDEX(A1:B3,1,2)', '=INDEX(A1:B3;1;2)'],
  ] as const;

  it.each(pairs)('%s is %s in Vietnamese, and back', (english, vietnamese) => {
    expect(toLocalFormula(english, LOCALES['vi-VN'])).toBe(vietnamese);
    expect(fromLocalFormula(vietnamese, LOCALES['vi-VN'])).toBe(english);
    expect(toLocalFormula(english, LOCALES['en-US'])).toBe(english);
  });
});
