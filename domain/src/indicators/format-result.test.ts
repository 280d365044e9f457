import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIndicator, aRatio } from '../testing/builders.ts';
import { formatNumber, formatResult } from './format-result.ts';
import { type IndicatorResult, resultOf } from './result.ts';

const shown = (code: string, value: number, locale: 'vi' | 'en' = 'vi') =>
  formatResult({ kind: 'value', value, components: {} }, anIndicator(code), locale);

describe('formatResult', () => {
  it.each([
    ['CV.01', 100, '100%', '100%'],
    ['CV.01', 99.96, '99,96%', '99.96%'],
    ['CV.01', 99.996, '99,996%', '99.996%'],
    ['CV.01', 99.99996, '99,99996%', '99.99996%'],
    ['CV.01', 200 / 3, '66,67%', '66.67%'],
    ['CV.01', 95.5, '95,5%', '95.5%'],
    ['CV.01', 0, '0%', '0%'],
    ['CV.02', 79.999, '79,999%', '79.999%'],
    ['CV.02', 80.004, '80%', '80%'],
    ['TCC.01', -12.345, '-12,35%', '-12.35%'],
    ['TCC.01', 6.9999, '6,9999%', '6.9999%'],
    ['CV.01', 123_456.7, '123.456,7%', '123,456.7%'],
    ['CQS.02', 2, 'Cấp độ 2', 'Level 2'],
  ])('shows %s at %d as %s, in English as %s', (code, value, vi, en) => {
    expect(shown(code, value)).toBe(vi);
    expect(shown(code, value, 'en')).toBe(en);
  });

  it.each<[IndicatorResult, string, string]>([
    [{ kind: 'none-arising' }, 'Không phát sinh', 'None arising'],
    [{ kind: 'missing' }, 'Thiếu số liệu', 'Data missing'],
  ])('says %j in words', (result, vi, en) => {
    expect(formatResult(result, anIndicator('CV.01'))).toBe(vi);
    expect(formatResult(result, anIndicator('CV.01'), 'en')).toBe(en);
  });

  it('never shows a miss as a hit, nor a hit as a miss', () => {
    const close = fc
      .tuple(fc.integer({ min: 1, max: 2 ** 40 }), fc.integer({ min: 0, max: 3 }))
      .map(([denominator, short]) => ({ denominator, numerator: Math.max(0, denominator - short) }));
    const indicator = anIndicator('CV.01');
    fc.assert(
      fc.property(close, ({ numerator, denominator }) => {
        const text = formatResult(resultOf(indicator, aRatio(numerator, denominator)), indicator, 'en');
        expect(Number(text.replace(/[,%]/g, '')) >= 100).toBe(numerator === denominator);
      }),
      { seed: 20260603, numRuns: 500 },
    );
  });
});

describe('formatNumber', () => {
  it('groups by thousands and leaves zeros at the end out', () => {
    expect(formatNumber(1_234_567.5, 'vi')).toBe('1.234.567,5');
    expect(formatNumber(1_234_567.5, 'en')).toBe('1,234,567.5');
    expect(formatNumber(999, 'vi')).toBe('999');
    expect(formatNumber(1000.4, 'vi', 0)).toBe('1.000');
    expect(formatNumber(-0.001, 'vi')).toBe('0');
  });
});
