import {
  type Calendar,
  type CalendarReply,
  type CalendarRequest,
  editCalendar,
  isRefused,
  type MemberDoc,
  mayManage,
  nextCalendar,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { calendarPath, reportsPath } from './paths.ts';
import { Refused, refuse } from './refused.ts';
import { active, callerPath, type Services } from './services.ts';

/** How many units have a report in each period of a year. */
async function reportsIn({ store }: Services, commune: string, periods: readonly string[]) {
  const counted = await Promise.all(
    periods.map(async (period) => {
      const reports = await store.query({
        in: reportsPath(commune),
        field: 'period',
        equals: period,
        fields: ['unit'],
      });
      return [period, reports.length] as const;
    }),
  );
  return Object.fromEntries(counted);
}

/**
 * `GET /api/calendar?year=`: a year's periods as they are. A year that has no calendar yet is shown as it would be
 * made from the year before (`stored: false`).
 *
 * @throws Refused unknown-period when neither year has one
 */
export async function calendarOf(services: Services, caller: Caller, year: number): Promise<CalendarReply> {
  const { commune } = caller;
  const [member, calendar, before] = (await services.store.read([
    callerPath(caller),
    calendarPath(commune, year),
    calendarPath(commune, year - 1),
  ])) as [MemberDoc | null, Calendar | null, Calendar | null];
  active(member);
  const shown = calendar ?? (before && nextCalendar(before));
  if (!shown) return refuse('unknown-period', { period: String(year) });
  return {
    calendar: shown,
    stored: calendar !== null,
    before,
    reports: calendar ? await reportsIn(services, commune, Object.keys(shown.periods)) : {},
  };
}

/**
 * `POST /api/calendar`: a year's periods as the coordinator wants them, whole or not at all. The calendar as it was
 * is kept beside it (`versions`), so that a date can be traced to who changed it.
 *
 * @throws Refused forbidden, calendar-moved, calendar-refused (with the findings)
 */
export async function saveCalendar(
  services: Services,
  caller: Caller,
  { year, expect, periods }: CalendarRequest,
): Promise<CalendarReply> {
  const { commune } = caller;
  const now = services.clock().toISOString();
  const known = await calendarOf(services, caller, year);
  return services.store.transact(
    [
      { doc: callerPath(caller) },
      { doc: calendarPath(commune, year) },
      { doc: calendarPath(commune, year - 1) },
    ],
    (found) => {
      const [member, calendar, before] = found as [MemberDoc | null, Calendar | null, Calendar | null];
      if (!mayManage(active(member))) return refuse('forbidden', { action: 'calendar', unit: null });
      const was = calendar ?? known.calendar;
      if ((was.edited?.at ?? null) !== expect)
        return refuse('calendar-moved', { by: was.edited?.by ?? null, at: was.edited?.at ?? null });
      const edit = editCalendar(was, periods, (period) => known.reports[period] ?? 0, before ?? undefined);
      if (isRefused(edit))
        throw new Refused(
          { code: 'calendar-refused', params: { count: edit.findings.length } },
          { findings: edit.findings },
        );
      const next: Calendar = { ...edit.calendar, edited: { at: now, by: caller.memberId } };
      return {
        writes: [
          { set: calendarPath(commune, year), data: next },
          ...(calendar
            ? [{ create: [...calendarPath(commune, year), 'versions', versionId(calendar)], data: calendar }]
            : []),
        ],
        reply: { calendar: next, stored: true, before, reports: known.reports },
      };
    },
  );
}

/** One for each save; the calendar of set-up has never been saved. */
const versionId = ({ edited }: Calendar): string => (edited?.at ?? 'set-up').replace(/[^A-Za-z0-9_-]/g, '-');
