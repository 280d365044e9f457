import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { anIndicator, aPart, aRatio } from '../testing/builders.ts';
import type { Components } from './result.ts';
import { totalOf, type UnitPart } from './total.ts';
import { VERDICT_NAMES, VERDICTS, type Verdict, verdictOf } from './verdict.ts';

const judged = (code: string, part: Omit<UnitPart, 'unit'>, year: number, settings = DEFAULT_SETTINGS) => {
  const indicator = anIndicator(code);
  return verdictOf(indicator, totalOf(indicator, [{ unit: 'A', ...part }], ['A'], settings), year, settings);
};

describe('verdictOf', () => {
  it.each<[string, string, Components, number, Verdict]>([
    ['CV.02: 80 of 100 meets 80%', 'CV.02', aRatio(80, 100), 2026, 'met'],
    ['CV.02: 79.99% misses 80%', 'CV.02', aRatio(7999, 10_000), 2026, 'not-met'],
    ['CV.01: 9,999 of 10,000 misses 100%', 'CV.01', aRatio(9999, 10_000), 2026, 'not-met'],
    ['BM.01: (45 + 50) of 100 meets 95%', 'BM.01', { c1: 1, c2: 1, c3: 3, c4: 45, c5: 50 }, 2026, 'met'],
    ['TCC.01: (100 − 93) of 100 meets 7%', 'TCC.01', { current: 93, baseline: 100 }, 2026, 'met'],
    ['TCC.01: (100 − 93.01) of 100 misses 7%', 'TCC.01', { current: 93.01, baseline: 100 }, 2026, 'not-met'],
    ['TCC.01: spending rose', 'TCC.01', { current: 101, baseline: 100 }, 2026, 'not-met'],
    ['CQS.02: level 1 misses level 2', 'CQS.02', { level: 1 }, 2026, 'not-met'],
    ['CQS.02: level 3 meets level 2', 'CQS.02', { level: 3 }, 2026, 'met'],
    ['CV.01: 0 of 0 did not arise', 'CV.01', aRatio(0, 0), 2026, 'none-arising'],
    ['CV.01: half a measure is missing', 'CV.01', { numerator: 1 }, 2026, 'missing'],
    [
      'TTHC.04 (2028-2030): neither met nor missed in 2027',
      'TTHC.04',
      { c1: 9, c2: 0, c3: 0, c4: 0, c5: 0 },
      2027,
      'before-phase',
    ],
    ['TTHC.02 (2026-2027): judged in its last year', 'TTHC.02', aRatio(1, 2), 2027, 'not-met'],
    ['TTHC.02 (2026-2027): neither met nor missed in 2028', 'TTHC.02', aRatio(1, 2), 2028, 'after-phase'],
    ['TTHC.06 (2028-2030): judged in its first year', 'TTHC.06', aRatio(8, 10), 2028, 'met'],
  ])('%s', (_, code, components, year, verdict) => {
    expect(judged(code, { components }, year)).toEqual({ verdict, provisional: false });
  });

  it('has no verdict before its phase even when nothing is entered', () => {
    expect(judged('TTHC.04', {}, 2026).verdict).toBe('before-phase');
  });

  it('takes "Không phát sinh" and "Chưa có số liệu" by the word', () => {
    expect(judged('CV.01', { mark: 'none-arising' }, 2026).verdict).toBe('none-arising');
    expect(judged('CV.01', { mark: 'no-data' }, 2026).verdict).toBe('missing');
  });

  it('keeps judging after the phase where the setting says that the target stays', () => {
    const settings = { ...DEFAULT_SETTINGS, keepPhaseOne: true };
    expect(judged('TTHC.02', { components: aRatio(1, 2) }, 2028, settings).verdict).toBe('not-met');
    expect(judged('TTHC.04', {}, 2027, settings).verdict).toBe('before-phase');
  });

  describe('while units are missing', () => {
    const indicator = anIndicator('CV.01');
    const provisionally = { ...DEFAULT_SETTINGS, provisionalVerdicts: true };
    const half = totalOf(indicator, [aPart('A', aRatio(5, 5))], ['A', 'B']);
    const nothingYet = totalOf(indicator, [aPart('A', aRatio(0, 0))], ['A', 'B']);

    it('is missing, although what there is meets the target', () => {
      expect(verdictOf(indicator, half, 2026)).toEqual({ verdict: 'missing', provisional: false });
    });

    it('is provisional where the setting asks for it', () => {
      expect(verdictOf(indicator, half, 2026, provisionally)).toEqual({ verdict: 'met', provisional: true });
    });

    it('does not say "Không phát sinh" for those who are missing', () => {
      expect(verdictOf(indicator, nothingYet, 2026, provisionally).verdict).toBe('missing');
    });
  });

  it('is what whole numbers say: met exactly when numerator · 100 ≥ target · denominator', () => {
    const size = fc.integer({ min: 1, max: 10_000_000 });
    const near = fc
      .tuple(size, fc.integer({ min: -2, max: 2 }), fc.constantFrom('CV.01', 'CV.02', 'CQS.04'))
      .map(([denominator, off, code]) => {
        const target = anIndicator(code).target.value;
        return {
          code,
          target,
          denominator,
          numerator: Math.max(0, Math.floor((denominator * target) / 100) + off),
        };
      });
    fc.assert(
      fc.property(near, ({ code, target, numerator, denominator }) => {
        const want = numerator * 100 >= target * denominator ? 'met' : 'not-met';
        expect(judged(code, { components: aRatio(numerator, denominator) }, 2028).verdict).toBe(want);
      }),
      { seed: 20260603, numRuns: 500 },
    );
  });
});

describe('VERDICT_NAMES', () => {
  it('has a word of its own for each verdict in both languages', () => {
    for (const names of Object.values(VERDICT_NAMES)) {
      expect(Object.keys(names)).toEqual([...VERDICTS]);
      expect(new Set(Object.values(names)).size).toBe(VERDICTS.length);
    }
  });
});
