/** Whether the text is a day of the calendar, written YYYY-MM-DD (29 February only where there is one). */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whole days from one date to another (both YYYY-MM-DD); negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The date on the calendar of Asia/Ho_Chi_Minh (UTC+7 all year) at an instant. */
export function dateInVietnam(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}

/** The time of day in Asia/Ho_Chi_Minh at an instant, HH:MM. */
export function timeInVietnam(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().slice(11, 16);
}

/** `2026-06-08` → `08/6/2026`: offices pad only days under 10 and months 1 and 2. */
export function vietnameseDate(date: string, withYear = true): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const shown = `${String(day).padStart(2, '0')}/${month < 3 ? String(month).padStart(2, '0') : month}`;
  return withYear ? `${shown}/${year}` : shown;
}

/** The date so many days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
