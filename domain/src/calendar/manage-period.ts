import type { ClosePeriodRequest, ExtendPeriodRequest } from '../api/calendar.ts';
import type { RequestError } from '../errors/codes.ts';
import { canonicalText } from '../text/canonical.ts';
import { isDate } from './dates.ts';
import type { Calendar, Period } from './period.ts';

/** Who does it, and when: UTC, ISO 8601. */
interface Act {
  by: string;
  at: string;
}

/** A calendar as it is to be (the same object when nothing changes), or why not. */
export type Managed = { calendar: Calendar } | { error: RequestError };

const refuse = (code: RequestError['code'], params: RequestError['params']): Managed => ({
  error: { code, params },
});

const withPeriod = (calendar: Calendar, period: Period): Managed => ({
  calendar: { ...calendar, periods: { ...calendar.periods, [period.id]: period } },
});

/** Periods of the calendar only: registers are never closed. */
const periodAt = ({ periods }: Calendar, id: string): Period | undefined =>
  Object.hasOwn(periods, id) ? periods[id] : undefined;

/**
 * Khóa kỳ, or opening it again with a reason. Refused when somebody else has done either since the person looked; a
 * repeat of what one has just done oneself changes nothing.
 */
export function closePeriod(
  calendar: Calendar,
  { period: id, closed, reason: text, expect }: ClosePeriodRequest,
  { by, at }: Act,
): Managed {
  const period = periodAt(calendar, id);
  if (!period) return refuse('unknown-period', { period: id });
  const reason = canonicalText(text ?? '');
  const last = period.closed ?? period.opened;
  if (!closed && reason === null) return refuse('comment-required', { to: 'opened' });
  if ((period.closed?.at ?? null) !== expect) {
    const mine =
      last?.by === by && (period.closed !== undefined) === closed && (last.reason ?? null) === reason;
    if (mine) return { calendar };
    return refuse('calendar-moved', { by: last?.by ?? null, at: last?.at ?? null });
  }
  if ((period.closed !== undefined) === closed) return { calendar };
  const { closed: _, ...rest } = period;
  return withPeriod(
    calendar,
    closed
      ? { ...rest, closed: { at, by, ...(reason !== null && { reason }) } }
      : { ...rest, opened: { at, by, reason: reason as string } },
  );
}

/** More time for one unit, or none any more. */
export function extendPeriod(
  calendar: Calendar,
  { period: id, unit, until, reason: text }: ExtendPeriodRequest,
  { by, at }: Act,
  today: string,
): Managed {
  const period = periodAt(calendar, id);
  if (!period) return refuse('unknown-period', { period: id });
  const { [unit]: _, ...others } = period.extended ?? {};
  if (until === null) {
    const { extended: __, ...rest } = period;
    return withPeriod(calendar, Object.keys(others).length > 0 ? { ...rest, extended: others } : rest);
  }
  if (!isDate(until) || until < today) return refuse('bad-request', { field: 'until' });
  const reason = canonicalText(text);
  if (reason === null) return refuse('comment-required', { to: 'extended' });
  return withPeriod(calendar, { ...period, extended: { ...others, [unit]: { until, by, at, reason } } });
}
