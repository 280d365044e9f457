import { describe, expect, it } from 'vitest';
import { DEFAULT_STYLE, LOCALES } from '../model/index.ts';
import { fitted } from './fit.ts';

/** every letter is 10 px wide */
const measure = (text: string): number => text.length * 10;
const vi = LOCALES['vi-VN'];
const money = { ...DEFAULT_STYLE, numberFormat: '#,##0.00' };

describe('what of a value fits its column', () => {
  it('shows a number whole where there is room', () => {
    expect(fitted('1.234,50', 1234.5, money, 90, vi, measure)).toBe('1.234,50');
  });
  it('never cuts a formatted number: it becomes ####', () => {
    expect(fitted('1.234,50', 1234.5, money, 64, vi, measure)).toBe('######');
  });
  it('rounds a number in General until it fits, with the decimal sign of the locale', () => {
    expect(fitted('0,583333333', 7 / 12, DEFAULT_STYLE, 64, vi, measure)).toBe('0,5833');
  });
  it('shows #### when not even the whole part fits', () => {
    expect(fitted('123456789', 123456789, DEFAULT_STYLE, 54, vi, measure)).toBe('#####');
  });
  it('leaves texts alone, however long', () => {
    expect(fitted('Tỷ lệ hồ sơ đúng hạn', 'Tỷ lệ hồ sơ đúng hạn', DEFAULT_STYLE, 20, vi, measure)).toBe(
      'Tỷ lệ hồ sơ đúng hạn',
    );
  });
});
