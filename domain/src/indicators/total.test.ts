import { describe, expect, it } from 'vitest';
import { anIndicator, aPart, aRatio, aSurvey } from '../testing/builders.ts';
import { totalOf } from './total.ts';

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
      estimates: [],
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
