import { format, isDateFormat, isPercentFormat } from 'numfmt';
import { type CellValue, isError } from './cell.ts';
import type { Locale } from './locale.ts';

/** numfmt knows Vietnamese by its language alone. */
const TAGS: Record<Locale['name'], string> = { 'vi-VN': 'vi', 'en-US': 'en-US' };

/** What a cell shows: `General`, `#,##0.##`, `0.0%`, `dd/mm/yyyy`, `@` … in the locale's separators. */
export function formatCell(value: CellValue, numberFormat: string, locale: Locale): string {
  if (value === null) return '';
  if (isError(value)) return value.error;
  // a date before 1900 has no text in Excel either: it fills the cell with #
  if (typeof value === 'number' && value < 0 && isDateFormat(numberFormat)) return '########';
  return format(numberFormat, value, { locale: TAGS[locale.name], throws: false });
}

export { isDateFormat, isPercentFormat };
