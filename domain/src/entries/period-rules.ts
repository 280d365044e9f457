import { isRegularKind } from '../calendar/calendar.ts';
import { daysBetween } from '../calendar/dates.ts';
import type { Calendar, Period } from '../calendar/period.ts';
import type { Warning } from '../errors/codes.ts';
import { isComplete } from '../indicators/result.ts';
import { indicatorByCode } from '../plan/indicators.ts';
import type { Indicator, Plan } from '../plan/schema.ts';
import type { EntryValue } from './entry.ts';
import type { EntryDef } from './entry-def.ts';
import { type EntrySource, valueAt } from './entry-values.ts';

/** Entries of another period, by key. */
export interface PeriodEntries {
  period: Period;
  entries: EntrySource;
}

/** A count over the whole window of its period, so that a longer window never counts less. */
const isCumulative = ({ acrossPeriods, measure }: Indicator): boolean =>
  acrossPeriods === 'cumulative' && measure.kind === 'ratio';

const indicatorOf = (plan: Plan, key: string): Indicator | undefined =>
  indicatorByCode(plan, key.split(':')[0] as string);

/**
 * Regular periods of the same year whose window lies within that of this one (Q1 within H1, H1 within M9), the
 * longest first: what a count of this period cannot be less than. Windows are compared, not names, because every date
 * of the calendar can be changed.
 */
export function periodsWithin(calendar: Pick<Calendar, 'periods'>, period: Period): Period[] {
  if (!isRegularKind(period.kind)) return [];
  return Object.values(calendar.periods)
    .filter(({ id, kind }) => id !== period.id && isRegularKind(kind))
    .filter(
      ({ from, to }) => period.from <= from && to <= period.to && (from !== period.from || to !== period.to),
    )
    .sort((a, b) => daysBetween(b.from, b.to) - daysBetween(a.from, a.to) || (a.id < b.id ? -1 : 1));
}

/** Entries that rules across periods name: what of an earlier report has to be at hand. */
export function cumulativeEntries(
  plan: Plan,
  defs: ReadonlyMap<string, EntryDef>,
  entries: EntrySource,
): Record<string, EntryValue> {
  const kept: Record<string, EntryValue> = {};
  for (const key of defs.keys()) {
    const indicator = indicatorOf(plan, key);
    const value = indicator && isCumulative(indicator) ? valueAt(entries, key) : undefined;
    if (value) kept[key] = value;
  }
  return kept;
}

const componentsAt = (entries: EntrySource, key: string, { measure }: Indicator) => {
  const components = valueAt(entries, key)?.components;
  return components && isComplete(measure, components) ? components : undefined;
};

/** A count that is lower than in a period that this one contains; the first figure, against the longest of them. */
function belowEarlier(
  indicator: Indicator,
  key: string,
  entries: EntrySource,
  earlier: readonly PeriodEntries[],
): Warning | null {
  const own = componentsAt(entries, key, indicator);
  if (!own) return null;
  for (const { period, entries: before } of earlier) {
    const there = componentsAt(before, key, indicator);
    const figure = (['numerator', 'denominator'] as const).find(
      (each) => there && Number(own[each]) < Number(there[each]),
    );
    if (!figure || !there) continue;
    const params = { figure, value: Number(own[figure]), earlier: Number(there[figure]), period: period.id };
    return { key, code: 'below-earlier-period', severity: 'error', params };
  }
  return null;
}

/** A digit too many or too few: so many times more or less than what the period before lets expect. */
const JUMP = 5;
/** Small counts jump by themselves. */
const SMALL = 20;

const daysOf = ({ from, to }: Period): number => daysBetween(from, to) + 1;

/** Far from the period before; a count is compared per day of its window. */
function jump(
  indicator: Indicator,
  key: string,
  entries: EntrySource,
  period: Period,
  previous: PeriodEntries,
): Warning | null {
  const [own, there] = [
    componentsAt(entries, key, indicator),
    componentsAt(previous.entries, key, indicator),
  ];
  if (!own || !there || !['ratio', 'change'].includes(indicator.measure.kind)) return null;
  const scale = isCumulative(indicator) ? daysOf(period) / daysOf(previous.period) : 1;
  for (const [figure, value] of Object.entries(own)) {
    const before = there[figure];
    if (typeof value !== 'number' || typeof before !== 'number') continue;
    const expected = before * scale;
    const [low, high] = [Math.min(value, expected), Math.max(value, expected)];
    if (high - low < SMALL || high < low * JUMP) continue;
    const params = { figure, value, before, period: previous.period.id };
    return { key, code: 'jump-from-previous', severity: 'warning', params };
  }
  return null;
}

/**
 * Findings across periods: a cumulative count below one that it contains is an error, a jump against the period before
 * only a warning. The same in the pane (of what `GET /api/workbook` brought) and on the server when a report is sent.
 *
 * @param earlier those of `periodsWithin`, in its order
 */
export function periodWarnings(
  plan: Plan,
  defs: ReadonlyMap<string, EntryDef>,
  entries: EntrySource,
  period: Period,
  earlier: readonly PeriodEntries[],
  previous?: PeriodEntries | null,
): Warning[] {
  const found: Warning[] = [];
  for (const key of defs.keys()) {
    const indicator = indicatorOf(plan, key);
    if (!indicator) continue;
    const below = isCumulative(indicator) ? belowEarlier(indicator, key, entries, earlier) : null;
    // One finding is enough to make somebody look at the figure.
    const other = below ?? (previous ? jump(indicator, key, entries, period, previous) : null);
    if (other) found.push(other);
  }
  return found;
}
