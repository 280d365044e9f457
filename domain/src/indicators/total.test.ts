import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anIndicator, aPart, aRatio, aSurvey } from '../testing/builders.ts';
import { type Components, resultOf } from './result.ts';
import { totalOf, type UnitPart } from './total.ts';

const ALL = { A: true, B: true } as const;
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
const value = (number: number) => ({ kind: 'value', value: number });

describe('totalOf', () => {
  it('is the ratio of sums, never the mean of percentages: (9 + 10) of (10 + 40) = 38%, the mean is 57.5%', () => {
    const total = totalOf(ratio, [aPart('DV1', aRatio(9, 10)), aPart('DV2', aRatio(10, 40))], ['DV1', 'DV2']);
    expect(total).toEqual({
      result: { kind: 'value', value: 38, components: { numerator: 19, denominator: 50 } },
      components: { numerator: 19, denominator: 50 },
      have: 2,
      of: 2,
      estimate: false,
      missing: [],
      explained: [],
    });
  });

  it('adds the five counts of surveys: (8 + 2) of 20 and (40 + 40) of 80 = 90%', () => {
    const indicator = anIndicator('BM.03');
    const parts = [aPart('T1', aSurvey(1, 2, 7, 8, 2)), aPart('T2', aSurvey(0, 0, 0, 40, 40))];
    expect(totalOf(indicator, parts, ['T1', 'T2'])).toMatchObject({
      result: value(90),
      components: aSurvey(1, 2, 7, 48, 42),
    });
  });

  it('adds money first, then takes one rate: (100 + 300 − 80 − 300) of 400 = 5%, the mean is 10%', () => {
    const parts = [aPart('A', { current: 80, baseline: 100 }), aPart('B', { current: 300, baseline: 300 })];
    expect(totalOf(anIndicator('TCC.01'), parts, ['A', 'B'])).toMatchObject({
      result: value(5),
      components: { current: 380, baseline: 400 },
    });
  });

  it('adds decimals as people do: 0.1 + 0.2 of 0.3 = 100%', () => {
    const parts = [aPart('A', aRatio(0.1, 0.1)), aPart('B', aRatio(0.2, 0.2))];
    expect(totalOf(ratio, parts, ['A', 'B'])).toMatchObject({
      result: value(100),
      components: aRatio(0.3, 0.3),
    });
  });

  it('takes a single source as it is', () => {
    expect(totalOf(anIndicator('TTHC.01'), [aPart('DV2', aRatio(7, 8))], ['DV2'])).toMatchObject({
      result: value(87.5),
      components: aRatio(7, 8),
    });
    expect(totalOf(anIndicator('CQS.02'), [aPart('DV1', { level: 2 })], ['DV1'])).toMatchObject({
      result: value(2),
    });
  });

  it('adds the figures of a single source that several units keep, and takes the lowest level', () => {
    const lists = [aPart('A', aRatio(7, 8)), aPart('B', aRatio(1, 2))];
    expect(totalOf(anIndicator('TTHC.01'), lists, ['A', 'B'])).toMatchObject({ result: value(80) });
    const levels = [aPart('A', { level: 3 }), aPart('B', { level: 2 })];
    expect(totalOf(anIndicator('CQS.02'), levels, ['A', 'B'])).toMatchObject({ result: value(2) });
  });

  it('counts yes over the obliged units: 3 of 4 = 75%', () => {
    const parts = [true, true, false, true].map((yes, i) => aPart(`DV${i + 1}`, { value: yes }));
    expect(totalOf(anIndicator('CQS.05'), parts, ['DV1', 'DV2', 'DV3', 'DV4'])).toMatchObject({
      result: value(75),
      components: { numerator: 3, denominator: 4 },
    });
  });

  it('does not take a unit that did not answer for a no: 2 of 2 answers, 2 of 3 units', () => {
    const parts = [aPart('DV1', { value: true }), aPart('DV2', { value: true })];
    expect(totalOf(anIndicator('CQS.05'), parts, ['DV1', 'DV2', 'DV3'])).toMatchObject({
      result: value(100),
      have: 2,
      of: 3,
      missing: ['DV3'],
    });
  });

  it('counts an item only when every obliged unit says yes: A by both, B by one = 1 of 2', () => {
    const parts = [aPart('DV1', ALL), aPart('DV2', { A: true, B: false })];
    expect(totalOf(checklist, parts, ['DV1', 'DV2'])).toMatchObject({
      result: value(50),
      components: { A: true, B: false },
    });
  });

  it('does not take missing for zero, and says how many units it has: 9 of 10, 1 of 3 units', () => {
    const parts = [aPart('A', aRatio(9, 10)), aPart('B', { numerator: 4 })];
    expect(totalOf(ratio, parts, ['A', 'B', 'C'])).toMatchObject({
      result: value(90),
      have: 1,
      of: 3,
      missing: ['B', 'C'],
      explained: [],
    });
  });

  it('has a unit where nothing arose, by 0/0 or by its mark, and adds nothing for it', () => {
    const parts = [
      aPart('A', aRatio(9, 10)),
      aPart('B', aRatio(0, 0)),
      aPart('C', undefined, { mark: 'none-arising' }),
    ];
    expect(totalOf(ratio, parts, ['A', 'B', 'C'])).toMatchObject({
      result: value(90),
      components: aRatio(9, 10),
      have: 3,
      missing: [],
    });
  });

  it('is "Không phát sinh" when nothing arose anywhere', () => {
    const parts = [aPart('A', aRatio(0, 0)), aPart('B', undefined, { mark: 'none-arising' })];
    expect(totalOf(ratio, parts, ['A', 'B'])).toMatchObject({ result: { kind: 'none-arising' }, have: 2 });
    const marks = ['A', 'B'].map((unit) => aPart(unit, undefined, { mark: 'none-arising' }));
    expect(totalOf(ratio, marks, ['A', 'B'])).toMatchObject({
      result: { kind: 'none-arising' },
      components: {},
    });
  });

  it('is missing when nobody has a value and somebody has none', () => {
    const parts = [
      aPart('A', undefined, { mark: 'none-arising' }),
      aPart('B', undefined, { mark: 'no-data' }),
    ];
    expect(totalOf(ratio, parts, ['A', 'B'])).toMatchObject({
      result: { kind: 'missing' },
      have: 1,
      missing: ['B'],
      explained: ['B'],
    });
    expect(totalOf(ratio, [], [])).toMatchObject({ result: { kind: 'missing' }, have: 0, of: 0 });
  });

  it('bears the estimate of any figure in it, not of one that is left out', () => {
    const final = aPart('A', aRatio(1, 2));
    const half = aPart('B', { numerator: 1 }, { estimate: true });
    expect(totalOf(ratio, [final, half], ['A', 'B']).estimate).toBe(false);
    expect(totalOf(ratio, [final, aPart('B', aRatio(1, 2), { estimate: true })], ['A', 'B']).estimate).toBe(
      true,
    );
  });

  it('leaves out units that are not obliged', () => {
    const parts = [aPart('A', aRatio(1, 2)), aPart('Z', aRatio(5, 5))];
    expect(totalOf(ratio, parts, ['A'])).toMatchObject({ result: value(50), have: 1, of: 1 });
  });

  it('refuses to count one unit twice', () => {
    expect(() => totalOf(ratio, [aPart('A', aRatio(1, 2)), aPart('A', aRatio(1, 2))], ['A'])).toThrow(
      'two parts',
    );
  });
});

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
