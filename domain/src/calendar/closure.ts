import type { Period } from './period.ts';

/** Whether the period takes changes and transitions of a unit: it is open, or extended for this unit until a day not past. */
export function isOpenFor({ closed, extended }: Period, unit: string, today: string): boolean {
  if (!closed) return true;
  const extension = extended && Object.hasOwn(extended, unit) ? extended[unit] : undefined;
  return extension !== undefined && today <= extension.until;
}

/** Hạn đơn vị gửi of one unit: the day of its extension where it has one. */
export const unitDueOf = ({ unitDue, extended }: Period, unit: string): string =>
  (extended && Object.hasOwn(extended, unit) ? extended[unit]?.until : undefined) ?? unitDue;
