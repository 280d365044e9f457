/** An exact fraction, `d` > 0. Doubles cannot say whether 66,5 of 70 is 95%; whole numbers of any length can. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

/** The decimal number that a person typed, exactly: 0.1 is one tenth. Its denominator is a power of ten. */
export function exact(value: number): Fraction {
  if (Number.isSafeInteger(value)) return { n: BigInt(value), d: 1n };
  const match = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, whole = '', decimals = '', exponent = '0'] = match;
  const power = Number(exponent) - decimals.length;
  const n = BigInt(whole + decimals);
  return power >= 0 ? { n: n * 10n ** BigInt(power), d: 1n } : { n, d: 10n ** BigInt(-power) };
}

/** Below 0, 0 or above 0 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

const isSafe = (whole: bigint): boolean => BigInt.asIntN(53, whole) === whole;

/** The double nearest to a fraction. */
export function toNumber({ n, d }: Fraction): number {
  if (isSafe(n) && isSafe(d)) return Number(n) / Number(d);
  const shift = 40 + Math.max(0, String(d).length - String(n).length);
  return Number(`${(n * 10n ** BigInt(shift)) / d}e-${shift}`);
}

/** Sum of whole numbers that doubles keep exactly; null where there are others. */
function wholeSum(values: readonly number[]): number | null {
  let total = 0;
  for (const value of values) {
    total += value;
    if (!Number.isSafeInteger(value) || !Number.isSafeInteger(total)) return null;
  }
  return total;
}

/** Sum of decimal numbers as the nearest double: the same in every order and grouping (up to 15 digits). */
export function sumOf(values: readonly number[]): number {
  const whole = wholeSum(values);
  if (whole !== null) return whole;
  let total: Fraction = { n: 0n, d: 1n };
  for (const value of values) {
    const next = exact(value);
    total =
      next.d > total.d
        ? { n: total.n * (next.d / total.d) + next.n, d: next.d }
        : { n: total.n + next.n * (total.d / next.d), d: total.d };
  }
  return toNumber(total);
}

/** Rounded half away from zero to so many decimals. */
export function rounded({ n, d }: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  const size = ((n < 0n ? -n : n) * scale * 2n + d) / (2n * d);
  return { n: n < 0n ? -size : size, d: scale };
}
