import {
  type Calendar,
  type Include,
  type Period,
  periodBefore,
  planVersionOf,
  type ReportDoc,
  registerYears,
  reportingUnits,
  type Snapshot,
  settingsVersionOf,
  standingOf,
} from '@cchc/domain';
import type { AnnualPlanDoc } from '@cchc/domain/annual-plan';
import type { ReportText } from '@cchc/domain/province-report';
import type { Write } from '../store/store.ts';
import type { ReadMore } from './extra-reads.ts';
import { annualPlanPath, calendarPath, reportPath, reportTextPath, snapshotsPath } from './paths.ts';
import { planInside } from './plans-inside.ts';
import type { Services } from './services.ts';

/** What is kept, by whom, when. */
export interface Taking {
  kind: Snapshot['kind'];
  /** Of the period's year, as it is when the transaction is done. */
  calendar: Calendar;
  period: Period;
  include: Include;
  by: string;
  /** UTC, ISO 8601. */
  at: string;
}

/**
 * Keeps what a period stands on, inside a transaction: what comes after it is in no way part of it. Two reads for each unit
 * (three where its window begins in the year before), one for the period before.
 *
 * @returns the snapshot and the write that keeps it
 */
export function takeSnapshot(
  services: Services,
  commune: string,
  { kind, calendar, period, include, by, at }: Taking,
  more: ReadMore,
): { snapshot: Snapshot; write: Write } {
  const version = planVersionOf(calendar, period);
  const plan = planInside(services, commune, version, more)?.plan;
  if (!plan) throw new Error(`The plan ${version} of ${commune} is missing in the store.`);
  const [before] = more('calendar before', [{ doc: calendarPath(commune, calendar.year - 1) }]) as [
    Calendar | null,
  ];
  const earlier = periodBefore(before ? [before, calendar] : [calendar], period) ?? null;
  const units = reportingUnits(plan).map(({ code }) => code);
  const reportsIn = (id: string): (ReportDoc | null)[] =>
    more(
      `reports ${id}`,
      units.map((unit) => ({ doc: reportPath(commune, id, unit) })),
    ) as (ReportDoc | null)[];
  const [annual] = more('annual plan', [{ doc: annualPlanPath(commune, calendar.year) }]) as [
    AnnualPlanDoc | null,
  ];
  const [text] = more('report text', [{ doc: reportTextPath(commune, period.id) }]) as [ReportText | null];
  const rowsIn = (id: string) =>
    Object.fromEntries(
      reportsIn(id).flatMap((report) => (report?.cursor ? [[report.unit, report.cursor]] : [])),
    );
  const snapshot: Snapshot = {
    id: `${period.id}-${services.random()}`,
    kind,
    period: period.id,
    dates: period,
    at,
    by,
    plan: version,
    settings: settingsVersionOf(calendar, period),
    include,
    units: standingOf(reportsIn(period.id)),
    rows: Object.fromEntries(registerYears(period).map((id) => [id, rowsIn(id)])),
    before: earlier && {
      dates: earlier,
      settings: settingsVersionOf(earlier.year === calendar.year ? calendar : (before as Calendar), earlier),
      units: standingOf(reportsIn(earlier.id)),
    },
    annual: annual?.rev ?? null,
    text: text?.rev ?? null,
  };
  return { snapshot, write: { create: [...snapshotsPath(commune), snapshot.id], data: snapshot } };
}
