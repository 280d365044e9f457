import { isRegularKind } from './calendar.ts';
import { addDays } from './dates.ts';
import type { Calendar, Period } from './period.ts';

/** The same day a year later; 29 February becomes 28 February, and the last of February stays the last. */
export function yearLater(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const next = Number(year) + 1;
  const lastOfFebruary = addDays(`${next}-03-01`, -1);
  const wasLast = addDays(date, 1).endsWith('-03-01');
  return month === '02' && (wasLast || day === '29') ? lastOfFebruary : `${next}-${month}-${day}`;
}

const later = ({
  id: _,
  closed: _closed,
  opened: _opened,
  extended: _extended,
  planVersion: _plan,
  settingsVersion: _settings,
  ...period
}: Period) => {
  const year = period.year + 1;
  return {
    ...period,
    id: `${year}-${period.kind}`,
    year,
    from: yearLater(period.from),
    to: yearLater(period.to),
    unitDue: yearLater(period.unitDue),
    communeDue: period.communeDue === null ? null : yearLater(period.communeDue),
  } satisfies Period;
};

/**
 * Next year's calendar from this year's: the regular periods with every date a year later, their line "Căn cứ"
 * kept; nothing is closed or extended, and ad hoc periods are not repeated.
 */
export function nextCalendar(calendar: Calendar): Calendar {
  const periods = Object.values(calendar.periods)
    .filter(({ kind }) => isRegularKind(kind))
    .map(later);
  return {
    year: calendar.year + 1,
    planVersion: calendar.planVersion,
    ...(calendar.settingsVersion !== undefined && { settingsVersion: calendar.settingsVersion }),
    periods: Object.fromEntries(periods.map((period) => [period.id, period])),
  };
}
