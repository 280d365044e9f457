import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../calendar/calendar.ts';
import { type ConsolidatedIndicator, consolidate } from '../../consolidation/consolidate.ts';
import { contributionOf } from '../../consolidation/contribution.ts';
import type { PeriodTotal } from '../../consolidation/periods.ts';
import { canonicalEntry } from '../../entries/canonical.ts';
import { entryDefs } from '../../entries/entry-defs.ts';
import { warningsOf } from '../../entries/warnings.ts';
import type { Indicator, Plan } from '../../plan/schema.ts';
import { DEFAULT_COMMUNE_SETTINGS } from '../../settings/commune-settings.ts';
import { planWith } from '../../settings/plan-with.ts';
import { aPlan } from '../../testing/builders.ts';
import type { IndicatorCase } from './case.ts';
import { comparable, foundIn } from './check-case.ts';
import { batchesOf, entriesOfCase, INDICATOR_CASES, type NamedCase } from './index.ts';

const shipped = aPlan();

const periodOf = (id: string) => {
  const period = defaultCalendar(Number(id.slice(0, 4)), shipped.version).periods[id];
  if (!period) throw new Error(`the calendar has no ${id}`);
  return period;
};

/** The smallest step by which an indicator can miss its target, in its unit: a level, one item, one unit; else 3% of it. */
function step({ measure, target, reportedBy }: Indicator): number {
  switch (measure.kind) {
    case 'level':
      return 1;
    case 'checklist':
      return 100 / measure.items.length;
    case 'yes':
      return 100 / reportedBy.length;
    default:
      return target.value * 0.03;
  }
}

/** Some figures final, some "ước thực hiện": units of one period, or a period after another. */
const isMixed = ({ entries, earlier = {}, want }: IndicatorCase): boolean =>
  want.estimates !== undefined &&
  [entries, ...Object.values(earlier)].some((units) =>
    Object.values(units).some(({ estimate }) => !estimate),
  );

/** The reports of one period, from entries to contributions as the server makes them. */
function reportsOf(plan: Plan, id: string, units: ReturnType<typeof entriesOfCase>[string]) {
  return Object.entries(units).map(([unit, entries]) => {
    const defs = entryDefs(plan, unit, periodOf(id).year);
    const canonical = Object.fromEntries(
      Object.entries(entries).map(([key, entry]) => {
        const def = defs.get(key);
        if (!def) throw new Error(`${unit} is not asked for ${key}`);
        const found = canonicalEntry(entry, def);
        if (!found.ok) throw new Error(JSON.stringify(found.error));
        return [key, found.value] as const;
      }),
    );
    return {
      unit,
      state: 'approved' as const,
      contribution: contributionOf(defs, canonical),
      warnings: warningsOf(plan, defs, canonical),
    };
  });
}

const CASES = INDICATOR_CASES.flatMap(({ code, cases }) =>
  cases.map((each): NamedCase => ({ code, ...each })),
);

describe('the rules of every indicator, worked by hand', () => {
  it.each(CASES)('$code: $description', (each) => {
    const settings = { ...DEFAULT_COMMUNE_SETTINGS, ...each.settings };
    const plan = planWith(shipped, settings);
    const at = plan.indicators.findIndex(({ code }) => code === each.code);
    const indicator = plan.indicators[at];
    if (!indicator) throw new Error(each.code);
    const entries = { [each.period]: {}, ...entriesOfCase(each) };
    const totals: PeriodTotal[] = [];
    let line: ConsolidatedIndicator | undefined;
    for (const [id, units] of Object.entries(entries)) {
      const reports = reportsOf(plan, id, units);
      const found = consolidate(plan, periodOf(id), reports, settings)[at] as ConsolidatedIndicator;
      totals.push({ period: periodOf(id), total: found.total });
      if (id !== each.period) continue;
      line = found;
      for (const [unit, wanted] of Object.entries(each.want.warnings ?? {}))
        for (const [key, code] of Object.entries(wanted)) {
          const warnings = reports.find((report) => report.unit === unit)?.warnings;
          expect(warnings).toContainEqual(expect.objectContaining({ key, code }));
        }
    }
    if (!line) throw new Error('no line');
    const { warnings: _, ...want } = each.want;
    expect(comparable(foundIn(each, indicator, line, totals, settings))).toEqual(comparable(want));
  });

  it('are at least eight for each indicator of the plan, and 168 in all', () => {
    expect(INDICATOR_CASES.map(({ code }) => code)).toEqual(shipped.indicators.map(({ code }) => code));
    for (const { code, cases } of INDICATOR_CASES) expect(cases.length, code).toBeGreaterThanOrEqual(8);
    expect(CASES.length).toBeGreaterThanOrEqual(168);
    expect(new Set(CASES.map(({ code, description }) => `${code} ${description}`)).size).toBe(CASES.length);
  });

  it('have the arithmetic in their words wherever there is a result', () => {
    for (const { code, description, want } of CASES)
      if (typeof want.result === 'number') expect(`${code} ${description}`).toMatch(/[÷−]|cấp độ \d/);
  });

  /** Kinds that each indicator is tried with, as far as its measure, its units and its phase know them. */
  it('try every indicator without data, on its target, just below it, with estimates among final figures, over several periods, and where nothing arises', () => {
    for (const { code, cases } of INDICATOR_CASES) {
      const indicator = shipped.indicators.find((each) => each.code === code);
      if (!indicator) throw new Error(code);
      const { value } = indicator.target;
      const has = (is: (each: (typeof cases)[number]) => boolean): boolean => cases.some(is);
      expect(
        has(({ entries, want }) => Object.keys(entries).length === 0 && want.verdict === 'missing'),
        code,
      ).toBe(true);
      expect(
        has(({ want }) => want.result === value && want.verdict === 'met'),
        code,
      ).toBe(true);
      expect(
        has(
          ({ want: { verdict, result } }) =>
            verdict === 'not-met' &&
            typeof result === 'number' &&
            result < value &&
            value - result <= step(indicator),
        ),
        code,
      ).toBe(true);
      expect(has(isMixed), code).toBe(true);
      expect(
        has(({ earlier }) => earlier !== undefined),
        code,
      ).toBe(true);
      if (indicator.phase.from > 2026)
        expect(
          has(({ want }) => want.verdict === 'before-phase'),
          code,
        ).toBe(true);
      if (indicator.phase.to < 2030)
        expect(
          has(({ want }) => want.verdict === 'after-phase'),
          code,
        ).toBe(true);
      if (!['level', 'yes', 'checklist'].includes(indicator.measure.kind))
        expect(
          has(({ want }) => want.verdict === 'none-arising'),
          code,
        ).toBe(true);
      expect(
        has(({ want }) => want.year !== undefined || want.phase !== undefined),
        code,
      ).toBe(true);
      if (indicator.reportedBy.length > 1 || code === 'BM.03') {
        expect(
          has(({ want }) => want.verdict === 'missing' && typeof want.result === 'number'),
          code,
        ).toBe(true);
        expect(
          has(({ want }) => Object.values(want.byUnit ?? {}).includes('none-arising')),
          code,
        ).toBe(true);
      }
      if (indicator.breakdown)
        expect(
          has(({ want }) =>
            Object.values(want.warnings ?? {}).some((by) => Object.values(by).includes('part-over-whole')),
          ),
          code,
        ).toBe(true);
    }
  });

  it('stand in batches without getting into each other’s way', () => {
    const batches = batchesOf(INDICATOR_CASES);
    expect(batches.flatMap(({ cases }) => cases)).toHaveLength(CASES.length);
    for (const { cases } of batches) expect(new Set(cases.map(({ code }) => code)).size).toBe(cases.length);
  });
});
