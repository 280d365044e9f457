import {
  type Calendar,
  cumulativeEntries,
  type EntryValue,
  isRegisterPeriod,
  type Period,
  periodBefore,
  periodsWithin,
  periodYear,
  type ReportDoc,
  registerPeriodId,
  settingsVersionOf,
  type Version,
  type WorkbookReply,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { asOf } from './as-of.ts';
import { calendarPath, reportPath } from './paths.ts';
import { peopleNamed, writersOf } from './people.ts';
import { plannedFor } from './planned.ts';
import { broughtUnder } from './plans-inside.ts';
import { readingOf } from './reading.ts';
import { viewOf } from './report-view.ts';
import type { Services } from './services.ts';
import { settingsIn } from './settings-at-hand.ts';

/** What was entered, without tombstones: last period's values are only looked at. */
const valuesOf = (report: ReportDoc | null): Record<string, EntryValue> =>
  Object.fromEntries(
    Object.entries(report?.entries ?? {}).flatMap(([key, { value }]) => (value ? [[key, value]] : [])),
  );

/** Last year's calendar is only read when this year has nothing that ended before. */
async function periodBeforeOf(
  { store }: Services,
  commune: string,
  calendar: Calendar,
  period: Period,
): Promise<Period | undefined> {
  const before = periodBefore([calendar], period);
  if (before) return before;
  const [lastYear] = (await store.read([calendarPath(commune, calendar.year - 1)])) as [Calendar | null];
  return lastYear ? periodBefore([lastYear], period) : undefined;
}

/** The cursors that a workbook remembers of its report and its registers. */
export interface Remembered {
  report: Version | null;
  registers: Version | null;
}

/**
 * `GET /api/workbook`: all that the sheets of one report need.
 *
 * @param remembered asked for by a workbook that lost its baseline
 * @throws Refused with an error of the closed list
 */
export async function workbookOf(
  services: Services,
  caller: Caller,
  unit: string,
  periodId: string,
  remembered?: Remembered,
): Promise<WorkbookReply> {
  const { commune } = caller;
  const { me, calendar, period, atHand } = await readingOf(services, caller, [unit], periodId);
  const { plan } = atHand;
  const isRegister = isRegisterPeriod(periodId);
  const rowsId = registerPeriodId(periodYear(periodId));
  const before = isRegister ? undefined : await periodBeforeOf(services, commune, calendar, period);
  const within = isRegister ? [] : periodsWithin(calendar, period);
  const ids = [...new Set([periodId, rowsId, ...(before ? [before.id] : []), ...within.map(({ id }) => id)])];
  const found = (await services.store.read(
    ids.map((id) => reportPath(commune, id, unit)),
  )) as (ReportDoc | null)[];
  const current = await Promise.all(found.map((report) => broughtUnder(services, commune, report, plan)));
  const of = (id: string): ReportDoc | null => current[ids.indexOf(id)] ?? null;
  const [report, rows] = [of(periodId), of(rowsId)];
  const defs = atHand.asked(unit, periodId)?.defs ?? new Map();
  const planned = isRegister ? {} : await plannedFor(services, commune, calendar.year, plan, unit);
  return {
    plan,
    period,
    ...(settingsVersionOf(calendar as Calendar, period) !== null && {
      settings: await settingsIn(services, commune, calendar as Calendar, period),
    }),
    report: viewOf(unit, period, report),
    rows: { report: viewOf(unit, { id: rowsId }, rows) },
    previous: before ? { period: before, entries: valuesOf(of(before.id)) } : null,
    earlier: within.map((each) => ({
      period: each,
      entries: cumulativeEntries(plan, defs, of(each.id)?.entries ?? {}),
    })),
    ...(Object.keys(planned).length > 0 && { planned }),
    ...(remembered && {
      asOf: {
        report: await asOf(services, commune, report, plan, remembered.report),
        registers: await asOf(services, commune, rows, plan, remembered.registers),
      },
    }),
    people: await peopleNamed(services, commune, writersOf([report, rows]), me),
  };
}
