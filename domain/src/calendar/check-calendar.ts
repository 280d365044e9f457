import { isRegularKind } from './calendar.ts';
import { addDays, daysBetween, isDate } from './dates.ts';
import type { Calendar, Period } from './period.ts';

/** Dates of a period that people set. */
export const PERIOD_DATES = ['from', 'to', 'unitDue', 'communeDue'] as const;
export type PeriodDate = (typeof PERIOD_DATES)[number];

/** What is wrong, or only strange, about a calendar: at which period, and which other one it concerns. */
export interface CalendarFinding {
  severity: 'error' | 'warning';
  code: CalendarFindingCode;
  period: string;
  params: Record<string, string | number>;
}
export type CalendarFindingCode =
  /** Not a day of the calendar: `field`, `text`. */
  | 'not-a-date'
  /** The window ends before it begins: `from`, `to`. */
  | 'reversed'
  /** A window of more than 400 days: `days`. */
  | 'too-long'
  /** The id says another year or kind: `id`. */
  | 'wrong-id'
  /** The window has no day in its year: `year`. */
  | 'outside-year'
  /** Units send before the window begins: `unitDue`, `from`. */
  | 'due-before-window'
  /** Units send after the commune has to: `unitDue`, `communeDue`. */
  | 'due-after-commune'
  /** Two windows share days and neither contains the other: `other`, `from`, `to` of the shared days. */
  | 'overlap'
  /** No window has these days of the reporting year: `from`, `to`. */
  | 'gap'
  /** The line "Căn cứ" is empty. */
  | 'no-basis'
  /** Dates of a closed period were changed, or it was taken out. */
  | 'closed'
  /** Taken out although units have entered figures. */
  | 'in-use';

const LONGEST_WINDOW = 400;

type Tell = (code: CalendarFindingCode, params: CalendarFinding['params']) => CalendarFinding;

const contains = (a: Period, b: Period): boolean => a.from <= b.from && b.to <= a.to;

/** What one period shows by itself. Where a date is none, nothing else of it can be judged. */
function* ownFindings(period: Period, year: number): Generator<CalendarFinding> {
  const { id, kind, from, to, unitDue, communeDue, basis } = period;
  const error: Tell = (code, params) => ({ severity: 'error', code, period: id, params });
  const warning: Tell = (code, params) => ({ severity: 'warning', code, period: id, params });
  if (id !== `${year}-${kind}` || period.year !== year) yield error('wrong-id', { id });
  const bad = PERIOD_DATES.filter((field) => {
    const date = period[field];
    return date === null ? field !== 'communeDue' : !isDate(date);
  });
  for (const field of bad) yield error('not-a-date', { field, text: String(period[field]) });
  if (bad.length > 0) return;
  if (from > to) return yield error('reversed', { from, to });
  const days = daysBetween(from, to) + 1;
  if (days > LONGEST_WINDOW) yield error('too-long', { days });
  if (to < `${year}-01-01` || from > `${year}-12-31`) yield error('outside-year', { year });
  if (unitDue < from) yield error('due-before-window', { unitDue, from });
  if (communeDue !== null && unitDue > communeDue)
    yield warning('due-after-commune', { unitDue, communeDue });
  if (basis.trim() === '') yield warning('no-basis', {});
}

const judged = ({ periods }: Calendar): Period[] =>
  Object.values(periods)
    .filter(({ kind, from, to }) => isRegularKind(kind) && isDate(from) && isDate(to) && from <= to)
    .sort((a, b) => a.from.localeCompare(b.from) || b.to.localeCompare(a.to));

/**
 * Regular windows contain each other (Q1 in H1) or stand apart: days that two of them share would be counted twice. Ad hoc
 * ones may lie anywhere.
 */
function* overlaps(calendar: Calendar): Generator<CalendarFinding> {
  const periods = judged(calendar);
  for (const [i, a] of periods.entries())
    for (const b of periods.slice(i + 1)) {
      const [from, to] = [a.from > b.from ? a.from : b.from, a.to < b.to ? a.to : b.to];
      if (from > to || contains(a, b) || contains(b, a)) continue;
      yield {
        severity: 'error',
        code: 'overlap',
        period: b.id,
        params: { other: a.id, from, to },
      };
    }
}

/** Days between the first and the last day of the year's windows that no window has. */
function* gaps(calendar: Calendar): Generator<CalendarFinding> {
  let covered: string | null = null;
  for (const { id, from, to } of judged(calendar)) {
    if (covered !== null && from > addDays(covered, 1))
      yield {
        severity: 'warning',
        code: 'gap',
        period: id,
        params: { from: addDays(covered, 1), to: addDays(from, -1) },
      };
    if (covered === null || to > covered) covered = to;
  }
}

/** Days that neither year has, or that both have. */
function* betweenYears(before: Calendar, calendar: Calendar): Generator<CalendarFinding> {
  const [first] = judged(calendar);
  const last = judged(before).reduce<Period | undefined>(
    (end, each) => (end && end.to >= each.to ? end : each),
    undefined,
  );
  if (!first || !last) return;
  if (first.from <= last.to)
    yield {
      severity: 'error',
      code: 'overlap',
      period: first.id,
      params: { other: last.id, from: first.from, to: last.to },
    };
  else if (first.from > addDays(last.to, 1))
    yield {
      severity: 'warning',
      code: 'gap',
      period: first.id,
      params: { from: addDays(last.to, 1), to: addDays(first.from, -1) },
    };
}

/**
 * Everything that is wrong (errors, which are refused) or strange (warnings, which are said) about a year.
 *
 * @param before the calendar of the year before, where it is at hand: days between the two, and days of both, are told as well
 */
export function checkCalendar(calendar: Calendar, before?: Calendar): CalendarFinding[] {
  const found = Object.values(calendar.periods).flatMap((period) => [...ownFindings(period, calendar.year)]);
  found.push(...overlaps(calendar), ...gaps(calendar));
  if (before) found.push(...betweenYears(before, calendar));
  return found;
}
