import {
  type Calendar,
  type CalendarRequest,
  type CalendarView,
  editCalendar,
  isRefused,
  type MemberDoc,
  mayManage,
  nextCalendar,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import type { Decision, Found, Read } from '../store/store.ts';
import { calendarPath, reportsPath } from './paths.ts';
import { Refused, refuse } from './refused.ts';
import { active, callerPath, type Services } from './services.ts';

/** A year's calendar with the one before it; what was never stored is made from the year before. */
interface Years {
  member: MemberDoc;
  shown: Calendar;
  stored: Calendar | null;
  before: Calendar | null;
  /** Periods that some unit has a report in. */
  used: string[];
}

const readsFor = (caller: Caller, year: number): Read[] => [
  { doc: callerPath(caller) },
  { doc: calendarPath(caller.commune, year) },
  { doc: calendarPath(caller.commune, year - 1) },
];

/** Goes on to `decide` once it is known which periods have reports: one lookup each, in the same transaction. */
function withYears<Reply>(
  { commune }: Caller,
  year: number,
  found: Found,
  decide: (years: Years) => Decision<Reply>,
): Decision<Reply> {
  const [member, stored, before] = found as [MemberDoc | null, Calendar | null, Calendar | null];
  const shown = stored ?? (before && nextCalendar(before));
  if (!shown) return refuse('unknown-period', { period: String(year) });
  const ids = Object.keys(stored?.periods ?? {});
  if (found.length < 3 + ids.length)
    return { more: ids.map((id) => ({ in: reportsPath(commune), field: 'period' as const, equals: id })) };
  const used = ids.filter((_, i) => found[3 + i] !== null);
  return decide({ member: active(member), shown, stored, before, used });
}

/**
 * `GET /api/calendar?year=`: a year's periods as they are. A year that has no calendar yet is shown as it would be
 * made from the year before (`stored: false`).
 *
 * @throws Refused unknown-period when neither year has one
 */
export function calendarOf(services: Services, caller: Caller, year: number): Promise<CalendarView> {
  return services.store.transact(readsFor(caller, year), (found) =>
    withYears(caller, year, found, ({ shown, stored, before, used }) => ({
      writes: [],
      reply: { calendar: shown, stored: stored !== null, before, used },
    })),
  );
}

/**
 * `POST /api/calendar`: a year's periods as the coordinator wants them, whole or not at all. The calendar as it was
 * is kept beside it (`versions`), so that a date can be traced to who changed it.
 *
 * @throws Refused forbidden, calendar-moved, calendar-refused (with the findings)
 */
export function saveCalendar(
  services: Services,
  caller: Caller,
  { year, expect, periods }: CalendarRequest,
): Promise<CalendarView> {
  const at = services.clock().toISOString();
  const path = calendarPath(caller.commune, year);
  return services.store.transact(readsFor(caller, year), (found) =>
    withYears(caller, year, found, ({ member, shown, stored, before, used }) => {
      if (!mayManage(member)) return refuse('forbidden', { action: 'calendar', unit: null });
      if ((shown.edited?.at ?? null) !== expect)
        return refuse('calendar-moved', { by: shown.edited?.by ?? null, at: shown.edited?.at ?? null });
      const edit = editCalendar(shown, periods, (id) => used.includes(id), before ?? undefined);
      if (isRefused(edit))
        throw new Refused(
          { code: 'calendar-refused', params: { count: edit.findings.length } },
          { findings: edit.findings },
        );
      const calendar: Calendar = { ...edit.calendar, edited: { at, by: caller.memberId } };
      return {
        writes: [
          { set: path, data: calendar },
          ...(stored ? [{ create: [...path, 'versions', versionId(stored)], data: stored }] : []),
        ],
        reply: { calendar, stored: true, before, used },
      };
    }),
  );
}

/** One for each save; the calendar of set-up has never been saved. */
const versionId = ({ edited }: Calendar): string => (edited?.at ?? 'set-up').replace(/[^A-Za-z0-9_-]/g, '-');
