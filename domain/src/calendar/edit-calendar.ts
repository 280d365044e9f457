import { type CalendarFinding, checkCalendar, PERIOD_DATES } from './check-calendar.ts';
import type { Calendar, Period } from './period.ts';

/** What a coordinator sets of a period; closing and extending are acts of their own. */
export type PeriodEdit = Pick<Period, 'id' | 'kind' | 'from' | 'to' | 'unitDue' | 'communeDue' | 'basis'>;

export interface CalendarEdit {
  calendar: Calendar;
  /** Errors first; with an error among them nothing may be stored. */
  findings: CalendarFinding[];
}

const error = (code: 'closed' | 'in-use', period: string): CalendarFinding => ({
  severity: 'error',
  code,
  period,
  params: {},
});

/** Why a period that stands in the calendar may not be changed in this way. */
function* broken(was: Period, now: PeriodEdit | undefined, used: boolean): Generator<CalendarFinding> {
  if (!now && used) yield error('in-use', was.id);
  if (was.closed && (!now || PERIOD_DATES.some((field) => now[field] !== was[field])))
    yield error('closed', was.id);
}

/**
 * A year as the coordinator wants it. Its periods are given whole: one that is not given is taken out.
 *
 * @param used whether some unit has a report in a period
 * @param yearBefore to tell days that neither year has
 */
export function editCalendar(
  calendar: Calendar,
  edits: readonly PeriodEdit[],
  used: (period: string) => boolean,
  yearBefore?: Calendar,
): CalendarEdit {
  const wanted = new Map(edits.map((edit) => [edit.id, edit]));
  const periods = edits.map(({ id, kind, from, to, unitDue, communeDue, basis }): Period => {
    const was = Object.hasOwn(calendar.periods, id) ? calendar.periods[id] : undefined;
    return { ...was, id, year: calendar.year, kind, from, to, unitDue, communeDue, basis: basis.trim() };
  });
  const next = { ...calendar, periods: Object.fromEntries(periods.map((period) => [period.id, period])) };
  const findings = [
    ...Object.values(calendar.periods).flatMap((was) => [...broken(was, wanted.get(was.id), used(was.id))]),
    ...checkCalendar(next, yearBefore),
  ];
  findings.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
  return { calendar: next, findings };
}

export const isRefused = ({ findings }: CalendarEdit): boolean =>
  findings.some(({ severity }) => severity === 'error');
