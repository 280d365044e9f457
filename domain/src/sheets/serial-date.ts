import { isDate } from '../calendar/dates.ts';

/** Days from Excel's day 0 to 1970-01-01 (from March 1900 on, which is all that a ledger needs). */
const EPOCH = 25_569;
const DAY = 86_400_000;

/** `2026-06-03` → 46176. */
export const serialOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / DAY + EPOCH;

/** 46176 (a time of day is dropped) → `2026-06-03`; null outside 1900-03-01 … 9999-12-31. */
export function dateOfSerial(serial: number): string | null {
  if (!(serial >= 61 && serial < 2_958_466)) return null;
  return new Date((Math.floor(serial) - EPOCH) * DAY).toISOString().slice(0, 10);
}

/** A date as people write it, `05/3/2026` or `5-3-2026` or `2026-03-05`; null when it is none of the calendar. */
export function dateOfText(text: string): string | null {
  const dayFirst = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = dayFirst
    ? `${dayFirst[3]}-${(dayFirst[2] ?? '').padStart(2, '0')}-${(dayFirst[1] ?? '').padStart(2, '0')}`
    : text;
  return isDate(iso) ? iso : null;
}

/** Whether a number format (in its en-US spelling) shows a date, so that the number behind it is none. */
export const isDateFormat = (format: string): boolean =>
  /[dy]|m{3,}/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').replace(/General/gi, ''));
