import type { Calendar, Period } from '../calendar/period.ts';

/** `2026-SO`: where the registers of a year stand. */
export const registerPeriodId = (year: number): string => `${year}-SO`;

export const isRegisterPeriod = (id: string): boolean => /^\d{4}-SO$/.test(id);

/** The pseudo-period of a year's registers: in no list of periods, never due, never closed. */
export const registerPeriod = (year: number): Period => ({
  id: registerPeriodId(year),
  year,
  kind: 'SO',
  from: `${year}-01-01`,
  to: `${year}-12-31`,
  unitDue: `${year}-12-31`,
  communeDue: null,
  basis: '',
});

/** A period of the calendar, or the year's registers; undefined when the id is neither. */
export function periodOf(calendar: Calendar, id: string): Period | undefined {
  if (id === registerPeriodId(calendar.year)) return registerPeriod(calendar.year);
  return Object.hasOwn(calendar.periods, id) ? calendar.periods[id] : undefined;
}
