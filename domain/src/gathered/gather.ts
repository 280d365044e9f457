import type { GatheredUnit } from '../api/gathered.ts';
import type { Period } from '../calendar/period.ts';
import { missingOf } from '../completeness/completeness.ts';
import { type Include, isCounted } from '../consolidation/consolidate.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { planIn } from '../plan/plan-in.ts';
import type { Plan } from '../plan/schema.ts';
import { reportingUnits } from '../plan/units.ts';
import type { ReportDoc } from '../reports/report-doc.ts';
import type { Asked } from '../sync/judge-entries.ts';
import { derivedFrom } from '../sync/next-report.ts';

type Written = Pick<
  ReportDoc,
  'unit' | 'state' | 'stateBy' | 'cursor' | 'entries' | 'contribution' | 'completeness'
>;

interface Gathering {
  /** The whole plan, members of all years in it. */
  plan: Plan;
  period: Pick<Period, 'to'>;
  include: Include;
  /** What each unit is asked in the period; null for a unit that the plan does not have. */
  asked(unit: string): Asked | null;
  /** Under this plan; at most one a unit. */
  reports: readonly Written[];
  /** Registers by unit. */
  rows?: Readonly<Record<string, Record<string, StoredEntry>>>;
}

const missingIn = (asked: Asked | null, entries: Record<string, StoredEntry>): string[] =>
  [...(asked?.defs.values() ?? [])].flatMap((def) =>
    missingOf(def, entries[def.key]?.value) === null ? [] : [def.key],
  );

/**
 * The reports of a period as one list: every unit of its last day in the order of the plan, those without a report too,
 * then units that wrote one before they were closed.
 */
export function gather({ plan, period, include, asked, reports, rows = {} }: Gathering): GatheredUnit[] {
  const written = new Map(reports.map((report) => [report.unit, report]));
  const there = reportingUnits(planIn(plan, period.to)).map(({ code }) => code);
  const gone = [...written.keys()].filter((unit) => !there.includes(unit)).sort();
  const one = (unit: string): GatheredUnit => {
    const report = written.get(unit);
    const of = asked(unit);
    const { contribution, completeness } =
      report ?? derivedFrom(plan, of ?? { defs: new Map(), defOf: () => undefined, ownerOf: () => null }, {});
    const state = report?.state ?? 'draft';
    return {
      unit,
      state,
      stateBy: report?.stateBy ?? null,
      cursor: report?.cursor ?? null,
      contribution,
      completeness,
      missing: missingIn(of, report?.entries ?? {}),
      entries: report && isCounted(state, include) ? report.entries : {},
      rows: rows[unit] ?? {},
    };
  };
  return [...there.map(one), ...gone.map((unit) => ({ ...one(unit), retired: true as const }))];
}
