import { describe, expect, it } from 'vitest';
import { aPlan } from '../testing/builders.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import { expandGroups, planUnitByCode, reportingUnits, unitByCode } from './units.ts';

describe('reporting units', () => {
  it('are the plain units and, in place of each group, its members', () => {
    expect(reportingUnits(aSecondPlan()).map(({ code }) => code)).toEqual([
      'TH',
      'VP',
      'KHU-A',
      'KHU-B',
      'MT',
    ]);
  });

  it('of the plan that ships are 5 offices and services, 4 schools, 6 organisations and 8 villages', () => {
    const units = reportingUnits(aPlan());
    expect(units.filter(({ group }) => group === undefined).map(({ code }) => code)).toEqual([
      'DV1',
      'DV2',
      'DV3',
      'DV4',
      'DV5',
    ]);
    const membersOf = (code: string) => units.filter(({ group }) => group === code);
    expect(['DV6', 'DV7', 'DV8'].map((code) => membersOf(code).length)).toEqual([4, 6, 8]);
  });

  it('say which one consolidates, which are only asked, and which names are stand-ins', () => {
    const plan = aSecondPlan();
    expect(unitByCode(plan, 'TH')).toEqual({
      code: 'TH',
      name: 'Tổ tổng hợp',
      kind: 'office',
      placeholder: false,
      coordinator: true,
      requested: false,
    });
    expect(unitByCode(plan, 'KHU-B')).toMatchObject({ group: 'KHU', placeholder: true, kind: 'village' });
    expect(unitByCode(plan, 'MT')).toMatchObject({ requested: true, coordinator: false });
  });

  it('do not include a group, which has no report of its own', () => {
    expect(unitByCode(aSecondPlan(), 'KHU')).toBeUndefined();
    expect(planUnitByCode(aSecondPlan(), 'KHU')?.name).toBe('Các khu phố');
  });

  it('stand once when a member is named beside its group', () => {
    expect(expandGroups(aSecondPlan(), ['KHU-B', 'KHU', 'VP'])).toEqual(['KHU-B', 'KHU-A', 'VP']);
  });
});
