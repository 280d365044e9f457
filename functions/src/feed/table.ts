import {
  type Calendar,
  type FeedReader,
  type Period,
  planVersionOf,
  type ReportDoc,
  settingsVersionOf,
} from '@cchc/domain';
import { type FlatRow, flatRows } from '@cchc/domain/flat';
import { calendarPath, reportsPath } from '../reports/paths.ts';
import { recountedUnder } from '../reports/plans-inside.ts';
import { planAtHand, type Services, sha256, todayOf } from '../reports/services.ts';
import { settingsIn } from '../reports/settings-at-hand.ts';

/** Years before this one that are looked at: two plans of five years. */
const YEARS_BACK = 10;

type Reader = FeedReader & { commune: string };
interface Asked {
  calendar: Calendar;
  period: Period;
}

/** Periods that have begun and that the reader may see, oldest first. */
async function periodsFor(services: Services, { commune, scope }: Reader): Promise<Asked[]> {
  const today = todayOf(services);
  const year = Number(today.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, i) => year - YEARS_BACK + i);
  const found = await services.store.read(years.map((each) => calendarPath(commune, each)));
  return (found as (Calendar | null)[])
    .flatMap((calendar) =>
      Object.values(calendar?.periods ?? {}).map((period) => ({ calendar: calendar as Calendar, period })),
    )
    .filter(({ period }) => period.from <= today && (scope.periods?.includes(period.id) ?? true))
    .sort((a, b) => a.period.to.localeCompare(b.period.to) || a.period.id.localeCompare(b.period.id));
}

const MARKS = ['unit', 'state', 'cursor'] as const;
const FIELDS = [...MARKS, 'period', 'planVersion', 'entries', 'contribution', 'completeness'] as const;

const reportsIn = ({ store }: Services, commune: string, period: string, fields: readonly string[]) =>
  store.query({ in: reportsPath(commune), field: 'period', equals: period, fields }) as Promise<ReportDoc[]>;

async function* rowsOf(
  services: Services,
  { commune, scope }: Reader,
  asked: Asked[],
): AsyncGenerator<FlatRow> {
  for (const { calendar, period } of asked) {
    const atHand = await planAtHand(services, commune, planVersionOf(calendar, period));
    const settings = await settingsIn(services, commune, calendar, period);
    const reports = await reportsIn(services, commune, period.id, FIELDS);
    const units = await Promise.all(
      reports
        .filter(({ unit }) => scope.units?.includes(unit) ?? true)
        .map((report) => recountedUnder(services, commune, report, atHand)),
    );
    yield* flatRows(atHand.plan, [{ period, settings, units }], scope.include);
  }
}

/** What a reader gets: a mark that changes whenever a row may have changed, and the rows, one period in memory at a time. */
export async function tableFor(
  services: Services,
  reader: Reader,
): Promise<{ mark: string; rows: () => AsyncGenerator<FlatRow> }> {
  const asked = await periodsFor(services, reader);
  const marks = [];
  for (const { calendar, period } of asked) {
    const reports = await reportsIn(services, reader.commune, period.id, MARKS);
    marks.push([
      period,
      planVersionOf(calendar, period),
      settingsVersionOf(calendar, period),
      reports.map(({ unit, state, cursor }) => [unit, state, cursor]),
    ]);
  }
  return {
    mark: sha256(JSON.stringify([reader.scope, marks])).slice(0, 32),
    rows: () => rowsOf(services, reader, asked),
  };
}
