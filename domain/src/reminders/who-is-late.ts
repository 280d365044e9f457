import { isOpenFor, unitDueOf } from '../calendar/closure.ts';
import type { Period } from '../calendar/period.ts';
import { completenessOf } from '../completeness/completeness.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import { planIn } from '../plan/plan-in.ts';
import type { Plan } from '../plan/schema.ts';
import { type ReportingUnit, reportingUnits } from '../plan/units.ts';
import type { ReportDoc } from '../reports/report-doc.ts';
import { type FormGap, gapsOf } from './reminder-text.ts';

/** What of a report a reminder needs. */
export type ReportSoFar = Pick<ReportDoc, 'unit' | 'state' | 'stateBy' | 'completeness' | 'planVersion'>;

/** A unit that has not sent its report. */
export interface Owing {
  unit: ReportingUnit;
  due: string;
  state: 'draft' | 'returned';
  returned: string | null;
  begun: boolean;
  gaps: FormGap[];
}

/**
 * Who has not sent in a period, in the order of the plan: units that are there on its last day, that are asked something, and
 * for which it is still open.
 */
export function owingUnits(
  wholePlan: Plan,
  period: Period,
  reports: readonly ReportSoFar[],
  today: string,
): Owing[] {
  const plan = planIn(wholePlan, period.to);
  const byUnit = new Map(reports.map((report) => [report.unit, report]));
  return reportingUnits(plan).flatMap((unit): Owing[] => {
    const report = byUnit.get(unit.code);
    const state = report?.state ?? 'draft';
    if (state === 'submitted' || state === 'approved' || !isOpenFor(period, unit.code, today)) return [];
    const fresh = completenessOf(entryDefs(plan, unit.code, period.year), {}, []);
    if (Object.values(fresh).every(({ asked }) => asked === 0)) return [];
    const completeness = { ...fresh, ...report?.completeness };
    return [
      {
        unit,
        due: unitDueOf(period, unit.code),
        state,
        returned: state === 'returned' ? (report?.stateBy?.comment ?? null) : null,
        begun: Object.values(completeness).some(({ filled, explained }) => filled + explained > 0),
        gaps: gapsOf(completeness),
      },
    ];
  });
}
