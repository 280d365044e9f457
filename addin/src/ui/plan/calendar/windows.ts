import { type Calendar, daysBetween, isDate, type Period } from '@cchc/domain';

/** One window on the axis of the year's picture; positions in percent of its width. */
export interface WindowBar {
  period: Period;
  left: number;
  width: number;
  /** Null: not set, or beyond the picture. */
  unitDue: number | null;
  communeDue: number | null;
}
export interface WindowPicture {
  bars: WindowBar[];
  /** First days of months. */
  months: { month: number; left: number }[];
  /** Null: outside the picture. */
  today: number | null;
}

const valid = ({ from, to }: Period): boolean => isDate(from) && isDate(to) && from <= to;

/**
 * The windows of a year side by side. Periods whose dates are none are left out: their field says what is wrong.
 * The picture ends with the last date that is to be seen, due dates included.
 */
export function windowPicture({ periods }: Pick<Calendar, 'periods'>, today: string): WindowPicture {
  const shown = Object.values(periods)
    .filter(valid)
    .sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
  const dates = shown.flatMap(({ from, to, unitDue, communeDue }) =>
    [from, to, unitDue, communeDue].filter((date): date is string => date !== null && isDate(date)),
  );
  const [first, last] = [dates.reduce((a, b) => (a < b ? a : b), '9999-12-31'), dates.sort().at(-1) ?? ''];
  const days = dates.length === 0 ? 1 : daysBetween(first, last) + 1;
  const at = (date: string): number => (daysBetween(first, date) / days) * 100;
  const within = (date: string | null): number | null =>
    date !== null && isDate(date) && date >= first && date <= last ? at(date) : null;
  return {
    bars: shown.map((period) => ({
      period,
      left: at(period.from),
      width: ((daysBetween(period.from, period.to) + 1) / days) * 100,
      unitDue: within(period.unitDue),
      communeDue: within(period.communeDue),
    })),
    months:
      dates.length === 0
        ? []
        : monthsIn(first, last).map((date) => ({ month: Number(date.slice(5, 7)), left: at(date) })),
    today: within(today),
  };
}

function monthsIn(first: string, last: string): string[] {
  const months: string[] = [];
  let [year, month] = first.split('-').map(Number) as [number, number];
  for (;;) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    const date = `${year}-${String(month).padStart(2, '0')}-01`;
    if (date > last) return months;
    months.push(date);
  }
}
