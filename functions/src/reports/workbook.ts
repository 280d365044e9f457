import {
  type Calendar,
  type EntryValue,
  isRegisterPeriod,
  type MemberDoc,
  mayRead,
  type Period,
  periodBefore,
  periodYear,
  type ReportDoc,
  registerPeriodId,
  settingsVersionOf,
  type WorkbookReply,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { calendarPath, isPeriodId, isUnitCode, memberPath, reportPath } from './paths.ts';
import { refuse } from './refused.ts';
import { viewOf } from './report-view.ts';
import { active, callerPath, periodIn, planAtHand, type Services } from './services.ts';
import { settingsIn } from './settings-at-hand.ts';

/** What was entered, without tombstones: last period's values are only looked at. */
const valuesOf = (report: ReportDoc | null): Record<string, EntryValue> =>
  Object.fromEntries(
    Object.entries(report?.entries ?? {}).flatMap(([key, { value }]) => (value ? [[key, value]] : [])),
  );

/** Names of the people who wrote the entries. */
async function peopleIn(
  { store }: Services,
  commune: string,
  reports: (ReportDoc | null)[],
  me: MemberDoc,
): Promise<Record<string, string>> {
  const ids = new Set<string>();
  for (const report of reports) {
    for (const { by } of Object.values(report?.entries ?? {})) ids.add(by);
    if (report?.stateBy) ids.add(report.stateBy.by);
  }
  ids.delete(me.id);
  const members = (await store.read([...ids].map((id) => memberPath(commune, id)))) as (MemberDoc | null)[];
  const named = members.flatMap((member) => (member ? [[member.id, member.name] as const] : []));
  return Object.fromEntries([[me.id, me.name] as const, ...named]);
}

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

/**
 * `GET /api/workbook`: all that the sheets of one report need.
 *
 * @throws Refused with an error of the closed list
 */
export async function workbookOf(
  services: Services,
  caller: Caller,
  unit: string,
  periodId: string,
): Promise<WorkbookReply> {
  const { commune } = caller;
  const { store } = services;
  if (!isPeriodId(periodId)) return refuse('unknown-period', { period: periodId });
  if (!isUnitCode(unit)) return refuse('unknown-unit', { unit });
  const year = periodYear(periodId);
  const rowsId = registerPeriodId(year);
  const [member, calendar, report, ...others] = (await store.read([
    callerPath(caller),
    calendarPath(commune, year),
    reportPath(commune, periodId, unit),
    ...(periodId === rowsId ? [] : [reportPath(commune, rowsId, unit)]),
  ])) as [MemberDoc | null, Calendar | null, ReportDoc | null, ...(ReportDoc | null)[]];
  const [rows = null] = periodId === rowsId ? [report] : others;
  const me = active(member);
  const period = periodIn(calendar, periodId);
  const { planVersion } = calendar as Calendar;
  const atHand = await planAtHand(services, commune, planVersion);
  if (atHand.asked(unit, periodId) === null) return refuse('unknown-unit', { unit });
  if (!mayRead(me, unit, atHand.plan)) return refuse('forbidden', { action: 'read', unit });
  const before = isRegisterPeriod(periodId)
    ? undefined
    : await periodBeforeOf(services, commune, calendar as Calendar, period);
  const [previous] = (before ? await store.read([reportPath(commune, before.id, unit)]) : [null]) as [
    ReportDoc | null,
  ];
  return {
    plan: atHand.plan,
    period,
    ...(settingsVersionOf(calendar as Calendar, period) !== null && {
      settings: await settingsIn(services, commune, calendar as Calendar, period),
    }),
    report: viewOf(unit, period, report),
    rows: { report: viewOf(unit, { id: rowsId }, rows) },
    previous: before ? { period: before, entries: valuesOf(previous) } : null,
    people: await peopleIn(services, commune, [report, rows], me),
  };
}
