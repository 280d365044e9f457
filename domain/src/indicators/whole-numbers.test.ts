import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIndicator } from '../testing/builders.ts';
import { compare, exact, toNumber } from './exact.ts';
import { type Components, resultOf } from './result.ts';

/** Small and large whole numbers, and some on both sides of what doubles keep exactly. */
const whole = fc.oneof(
  fc.nat(1000),
  fc.nat(2_000_000_000),
  fc.integer({ min: 89_000_000_000_000, max: 91_000_000_000_000 }),
  fc.integer({ min: 999_999_999_999_000, max: 999_999_999_999_999 }),
);

/** A percentage by integers of any length, on its side of the target. */
function byLongDivision(part: bigint, all: bigint, target: number): number | null {
  if (all === 0n) return null;
  const fraction = { n: part, d: all };
  const value = toNumber(fraction);
  const missed = compare(fraction, exact(target)) < 0;
  return missed && value >= target ? target - target * Number.EPSILON : value;
}

const shown = (code: string, components: Components): number | null => {
  const result = resultOf(anIndicator(code), components);
  return result.kind === 'value' ? result.value : null;
};

describe('results of whole numbers, worked out in doubles', () => {
  it('are those of exact arithmetic: ratios', () => {
    fc.assert(
      fc.property(whole, whole, (numerator, denominator) => {
        expect(shown('TTHC.02', { numerator, denominator })).toBe(
          byLongDivision(BigInt(numerator) * 100n, BigInt(denominator), 100),
        );
      }),
      { seed: 20260603, numRuns: 2000 },
    );
  });

  it('are those of exact arithmetic: surveys', () => {
    const counts = fc.tuple(whole, whole, whole, whole, whole);
    fc.assert(
      fc.property(counts, ([c1, c2, c3, c4, c5]) => {
        const all = [c1, c2, c3, c4, c5].reduce((sum, count) => sum + BigInt(count), 0n);
        const expected = byLongDivision((BigInt(c4) + BigInt(c5)) * 100n, all, 95);
        expect(shown('BM.01', { c1, c2, c3, c4, c5 })).toBe(expected);
      }),
      { seed: 20260603, numRuns: 1000 },
    );
  });

  it('are those of exact arithmetic: money against a baseline, and never −0', () => {
    fc.assert(
      fc.property(whole, whole, (current, baseline) => {
        const fraction = (BigInt(baseline) - BigInt(current)) * 100n;
        const found = shown('TCC.01', { current, baseline });
        expect(found).toBe(byLongDivision(fraction, BigInt(baseline), 7));
        expect(Object.is(found, -0)).toBe(false);
      }),
      { seed: 20260603, numRuns: 1000 },
    );
  });
});
