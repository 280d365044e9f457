import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar, regularPeriod } from '../calendar/calendar.ts';
import { totalOf } from '../indicators/total.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { anIndicator, aPart, aRatio, aSurvey } from '../testing/builders.ts';
import { type PeriodTotal, phaseResult, yearResult } from './periods.ts';
import { withoutOverlaps } from './waves.ts';

const cumulative = anIndicator('TTHC.08');
const survey = anIndicator('BM.01');
const at = (id: string, numerator: number, denominator: number): PeriodTotal => ({
  period: regularPeriod(Number(id.slice(0, 4)), id.slice(5) as 'Q1'),
  total: totalOf(cumulative, [aPart('DV2', aRatio(numerator, denominator))], ['DV2']),
});
const wave = (id: string, c4: number, c5: number): PeriodTotal => ({
  period: regularPeriod(Number(id.slice(0, 4)), id.slice(5) as 'Q1'),
  total: totalOf(survey, [aPart('DV2', aSurvey(0, 0, 0, c4, c5))], ['DV2']),
});
const KINDS = ['Q1', 'H1', 'Q2', 'Q3', 'M9', 'Q4', 'Y'] as const;

describe('a year of several periods', () => {
  it('is never the sum of periods that contain each other, whatever they hold', () => {
    const figures = fc.array(
      fc.tuple(fc.constantFrom(...KINDS), fc.nat(500), fc.integer({ min: 500, max: 900 })),
      {
        minLength: 1,
        maxLength: 7,
      },
    );
    fc.assert(
      fc.property(figures, (drawn) => {
        const byKind = new Map(drawn.map(([kind, n, d]) => [kind, [n, d] as const]));
        const periods = [...byKind].map(([kind, [n, d]]) => at(`2026-${kind}`, n, d));
        const { periods: used, components } = yearResult(cumulative, 2026, periods);
        expect(used.length).toBeLessThanOrEqual(1);
        const alone = periods.find(({ period }) => period.id === used[0]);
        expect(components).toEqual(alone ? alone.total.components : {});
      }),
      { seed: 20260603, numRuns: 300 },
    );
  });

  it('does not depend on the order in which its periods are given', () => {
    const periods = KINDS.map((kind, i) => wave(`2026-${kind}`, 10 + i, 20));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(periods, { minLength: 1 }),
        fc.constantFrom('latest', 'pooled'),
        (some, surveyWaves) => {
          const settings = { ...DEFAULT_SETTINGS, surveyWaves } as const;
          const sorted = periods.filter((each) => some.includes(each));
          expect(yearResult(survey, 2026, some, settings)).toEqual(
            yearResult(survey, 2026, sorted, settings),
          );
        },
      ),
      { seed: 20260603, numRuns: 200 },
    );
  });

  it('pools only periods whose windows do not overlap: no answer counts twice', () => {
    const periods = Object.values(defaultCalendar(2026, 'x').periods).concat(
      regularPeriod(2026, 'Q2'),
      regularPeriod(2026, 'Q4'),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(periods), (some) => {
        const taken = withoutOverlaps(some.map((period) => wave(period.id, 1, 1)));
        for (const [i, a] of taken.entries())
          for (const b of taken.slice(i + 1)) expect(a.period.to < b.period.from).toBe(true);
      }),
      { seed: 20260603, numRuns: 200 },
    );
  });

  it('of which nothing is known is missing', () => {
    expect(yearResult(cumulative, 2026, [])).toMatchObject({
      result: { kind: 'missing' },
      verdict: 'missing',
      periods: [],
    });
    expect(yearResult(cumulative, 2027, [at('2026-Y', 1, 1)])).toMatchObject({ verdict: 'missing' });
  });
});

describe('a phase', () => {
  it('adds reports of whole years and nothing else', () => {
    // (100 + 200)/(100 + 250) = 300/350; the half-year and the third quarter are in their year already
    const periods = [
      at('2026-Y', 100, 100),
      at('2027-Y', 200, 250),
      at('2027-H1', 90, 90),
      at('2027-Q3', 80, 80),
    ];
    expect(phaseResult(cumulative, 2027, periods)).toMatchObject({
      components: { numerator: 300, denominator: 350 },
      periods: ['2026-Y', '2027-Y'],
      missingYears: [],
      verdict: 'not-met',
    });
  });

  it('says which years are missing, and is not judged without them', () => {
    const found = phaseResult(cumulative, 2028, [at('2026-Y', 100, 100), at('2028-Y', 50, 50)]);
    expect(found).toMatchObject({ result: { value: 100 }, verdict: 'missing', missingYears: [2027] });
  });

  it('adds years in any order to the same', () => {
    const years = fc.array(fc.tuple(fc.nat(900), fc.integer({ min: 1, max: 900 })), {
      minLength: 5,
      maxLength: 5,
    });
    fc.assert(
      fc.property(years, fc.integer({ min: 2026, max: 2030 }), (drawn, until) => {
        const periods = drawn.map(([n, d], i) => at(`${2026 + i}-Y`, n, d));
        expect(phaseResult(cumulative, until, [...periods].reverse())).toEqual(
          phaseResult(cumulative, until, periods),
        );
      }),
      { seed: 20260603, numRuns: 100 },
    );
  });

  it('before its first year has no years, and after its last keeps what it had', () => {
    const later = anIndicator('TTHC.06');
    expect(phaseResult(later, 2026, [])).toMatchObject({ verdict: 'before-phase', missingYears: [] });
    const early = anIndicator('TTHC.02');
    expect(phaseResult(early, 2029, [at('2026-Y', 9, 10), at('2027-Y', 10, 10)])).toMatchObject({
      result: { value: 95 },
      verdict: 'after-phase',
    });
  });
});
