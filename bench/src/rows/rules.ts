import {
  type Contribution,
  consolidate,
  contributionOf,
  defaultCalendar,
  type Entry,
  type EntryDef,
  entryDefs,
  type Period,
  type PeriodTotal,
  type Plan,
  phaseResult,
  reportingUnits,
  yearResult,
} from '@cchc/domain';
import { samplePlan } from '@cchc/functions/testing';
import { withUnits } from '../parts/plans.ts';
import { filledEntry } from '../parts/values.ts';
import { formulaSheet } from '../peers/formula-sheet.ts';
import type { Measure } from '../row.ts';
import { timed } from '../timing.ts';

const UNITS = 30;
const YEARS = [2026, 2027, 2028, 2029, 2030];
const TIMES = { runs: 30, warmUp: 8 };

/** Every unit enters every indicator: the most that a plan of this size can ask. */
function everyUnitEnters(): Plan {
  const plan = withUnits(samplePlan, UNITS);
  const reportedBy = plan.units.map(({ code }) => code);
  return { ...plan, indicators: plan.indicators.map((indicator) => ({ ...indicator, reportedBy })) };
}

interface Filled {
  period: Period;
  reports: { unit: string; defs: ReadonlyMap<string, EntryDef>; entries: Record<string, Entry> }[];
}

function fill(plan: Plan): Filled[] {
  let round = 0;
  return YEARS.flatMap((year) => {
    const asked = reportingUnits(plan).map(({ code }) => {
      const measures = [...entryDefs(plan, code, year)].filter(
        ([, def]) => def.components.length > 0 && def.form !== 'kinh-phi' && def.form !== 'nhiem-vu',
      );
      return [code, new Map(measures)] as const;
    });
    return Object.values(defaultCalendar(year, plan.version).periods).map(
      (period): Filled => ({
        period,
        reports: asked.map(([unit, defs]) => {
          round += 1;
          const entries = [...defs.values()].map((def) => [def.key, filledEntry(def, round)] as const);
          return { unit, defs, entries: Object.fromEntries(entries) };
        }),
      }),
    );
  });
}

/** All that is told of five years: each period, each year, each phase, from the entries alone. */
function recompute(plan: Plan, filled: readonly Filled[]): number {
  const told = filled.map(({ period, reports }) => ({
    period,
    lines: consolidate(
      plan,
      period,
      reports.map(({ unit, defs, entries }) => ({
        unit,
        state: 'approved' as const,
        contribution: contributionOf(defs, entries) as Contribution,
      })),
    ),
  }));
  let figures = 0;
  for (const [i, indicator] of plan.indicators.entries()) {
    const totals = told.map(({ period, lines }) => ({ period, total: lines[i]?.total }) as PeriodTotal);
    for (const year of YEARS) figures += yearResult(indicator, year, totals).periods.length;
    figures += phaseResult(indicator, 2030, totals).periods.length;
  }
  return figures;
}

/** Results of five years recomputed from entries, beside a spreadsheet engine on the same figures. */
export const rules: Measure = async () => {
  const plan = everyUnitEnters();
  const filled = fill(plan);
  const own = await timed(() => recompute(plan, filled), TIMES);
  const blocks = filled.flatMap(({ reports }) =>
    plan.indicators.map((indicator) => ({
      indicator,
      entries: reports.map(({ entries }) => entries[indicator.code] ?? {}),
    })),
  );
  const sheet = formulaSheet(blocks);
  const peer = await timed(() => sheet.rebuildAndRecalculate(), { runs: 5, warmUp: 1 });
  sheet.destroy();
  const measures = filled.reduce((sum, { reports }) => sum + reports.length * plan.indicators.length, 0);
  return {
    name: 'The rules over five years',
    bars: [
      {
        what: `${plan.indicators.length} indicators × ${UNITS} units × ${filled.length} periods, from entries`,
        sign: '≤',
        limit: 50,
        unit: 'ms',
        value: own.median,
        spread: own,
        peer: { what: 'HyperFormula, the whole sheet', value: peer.median, spread: peer },
      },
    ],
    notes: [
      `Every unit enters every indicator: ${measures.toLocaleString('en')} measures with their breakdowns, five periods a year. Ours works out contributions, each unit’s result, totals, verdicts, years and phases; what is asked of a unit is known before. The peer has a result for each unit and a total for each indicator and period on one sheet, and neither verdicts, nor years, nor marks; it is GPL, a devDependency of the benchmarks alone, and ships nowhere.`,
    ],
  };
};
