import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withDigits } from './digits.ts';

describe('withDigits', () => {
  it.each([
    ['đạt 95%', ['95%']],
    ['1.234,5 triệu đồng', ['1.234,5 ']],
    ['ngày 05/02/2026.', ['05/02/2026']],
    ['không có số nào', []],
  ])('finds the numbers of “%s”', (text, numbers) => {
    expect(withDigits(text).flatMap(({ part, digits }) => (digits ? [part] : []))).toEqual(numbers);
  });

  it('loses no character and leaves no digit unmarked', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a1 .,/%-9đ') }), (text) => {
        const pieces = withDigits(text);
        expect(pieces.map(({ part }) => part).join('')).toBe(text);
        for (const { part, digits } of pieces) if (!digits) expect(part).not.toMatch(/\d/);
      }),
    );
  });
});
