import { describe, expect, it } from 'vitest';
import { regularPeriod } from '../calendar/calendar.ts';
import { DEFAULT_COMMUNE_SETTINGS as DEFAULT_SETTINGS } from '../settings/commune-settings.ts';
import { aPlan } from '../testing/builders.ts';
import { yearAndPhaseOf } from './across-periods.ts';

const plan = aPlan();
const CODE = 'TTHC.02';
const enters = plan.indicators.find(({ code }) => code === CODE)?.reportedBy ?? [];
const reply = (year: number, kind: 'Q1' | 'H1' | 'Y', numerator: number, denominator: number) => ({
  plan,
  period: regularPeriod(year, kind),
  settings: DEFAULT_SETTINGS,
  reports: enters.map((unit) => ({
    unit,
    state: 'approved' as const,
    contribution: { indicators: { [CODE]: { c: { numerator, denominator } } }, tasks: {} },
  })),
});
const lineOf = (year: number, replies: ReturnType<typeof reply>[]) =>
  yearAndPhaseOf(plan, year, replies, DEFAULT_SETTINGS, 'all').find(({ indicator }) => indicator === CODE);

describe('a year and a phase', () => {
  it('take the longest window of the year, never the sum of its periods', () => {
    // H1 holds Q1: 190/200 = 95%, not (90 + 190)/(100 + 200)
    const line = lineOf(2026, [reply(2026, 'Q1', 90, 100), reply(2026, 'H1', 190, 200)]);
    expect(line?.year).toMatchObject({ result: { kind: 'value', value: 95 }, periods: ['2026-H1'] });
  });

  it('add whole years for the phase only, and say which year is missing', () => {
    const [first, last] = [reply(2026, 'Y', 396, 400), reply(2027, 'Y', 590, 600)];
    // (396 + 590) / (400 + 600) = 98,6%
    expect(lineOf(2027, [first, last, reply(2027, 'H1', 1, 2)])?.phase).toMatchObject({
      result: { kind: 'value', value: 98.6 },
      periods: ['2026-Y', '2027-Y'],
      missingYears: [],
    });
    expect(lineOf(2027, [last])?.phase).toMatchObject({ missingYears: [2026], verdict: 'missing' });
  });

  it('have no phase before it begins', () => {
    const later = plan.indicators.find(({ phase }) => phase.from > 2026)?.code;
    const lines = yearAndPhaseOf(plan, 2026, [], DEFAULT_SETTINGS, 'all');
    expect(lines).toHaveLength(plan.indicators.length);
    expect(lines.find(({ indicator }) => indicator === later)).toMatchObject({
      phase: null,
      year: { verdict: 'before-phase' },
    });
  });
});
