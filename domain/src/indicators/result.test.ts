import { describe, expect, it } from 'vitest';
import type { Mark } from '../entries/entry.ts';
import { DEFAULT_SETTINGS, type PlanSettings } from '../settings/settings.ts';
import { anIndicator, aRatio, aSurvey } from '../testing/builders.ts';
import { type Components, resultOf } from './result.ts';

const PLATFORMS = { DVCQG: true, TTHC_TINH: true, LGSP: true, BAO_CAO: true, VAN_BAN: true };

describe('resultOf', () => {
  it.each<[string, string, Components, number]>([
    ['ratio: 57 of 60 = 95%', 'TTHC.02', aRatio(57, 60), 95],
    ['ratio: 0 of 60 = 0%, for zero is a figure', 'TTHC.02', aRatio(0, 60), 0],
    ['ratio of decimals: 0.3 of 0.4 = 75%', 'TTHC.02', aRatio(0.3, 0.4), 75],
    ['ratio that does not end: 1 of 3', 'TTHC.02', aRatio(1, 3), 100 / 3],
    ['ratio over 100% (an error elsewhere): 3 of 2 = 150%', 'TTHC.02', aRatio(3, 2), 150],
    ['survey: (40 + 55) of 100 = 95%', 'BM.01', aSurvey(1, 1, 3, 40, 55), 95],
    ['survey: nobody satisfied, 0 of 10 = 0%', 'BM.01', aSurvey(5, 3, 2, 0, 0), 0],
    ['level: 2', 'CQS.02', { level: 2 }, 2],
    ['change: (100 − 93) of 100 = 7%', 'TCC.01', { current: 93, baseline: 100 }, 7],
    ['change: spending rose, (100 − 110) of 100 = −10%', 'TCC.01', { current: 110, baseline: 100 }, -10],
    [
      'change: money with decimals, (12.5 − 11.625) of 12.5 = 7%',
      'TCC.01',
      { current: 11.625, baseline: 12.5 },
      7,
    ],
    ['yes: 100%', 'CQS.05', { value: true }, 100],
    ['no: 0%', 'CQS.05', { value: false }, 0],
    ['checklist: 4 of 5 = 80%', 'CQS.01', { ...PLATFORMS, LGSP: false }, 80],
    ['checklist: 5 of 5 = 100%', 'CQS.01', PLATFORMS, 100],
  ])('%s', (_, code, components, value) => {
    expect(resultOf(anIndicator(code), components)).toEqual({ kind: 'value', value, components });
  });

  it('counts a change upwards when the plan wants more', () => {
    const measure = {
      kind: 'change',
      current: { name: 'a' },
      baseline: { name: 'b' },
      direction: 'increase',
    } as const;
    // (110 − 100) of 100
    expect(resultOf(anIndicator('TCC.01', { measure }), { current: 110, baseline: 100 })).toMatchObject({
      value: 10,
    });
  });

  it('has the mean score as the other formula of a survey', () => {
    const settings: PlanSettings = { ...DEFAULT_SETTINGS, satisfactionFormula: 'mean-score' };
    // (1·1 + 2·1 + 3·3 + 4·40 + 5·55) / (5 · 100) = 447/500
    expect(resultOf(anIndicator('BM.01'), aSurvey(1, 1, 3, 40, 55), undefined, settings)).toMatchObject({
      value: 89.4,
    });
  });

  it.each<[string, string, Components]>([
    ['nothing to divide by', 'TTHC.02', aRatio(0, 0)],
    ['no answers at all', 'BM.01', aSurvey(0, 0, 0, 0, 0)],
    ['no money before', 'TCC.01', { current: 0, baseline: 0 }],
  ])('%s is "Không phát sinh", neither 0% nor 100%', (_, code, components) => {
    expect(resultOf(anIndicator(code), components)).toEqual({ kind: 'none-arising', components });
  });

  it.each<[string, string, Components | undefined, Mark | undefined, object]>([
    ['nothing entered is missing', 'TTHC.02', undefined, undefined, { kind: 'missing' }],
    ['empty figures are missing', 'TTHC.02', {}, undefined, { kind: 'missing' }],
    ['a numerator alone is missing', 'TTHC.02', { numerator: 5 }, undefined, { kind: 'missing' }],
    ['a denominator of 0 alone is missing', 'TTHC.02', { denominator: 0 }, undefined, { kind: 'missing' }],
    [
      'four of five counts are missing',
      'BM.01',
      { c1: 0, c2: 0, c3: 0, c4: 9 },
      undefined,
      { kind: 'missing' },
    ],
    ['four of five platforms are missing', 'CQS.01', { DVCQG: true }, undefined, { kind: 'missing' }],
    [
      '"Chưa có số liệu" is missing, explained',
      'TTHC.02',
      undefined,
      'no-data',
      { kind: 'missing', explained: true },
    ],
    ['"Không phát sinh" is none arising', 'TTHC.02', undefined, 'none-arising', { kind: 'none-arising' }],
    [
      'half a measure is missing, whatever its mark',
      'TTHC.02',
      { numerator: 5 },
      'none-arising',
      { kind: 'missing' },
    ],
  ])('%s', (_, code, components, mark, want) => {
    expect(resultOf(anIndicator(code), components, mark)).toEqual(want);
  });

  it('lets figures count beside a mark', () => {
    expect(resultOf(anIndicator('TTHC.02'), aRatio(1, 2), 'no-data')).toMatchObject({ value: 50 });
  });

  it('keeps a miss under the target where the nearest double would be a hit', () => {
    // 95 · 999 999 999 999 999 − 100 · 949 999 999 999 999 = 5: a miss by half of 10⁻¹⁴ %.
    const [numerator, denominator] = [949_999_999_999_999, 999_999_999_999_999];
    const ratio = anIndicator('CV.02', { target: { ...anIndicator('CV.02').target, value: 95 } });
    expect((numerator * 100) / denominator).toBe(95);
    expect(resultOf(ratio, aRatio(numerator, denominator))).toMatchObject({
      value: expect.toSatisfy((value: number) => value < 95 && value > 94.999_999),
    });
  });
});
