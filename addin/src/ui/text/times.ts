import { dateInVietnam, type Locale, timeInVietnam, vietnameseDate } from '@cchc/domain';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day (YYYY-MM-DD) as offices write it: 08/6/2026; in English 8 Jun 2026, which nobody can misread. */
export function showDate(date: string, locale: Locale, withYear = true): string {
  if (locale === 'vi') return vietnameseDate(date, withYear);
  const [year, month = 1, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[month - 1]}${withYear ? ` ${year}` : ''}`;
}

/** Hour and minute in Asia/Ho_Chi_Minh of an instant in ISO 8601. */
export const showTime = (instant: string): string => timeInVietnam(new Date(instant));

export const dayOf = (instant: string): string => dateInVietnam(new Date(instant));

/** "10:32 ngày 05/6/2026". */
export const showInstant = (instant: string, locale: Locale): string =>
  `${showTime(instant)}${locale === 'vi' ? ' ngày ' : ', '}${showDate(dayOf(instant), locale)}`;
