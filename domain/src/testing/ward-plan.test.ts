import { describe, expect, it } from 'vitest';
import { regularPeriod } from '../calendar/calendar.ts';
import { checkPlan } from '../plan/check.ts';
import { entriesOfPlan } from '../plan/entry-keys.ts';
import { reportingUnits } from '../plan/units.ts';
import { reportSheets } from '../sheets/report-sheets.ts';
import { aPlan } from './builders.ts';
import { aWardPlan } from './ward-plan.ts';

const plan = aWardPlan();
const codes = (other = plan) =>
  new Set([...other.areas, ...other.units, ...other.indicators].map(({ code }) => code));

describe('the plan of another place', () => {
  it('is a plan without faults', () => {
    expect(checkPlan(aWardPlan())).toEqual([]);
  });

  it('has fourteen units, three phases, every measure, and shares no code and no area with the plan that ships', () => {
    expect(plan.units).toHaveLength(14);
    const phases = plan.indicators.map(({ phase }) => `${phase.from}-${phase.to}`);
    expect(new Set(phases.filter((phase) => phase !== '2026-2031')).size).toBe(3);
    expect(new Set(plan.indicators.map(({ measure }) => measure.kind)).size).toBe(6);
    expect([...codes()].filter((code) => codes(aPlan()).has(code))).toEqual([]);
  });

  it('gives every reporting unit its forms, with each entry it is asked, and its own words on them', () => {
    const texts: string[] = [];
    for (const { code } of reportingUnits(plan)) {
      const period = regularPeriod(2026, 'H1');
      const input = {
        plan,
        unit: code,
        period,
        state: 'draft',
        entries: {},
        previous: null,
        today: '2026-06-03',
      } as const;
      for (const { cells } of reportSheets(input))
        texts.push(...cells.flat().filter((cell): cell is string => typeof cell === 'string'));
    }
    expect(entriesOfPlan(plan).size).toBeGreaterThan(100);
    expect(texts.some((text) => text.includes('Bến Sông'))).toBe(true);
    expect(texts.filter((text) => /thi[eệê]n t[aâ]n|UBND xã|của xã/i.test(text))).toEqual([]);
  });
});
