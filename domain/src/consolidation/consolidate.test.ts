import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Components } from '../indicators/result.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { aPlan, aRatio, aReport, aSurvey } from '../testing/builders.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import { consolidate, type ReportPart } from './consolidate.ts';

const plan = aPlan();

const lineOf = (parts: ReportPart[], code: string, year = 2026, settings = DEFAULT_SETTINGS) => {
  const found = consolidate(plan, { year }, parts, settings).find(({ indicator }) => indicator === code);
  if (!found) throw new Error(code);
  return found;
};

const SCHOOLS = plan.units.find(({ code }) => code === 'DV6')?.members?.map(({ code }) => code) ?? [];
const [S1 = ''] = SCHOOLS;

describe('consolidate', () => {
  it('answers for all indicators when nobody has reported', () => {
    const lines = consolidate(plan, { year: 2026 }, []);
    expect(lines).toHaveLength(21);
    for (const { total } of lines) expect(total).toMatchObject({ result: { kind: 'missing' }, have: 0 });
    expect(new Set(lines.map(({ verdict }) => verdict))).toEqual(new Set(['missing', 'before-phase']));
  });

  it('shows each unit with its own result, those without a report too', () => {
    const { byUnit, total, verdict } = lineOf(
      [
        aReport('DV1', { 'CV.01': { c: aRatio(9, 10), e: 1 } }),
        aReport('DV2', { 'CV.01': { m: 'no-data' } }),
      ],
      'CV.01',
    );
    expect(byUnit).toEqual({
      DV1: {
        result: { kind: 'value', value: 90, components: aRatio(9, 10) },
        components: aRatio(9, 10),
        estimate: true,
      },
      DV2: { result: { kind: 'missing', explained: true }, components: {}, estimate: false },
      DV3: { result: { kind: 'missing' }, components: {}, estimate: false },
      DV4: { result: { kind: 'missing' }, components: {}, estimate: false },
    });
    expect(total).toMatchObject({ have: 1, of: 4, estimate: true, explained: ['DV2'] });
    expect(verdict).toBe('missing');
  });

  it.each([
    ['approved', 50, 1],
    ['submitted', 60, 2],
    ['all', 70, 4],
  ] as const)('with %s reports CV.01 is %d% of %d units', (include, value, have) => {
    const of = (unit: string, numerator: number, state: ReportPart['state']) =>
      aReport(unit, { 'CV.01': { c: aRatio(numerator, 10) } }, state);
    // 5/10; (5 + 7)/20; (5 + 7 + 8 + 8)/40
    const parts = [
      of('DV1', 5, 'approved'),
      of('DV2', 7, 'submitted'),
      of('DV3', 8, 'draft'),
      of('DV4', 8, 'returned'),
    ];
    const line = consolidate(plan, { year: 2026 }, parts, DEFAULT_SETTINGS, include).find(
      ({ indicator }) => indicator === 'CV.01',
    );
    expect(line?.total).toMatchObject({ result: { value }, have });
  });

  it('totals a breakdown by its items and judges each against the target of the whole', () => {
    // Land (8 + 8) of 20 = 80%, building (5 + 5) of 10 = 100%, investment not entered.
    const parts = [
      aReport('DV2', {
        'TTHC.05': { c: aSurvey(0, 0, 4, 13, 13) },
        'TTHC.05:DAT': { c: aSurvey(0, 0, 4, 8, 8) },
        'TTHC.05:XD': { c: aSurvey(0, 0, 0, 5, 5) },
      }),
    ];
    const { breakdown } = lineOf(parts, 'TTHC.05', 2028);
    expect(breakdown.map(({ item, key, verdict, total }) => [item, key, verdict, total.have])).toEqual([
      ['DAT', 'TTHC.05:DAT', 'not-met', 1],
      ['XD', 'TTHC.05:XD', 'met', 1],
      ['DT', 'TTHC.05:DT', 'missing', 0],
    ]);
    expect(breakdown[0]?.total.result).toMatchObject({ value: 80 });
  });

  it('refuses two reports of one unit, and does not count units that the indicator does not ask', () => {
    const one = aReport('DV1', { 'CV.01': { c: aRatio(5, 10) } });
    expect(() => consolidate(plan, { year: 2026 }, [one, one])).toThrow('two reports');
    const other = aReport('DV5', { 'CV.01': { c: aRatio(10, 10) } });
    expect(lineOf([one, other], 'CV.01').total).toMatchObject({ result: { value: 50 }, have: 1, of: 4 });
  });

  it('totals any other plan by what that plan says', () => {
    // VP 48/50 and KHU-A 49/50 = 97/100 of 98%; KHU-B, the other member of its group, is missing.
    const parts = [
      aReport('VP', { 'HS-1': { c: aRatio(48, 50) } }),
      aReport('KHU-A', { 'HS-1': { c: aRatio(49, 50) } }),
    ];
    const lines = consolidate(aSecondPlan(), { year: 2027 }, parts, {
      ...DEFAULT_SETTINGS,
      provisionalVerdicts: true,
    });
    expect(lines.map(({ indicator }) => indicator)).toEqual(['HS-1', 'HS-2', 'SO-1']);
    expect(lines[0]).toMatchObject({
      total: { result: { value: 97 }, have: 2, of: 3, missing: ['KHU-B'] },
      verdict: 'not-met',
      provisional: true,
    });
  });

  it('follows the settings: mean score, provisional verdicts', () => {
    const parts = [aReport(S1, { 'BM.03': { c: aSurvey(0, 0, 0, 5, 5) } })];
    const settings = {
      ...DEFAULT_SETTINGS,
      satisfactionFormula: 'mean-score',
      provisionalVerdicts: true,
    } as const;
    // (5·4 + 5·5) / (10·5) = 90%, one school of four
    expect(lineOf(parts, 'BM.03', 2026, settings)).toMatchObject({
      total: { result: { value: 90 }, have: 1, of: 4 },
      verdict: 'met',
      provisional: true,
    });
  });

  it('does not depend on the order in which reports arrive', () => {
    const units = ['DV1', 'DV2', 'DV3', 'DV4', 'DV5', ...SCHOOLS];
    const figure = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: undefined });
    const all = fc
      .tuple(...units.map(() => fc.record({ numerator: figure, denominator: figure })))
      .map((figures) =>
        figures.map((components, i) => {
          const given = Object.entries(components).filter(([, value]) => value !== undefined);
          const c = Object.fromEntries(given) as Components;
          return aReport(units[i] ?? '', { 'CV.01': { c }, 'CV.02': { c }, 'CV.03': { c } });
        }),
      );
    const turned = all.chain((parts) =>
      fc.tuple(
        fc.constant(parts),
        fc.shuffledSubarray(parts, { minLength: parts.length, maxLength: parts.length }),
      ),
    );
    fc.assert(
      fc.property(turned, ([parts, other]) => {
        expect(consolidate(plan, { year: 2026 }, other)).toEqual(consolidate(plan, { year: 2026 }, parts));
      }),
      { seed: 20260603, numRuns: 50 },
    );
  });
});
