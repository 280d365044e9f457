import { describe, expect, it } from 'vitest';
import { anIndicator, aPlan } from '../testing/builders.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import { areaByCode, confirmersFor, confirmingUnits, entersFor, indicatorByCode } from './indicators.ts';

describe('who enters an indicator', () => {
  it('is every member where the plan names a group', () => {
    const plan = aSecondPlan();
    const indicator = indicatorByCode(plan, 'HS-1');
    expect(indicator && entersFor(plan, indicator)).toEqual(['VP', 'KHU-A', 'KHU-B']);
  });

  it.each([
    ['TTHC.02', ['DV2']],
    ['BM.02', ['DV5']],
    ['BM.03', ['DV6-01', 'DV6-02', 'DV6-03', 'DV6-04']],
    ['CV.01', ['DV1', 'DV2', 'DV3', 'DV4']],
    ['CV.02', ['DV5', 'DV6-01', 'DV6-02', 'DV6-03', 'DV6-04']],
    ['CQS.01', ['DV1', 'DV2', 'DV3', 'DV4', 'DV5', 'DV6-01', 'DV6-02', 'DV6-03', 'DV6-04']],
  ])('is, for %s of the plan that ships, %j', (code, want) => {
    expect(entersFor(aPlan(), anIndicator(code))).toEqual(want);
  });

  it('is not who confirms: a survey with two owners is entered by one and confirmed by the other', () => {
    for (const code of ['BM.02', 'BM.03']) {
      const indicator = anIndicator(code);
      expect(confirmersFor(aPlan(), indicator)).toEqual(['DV2']);
      expect(entersFor(aPlan(), indicator)).not.toContain('DV2');
    }
    expect(confirmersFor(aPlan(), anIndicator('TTHC.04'))).toEqual([]);
  });

  it('concerns those who confirm and those whose figures are confirmed, and nobody else', () => {
    expect([...confirmingUnits(aPlan())].sort()).toEqual([
      'DV2',
      'DV5',
      'DV6-01',
      'DV6-02',
      'DV6-03',
      'DV6-04',
    ]);
  });
});

describe('looking up', () => {
  it('an indicator or an area gives it, or nothing for a code that the plan lacks', () => {
    expect(indicatorByCode(aPlan(), 'TCC.01')?.measure.kind).toBe('change');
    expect(areaByCode(aPlan(), 'DH')?.crossCutting).toBe(true);
    expect(indicatorByCode(aPlan(), 'HS-1')).toBeUndefined();
    expect(areaByCode(aPlan(), 'CDDH')).toBeUndefined();
  });
});
