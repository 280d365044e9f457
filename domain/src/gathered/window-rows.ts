import type { Period } from '../calendar/period.ts';
import { periodYear } from '../calendar/period.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { rowOfKey } from '../registers/register-defs.ts';
import { registerPeriodId } from '../registers/register-period.ts';

/** Years whose registers a period tells of: the reporting year begins on 15/12 of the year before. */
export const registerYears = ({ from, year }: Pick<Period, 'from' | 'year'>): string[] => {
  const first = Math.min(periodYear(from), year);
  return Array.from({ length: year - first + 1 }, (_, i) => registerPeriodId(first + i));
};

/**
 * Rows of an earlier year's register that belong to a period's window, with their answers: what happened between 15/12
 * and 31/12 stands in the registers of the year before.
 */
export function rowsInWindow(
  entries: Readonly<Record<string, StoredEntry>>,
  { from, to }: Pick<Period, 'from' | 'to'>,
): Record<string, StoredEntry> {
  const day = (key: string): string | undefined => entries[rowOfKey(key)]?.value?.fields?.date;
  return Object.fromEntries(
    Object.entries(entries).filter(([key]) => {
      const date = day(key);
      return date !== undefined && from <= date && date <= to;
    }),
  );
}
