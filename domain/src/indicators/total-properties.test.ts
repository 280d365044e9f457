import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIndicator, aPart, aRatio } from '../testing/builders.ts';
import { type Components, resultOf } from './result.ts';
import { totalOf, type UnitPart } from './total.ts';

const checklist = anIndicator('CQS.01', {
  measure: {
    kind: 'checklist',
    name: 'x',
    items: [
      { code: 'A', name: 'a' },
      { code: 'B', name: 'b' },
    ],
  },
});
const ratio = anIndicator('CV.01');

/** Units U0, U1 … with figures of one kind, some half, some marked. */
const figure = fc
  .tuple(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 0, max: 4 }))
  .map(([digits, decimals]) => Number(`${digits}e-${decimals}`));
const CASES: [string, ReturnType<typeof anIndicator>, fc.Arbitrary<Components>][] = [
  ['ratio-of-sums', ratio, fc.record({ numerator: figure, denominator: figure })],
  [
    'survey',
    anIndicator('BM.03'),
    fc.record({ c1: fc.nat(), c2: fc.nat(), c3: fc.nat(), c4: fc.nat(), c5: fc.nat() }),
  ],
  ['money-rate', anIndicator('TCC.01'), fc.record({ current: figure, baseline: figure })],
  ['obliged-yes', anIndicator('CQS.05'), fc.record({ value: fc.boolean() })],
  ['checklist-all', checklist, fc.record({ A: fc.boolean(), B: fc.boolean() })],
  ['lowest level', anIndicator('CQS.02'), fc.record({ level: fc.nat(5) })],
];
const partsOf = (components: fc.Arbitrary<Components>): fc.Arbitrary<UnitPart[]> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.record({ components, estimate: fc.boolean() }) },
        fc.record({ mark: fc.constantFrom('none-arising' as const, 'no-data' as const) }),
        fc.constant({}),
      ),
      { maxLength: 12 },
    )
    .map((list) => list.map((part, i) => ({ unit: `U${i}`, ...part })));

describe('a total of any units', () => {
  it.each(CASES)('does not depend on the order of units: %s', (_, indicator, components) => {
    const shuffled = partsOf(components).chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([parts, other]) => {
        const obliged = parts.map(({ unit }) => unit);
        expect(totalOf(indicator, other, obliged)).toEqual(totalOf(indicator, parts, obliged));
        const { missing, ...rest } = totalOf(indicator, parts, [...obliged].reverse());
        expect({
          ...rest,
          explained: [...rest.explained].reverse(),
          estimates: [...rest.estimates].reverse(),
          missing: [...missing].reverse(),
        }).toEqual(totalOf(indicator, parts, obliged));
      }),
      { seed: 20260603, numRuns: 200 },
    );
  });

  const summed = CASES.filter(([name]) => name !== 'obliged-yes');
  it.each(summed)('is the total of the totals of any two groups: %s', (_, indicator, components) => {
    fc.assert(
      fc.property(partsOf(components), fc.nat(12), (parts, cut) => {
        const groups = [parts.slice(0, cut), parts.slice(cut)].map((group, i) => {
          const total = totalOf(
            indicator,
            group,
            group.map(({ unit }) => unit),
          );
          return aPart(`G${i}`, Object.keys(total.components).length > 0 ? total.components : undefined);
        });
        const all = totalOf(
          indicator,
          parts,
          parts.map(({ unit }) => unit),
        );
        expect(totalOf(indicator, groups, ['G0', 'G1']).components).toEqual(all.components);
      }),
      { seed: 20260603, numRuns: 200 },
    );
  });

  const two = fc.tuple(
    fc.record({ a: fc.integer({ min: 1, max: 9999 }), b: fc.integer({ min: 1, max: 9999 }) }),
    fc.record({ a: fc.integer({ min: 1, max: 9999 }), b: fc.integer({ min: 1, max: 9999 }) }),
  );
  it('equals the mean of percentages exactly when denominators or percentages are equal', () => {
    fc.assert(
      fc.property(two, ([x, y]) => {
        const { components } = totalOf(
          ratio,
          [aPart('A', aRatio(x.a, x.b)), aPart('B', aRatio(y.a, y.b))],
          ['A', 'B'],
        );
        // (xa + ya)/(xb + yb) = (xa/xb + ya/yb)/2, in whole numbers.
        const meanHolds =
          2 * Number(components.numerator) * x.b * y.b ===
          (x.a * y.b + y.a * x.b) * Number(components.denominator);
        expect(meanHolds).toBe(x.b === y.b || x.a * y.b === y.a * x.b);
      }),
      {
        seed: 20260603,
        numRuns: 1000,
        examples: [
          [
            [
              { a: 3, b: 7 },
              { a: 5, b: 7 },
            ],
          ],
          [
            [
              { a: 1, b: 2 },
              { a: 2, b: 4 },
            ],
          ],
        ],
      },
    );
  });

  it('of one unit is what that unit has', () => {
    const [, indicator, components] = CASES[0] as (typeof CASES)[number];
    fc.assert(
      fc.property(components, (figures) => {
        expect(totalOf(indicator, [aPart('A', figures)], ['A']).result).toEqual(resultOf(indicator, figures));
      }),
      { seed: 20260603 },
    );
  });
});
