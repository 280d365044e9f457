import { type EntryValue, type ReportReading, textsToCarry } from '@cchc/domain';
import type { PreparedReport } from './open-report.ts';

/** Texts of the period before for cells that are empty now; cells with a formula or that cannot be read are left alone. */
export function carriedInto(
  { entries, duplicates }: ReportReading,
  { defs, previous }: Pick<PreparedReport, 'defs' | 'previous'>,
): Record<string, EntryValue> {
  const now: Record<string, EntryValue> = {};
  for (const [key, { value }] of entries) if (value !== undefined) now[key] = value;
  const free = (key: string): boolean => {
    const reading = entries.get(key);
    return reading?.value !== undefined && !reading.formula && !duplicates.has(key);
  };
  const carried = textsToCarry(defs, now, previous);
  return Object.fromEntries(Object.entries(carried).filter(([key]) => free(key)));
}
