import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, exact, rounded, sumOf, toNumber } from './exact.ts';

/** Figures as they are entered: up to 15 digits, up to six of them decimals. */
const entered = fc
  .tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => Number(`${digits}e-${decimals}`));
const options = { seed: 20260603, numRuns: 500 };

describe('exact', () => {
  it.each([
    [0, 0n, 1n],
    [12, 12n, 1n],
    [0.1, 1n, 10n],
    [-2.5, -25n, 10n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 15n, 10n ** 8n],
  ])('%d is %d/%d', (value, n, d) => {
    expect(exact(value)).toEqual({ n, d });
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('%d is no figure', (value) => {
    expect(() => exact(value)).toThrow(RangeError);
  });

  it('comes back as the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toNumber(exact(value))).toBe(value === 0 ? 0 : value);
      }),
      options,
    );
  });
});

describe('toNumber', () => {
  it('is the nearest double: a third, and 95 of 100 by way of 66.5/70', () => {
    expect(toNumber({ n: 1n, d: 3n })).toBe(1 / 3);
    expect(toNumber({ n: 665n * 100n, d: 700n })).toBe(95);
  });

  it('is what dividing whole numbers gives', () => {
    const whole = fc.integer({ min: 1, max: 2 ** 31 - 1 });
    fc.assert(
      fc.property(fc.integer(), whole, (n, d) => {
        expect(toNumber({ n: BigInt(n), d: BigInt(d) })).toBe(n === 0 ? 0 : n / d);
      }),
      options,
    );
  });
});

describe('sumOf', () => {
  it('adds decimals as people do: 0.1 + 0.2 = 0.3', () => {
    expect(sumOf([0.1, 0.2])).toBe(0.3);
    expect(sumOf([])).toBe(0);
  });

  it('does not depend on order or grouping', () => {
    fc.assert(
      fc.property(fc.array(entered, { maxLength: 30 }), fc.nat(30), (values, cut) => {
        const whole = sumOf(values);
        expect(sumOf([...values].reverse())).toBe(whole);
        expect(sumOf([sumOf(values.slice(0, cut)), sumOf(values.slice(cut))])).toBe(whole);
      }),
      options,
    );
  });
});

describe('compare', () => {
  it('tells apart what doubles cannot', () => {
    const big = 10n ** 17n;
    expect(compare({ n: big - 1n, d: big }, { n: 1n, d: 1n })).toBe(-1);
    expect(compare({ n: 1n, d: 3n }, { n: 2n, d: 6n })).toBe(0);
    expect(compare({ n: -1n, d: 3n }, { n: -2n, d: 3n })).toBe(1);
  });
});

describe('rounded', () => {
  it.each([
    [0.125, 2, '13/100'],
    [-0.125, 2, '-13/100'],
    [99.996, 2, '10000/100'],
    [99.994, 2, '9999/100'],
    [2.5, 0, '3/1'],
  ])('%d to %d decimals is %s', (value, decimals, want) => {
    const { n, d } = rounded(exact(value), decimals);
    expect(`${n}/${d}`).toBe(want);
  });
});
