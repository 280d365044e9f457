import { isOpenFor } from '../calendar/closure.ts';
import type { Period } from '../calendar/period.ts';
import type { StoredEntry } from '../entries/entry.ts';
import type { RequestError } from '../errors/codes.ts';
import type { ReportDoc } from '../reports/report-doc.ts';
import { periodClosed } from './decision.ts';
import { own } from './judge-entries.ts';

/** Editable: draft, returned. */
export const isLocked = (report: Pick<ReportDoc, 'state'> | null): boolean =>
  report?.state === 'submitted' || report?.state === 'approved';

/** A final figure for an entry that bears the estimate flag: a locked report still takes it after the cut-off. */
export function isFinalOf(stored: StoredEntry | undefined, value: unknown): boolean {
  if (stored?.value?.estimate !== true || typeof value !== 'object' || value === null) return false;
  const { estimate, components } = value as { estimate?: unknown; components?: unknown };
  return estimate !== true && typeof components === 'object' && components !== null;
}

/** From the day after "số liệu đến"; whether the period is closed by then is asked apart. */
export const takesFinals = (period: Period, today: string): boolean => today > period.to;

/** Step 5: why the report takes none of these entries, with who, when and why; null when it takes at least some. */
export function lockOf(
  { unit, entries }: { unit: string; entries: Record<string, { value: unknown }> },
  report: ReportDoc | null,
  period: Period,
  today: string,
): RequestError | null {
  if (!isOpenFor(period, unit, today)) return periodClosed(period);
  if (!report || !isLocked(report)) return null;
  const finals = Object.entries(entries).some(([key, { value }]) =>
    isFinalOf(own(report.entries, key), value),
  );
  if (finals && takesFinals(period, today)) return null;
  const { state, stateBy } = report;
  const params = {
    state,
    by: stateBy?.by ?? null,
    at: stateBy?.at ?? null,
    reason: stateBy?.comment ?? null,
  };
  return { code: 'locked', params };
}
