import { dateOfSerial, formatNumber, isDateFormat, type Locale, vietnameseDate } from '@cchc/domain';

/** A value as its cell would show it with its number format. */
export function shownValue(value: string | number, format: string | undefined, locale: Locale): string {
  if (typeof value === 'string') return value;
  const day = format !== undefined && isDateFormat(format) ? dateOfSerial(value) : null;
  if (day) return vietnameseDate(day);
  const decimals = /\.([0#]+)/.exec(format ?? '')?.[1]?.length ?? 10;
  return `${formatNumber(value, locale, decimals)}${format?.includes('%') ? '%' : ''}`;
}
