import { describe, expect, it } from 'vitest';
import { aPlan } from '../testing/builders.ts';
import { aSecondPlan } from '../testing/second-plan.ts';
import { dutiesOf, tasksOf } from './duties.ts';
import { reportingUnits } from './units.ts';

const rolesOf = (unit: string) =>
  tasksOf(aSecondPlan(), unit, 2026).map(({ clause, role }) => [clause.code, role]);

describe('the tasks of a unit', () => {
  it('are the clauses that it leads or co-ordinates', () => {
    expect(rolesOf('VP')).toEqual([
      ['NV1.a', 'lead'],
      ['NV1.b', 'lead'],
    ]);
    expect(rolesOf('TH')).toEqual([]);
  });

  it('are, for a member, those of its group', () => {
    expect(rolesOf('KHU-B')).toEqual([
      ['NV1.a', 'coordinate'],
      ['NV1.b', 'coordinate'],
    ]);
  });

  it('are led where a unit is named both as leading and as co-ordinating', () => {
    const plan = aSecondPlan();
    plan.tasks[0]?.owners.unshift({ unit: 'VP', role: 'coordinate', basis: 'inferred' });
    expect(new Set(tasksOf(plan, 'VP', 2026).map(({ role }) => role))).toEqual(new Set(['lead']));
  });

  it('leave no clause of the plan that ships without a unit that leads it', () => {
    const plan = aPlan();
    const led = new Set(
      reportingUnits(plan).flatMap(({ code }) =>
        tasksOf(plan, code, 2026)
          .filter(({ role }) => role === 'lead')
          .map(({ clause }) => clause.code),
      ),
    );
    expect(led.size).toBe(92);
  });

  it('are co-ordinated in the plan that ships by every group that section V names', () => {
    const plan = aPlan();
    const codes = (unit: string) => [...new Set(tasksOf(plan, unit, 2026).map(({ task }) => task.code))];
    expect(codes('DV6-01')).toEqual(['III.4.2', 'III.6.2', 'III.6.3', 'III.7.4']);
    expect(codes('DV7-02')).toEqual(['III.1.4']);
    expect(codes('DV8-08')).toEqual(['III.7.7']);
  });
});

describe('the duties of a unit', () => {
  it('are its own, those of its group, and those of all', () => {
    const duties = dutiesOf(aSecondPlan(), 'KHU-A');
    expect(duties.responsibilities.map(({ code }) => code)).toEqual(['TN1', 'TN2']);
    expect(duties.budget.map(({ code }) => code)).toEqual(['KP1']);
    expect(duties.reporting).toEqual([]);
  });

  it('do not include what binds all units where the plan only asks', () => {
    expect(dutiesOf(aSecondPlan(), 'MT').responsibilities).toEqual([]);
    expect(dutiesOf(aPlan(), 'DV7-01').responsibilities.map(({ code }) => code)).toEqual(['V.7.1']);
  });

  it('give the coordinator of the plan that ships its report to the province', () => {
    expect(dutiesOf(aPlan(), 'DV1').reporting.map(({ code }) => code)).toEqual([
      'RD.1',
      'RD.2',
      'RD.4',
      'RD.8',
    ]);
  });
});
