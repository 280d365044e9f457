import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from './locale.ts';
import { readTyped } from './typed-text.ts';

type Case = readonly [locale: Locale['name'], text: string, value: unknown, numberFormat: string | null];

const CASES: readonly Case[] = [
  ['vi-VN', '1.234,5', 1234.5, '#,##0.00'],
  ['vi-VN', '1.234', 1234, '#,##0'],
  ['vi-VN', '1.5', '1.5', null],
  ['vi-VN', '95,5', 95.5, null],
  ['vi-VN', '1,234.5', '1,234.5', null],
  ['vi-VN', '95%', 0.95, '0%'],
  ['vi-VN', '95,5%', 0.955, '0.00%'],
  ['vi-VN', '95 %', 0.95, '0%'],
  ['vi-VN', '-1.234,5', -1234.5, '#,##0.00'],
  ['vi-VN', '12/6', 46185, 'd-mmm'],
  ['vi-VN', '31/12/2026', 46387, 'dd/mm/yyyy'],
  ['vi-VN', '31/02/2026', '31/02/2026', null],
  ['en-US', '1,234.5', 1234.5, '#,##0.00'],
  ['en-US', '95,5', '95,5', null],
  ['en-US', '1.234,5', '1.234,5', null],
  ['en-US', '12/6', 46362, 'd-mmm'],
  ['en-US', '6/30/2026', 46203, 'm/d/yyyy'],
  ['en-US', '2026-06-03', 46176, 'm/d/yyyy'],
  ['en-US', '12:30', 0.5208333333333334, 'h:mm'],
  ['en-US', '(5)', -5, null],
  ['en-US', '1e3', 1000, '0.00E+00'],
  ['en-US', '+5', 5, null],
  ['en-US', 'true', true, null],
  ['en-US', '#N/A', { error: '#N/A' }, null],
  ['en-US', "'0123", '0123', null],
  ['en-US', '1e400', '1e400', null],
  ['en-US', 'Không phát sinh', 'Không phát sinh', null],
  ['en-US', '-', '-', null],
];

describe('typed text', () => {
  it.each(CASES)('%s: "%s" is understood as %o', (locale, text, value, numberFormat) => {
    const read = readTyped(text, LOCALES[locale], 'General', 2026);
    expect(read).toEqual({ content: { value, formula: null }, numberFormat });
  });

  it.each([
    ['vi-VN', '=TỔNG(A1;1,5)', '=TỔNG(A1,1.5)'],
    ['vi-VN', "=SUM('Quý 1,5;x'!A1;B2)", "=SUM('Quý 1,5;x'!A1,B2)"],
    ['en-US', '+A1*2', '=+A1*2'],
    ['en-US', '-B2', '=-B2'],
    ['en-US', '@SUM(A1)', '=SUM(A1)'],
  ] as const)('%s: "%s" becomes the formula %s', (locale, text, formula) => {
    expect(readTyped(text, LOCALES[locale], 'General', 2026).content).toEqual({ value: null, formula });
  });

  it('stays text in a cell with the text format, formulas too', () => {
    expect(readTyped('=1+1', LOCALES['en-US'], '@', 2026).content.value).toBe('=1+1');
  });

  it.each([
    ['95', 0.95],
    ['0.5', 0.5],
    ['95%', 0.95],
  ])('%s in a cell with a percent format is %d', (text, value) => {
    expect(readTyped(text, LOCALES['en-US'], '0%', 2026).content.value).toBe(value);
  });
});
