import { confirmersFor, indicatorByCode } from '../plan/indicators.ts';
import type { Plan } from '../plan/schema.ts';
import type { ReportDoc } from '../reports/report-doc.ts';
import type { ConfirmedVersion, StoredEntry } from './entry.ts';

/** One unit's word that another unit's figure is right: of one version of it, and of no later one. */
export interface Confirmation extends ConfirmedVersion {
  /** Entry key: `BM.02`. */
  key: string;
  /** The unit whose report has the entry, and the unit that confirms it. */
  of: string;
  unit: string;
}

/** The confirmations that stand in a report. */
export const confirmationsOf = ({
  unit: of,
  confirmed = {},
}: Pick<ReportDoc, 'unit' | 'confirmed'>): Confirmation[] =>
  Object.entries(confirmed).flatMap(([key, units]) =>
    Object.entries(units).map(([unit, word]) => ({ key, of, unit, ...word })),
  );

export type ConfirmationState =
  /** Nobody confirms this entry. */
  | 'not-asked'
  /** Nothing to confirm yet, or not confirmed yet. */
  | 'open'
  | 'confirmed'
  /** It was changed after somebody had confirmed it. */
  | 'outdated';

/** Units that confirm an entry of a report, the parts of a breakdown included. */
export function confirmersOf(plan: Plan, key: string): string[] {
  const indicator = indicatorByCode(plan, key.split(':')[0] ?? key);
  return indicator ? confirmersFor(plan, indicator) : [];
}

/**
 * Whether an entry is confirmed as it stands. All confirming units must have confirmed this very version.
 *
 * @param of the unit whose report has the entry
 */
export function confirmationState(
  plan: Plan,
  of: string,
  key: string,
  entry: StoredEntry | undefined,
  confirmations: readonly Confirmation[],
): ConfirmationState {
  const asked = confirmersOf(plan, key);
  if (asked.length === 0) return 'not-asked';
  if (!entry) return 'open';
  const own = confirmations.filter((each) => each.key === key && each.of === of && asked.includes(each.unit));
  const current = new Set(own.filter(({ version }) => version === entry.version).map(({ unit }) => unit));
  if (asked.every((unit) => current.has(unit))) return 'confirmed';
  return own.some(({ version }) => version !== entry.version) ? 'outdated' : 'open';
}
