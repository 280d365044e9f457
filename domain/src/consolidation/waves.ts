import type { PlanSettings } from '../settings/settings.ts';
import type { PeriodTotal } from './periods.ts';

/**
 * The waves of a year's surveys, oldest first: those that the settings name, else each period by itself. Periods that no
 * named wave has are left out: they are not surveys of their own then.
 *
 * @param sorted by the end of their windows
 */
export function wavesOf(sorted: readonly PeriodTotal[], { waves }: PlanSettings): PeriodTotal[][] {
  const year = sorted[0]?.period.year;
  const named = year === undefined ? undefined : waves[String(year)];
  if (!named || named.length === 0) return sorted.map((each) => [each]);
  return named
    .map(({ periods }) => sorted.filter(({ period }) => periods.includes(period.id)))
    .filter((wave) => wave.length > 0)
    .sort((a, b) => (a.at(-1)?.period.to ?? '').localeCompare(b.at(-1)?.period.to ?? ''));
}

/** Periods from the last one on whose windows do not overlap, oldest first: no answer is counted twice. */
export function withoutOverlaps(periods: readonly PeriodTotal[]): PeriodTotal[] {
  const taken: PeriodTotal[] = [];
  const latest = [...periods].sort(
    (a, b) => b.period.to.localeCompare(a.period.to) || a.period.from.localeCompare(b.period.from),
  );
  for (const each of latest) {
    const { from, to } = each.period;
    if (taken.every(({ period }) => to < period.from || from > period.to)) taken.unshift(each);
  }
  return taken;
}
