import { isRegularKind } from './calendar.ts';
import { daysBetween } from './dates.ts';
import type { Calendar, Period } from './period.ts';

const periodsOf = (calendars: readonly Calendar[]): Period[] =>
  calendars.flatMap(({ periods }) => Object.values(periods));

/** Periods that begin with the reporting year, 15/12, and contain each other: Q1 ⊂ H1 ⊂ M9 ⊂ Y. */
const isCumulative = ({ year, from }: Period): boolean => from < `${year}-01-01`;

/** Dates as text sort as days do. */
const byDate = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The regular period that a day belongs to, closed or not: its window contains the day and ends first. */
export const regularPeriodOn = (periods: readonly Period[], date: string): Period | undefined =>
  periods
    .filter(({ kind, from, to }) => isRegularKind(kind) && from <= date && date <= to)
    .sort((a, b) => byDate(a.to, b.to) || Number(isCumulative(b)) - Number(isCumulative(a)))[0];

/**
 * The regular period that a report of this day belongs to: it is not closed, its window contains the date and
 * ends first; of two that end together the cumulative one (9 tháng before Quý III). Ad hoc periods are picked
 * by people.
 */
export function openPeriodOn(calendars: readonly Calendar[], date: string): Period | undefined {
  return regularPeriodOn(
    periodsOf(calendars).filter(({ closed }) => !closed),
    date,
  );
}

/**
 * The regular period that ended last before this one ends, to show beside it; of two that end together the one
 * of the same nature (9 tháng for Năm, Quý III for Quý IV).
 */
export function periodBefore(calendars: readonly Calendar[], period: Period): Period | undefined {
  const same = (other: Period): number => Number(isCumulative(other) === isCumulative(period));
  return periodsOf(calendars)
    .filter(({ kind, to }) => isRegularKind(kind) && to < period.to)
    .sort((a, b) => byDate(b.to, a.to) || same(b) - same(a))[0];
}

/** Days left until units are to send: 0 on the day itself, negative after it. */
export const dueIn = ({ unitDue }: Pick<Period, 'unitDue'>, today: string): number =>
  daysBetween(today, unitDue);

/** Whether figures of this day can only be "ước thực hiện": the window has not ended. */
export const isEstimateTime = ({ to }: Pick<Period, 'to'>, today: string): boolean => today <= to;
