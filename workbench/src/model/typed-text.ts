import { dateToSerial } from 'numfmt';
import { type CellContent, EMPTY, parseError } from './cell.ts';
import { ExcelError } from './excel-error.ts';
import { parseFormula } from './formula/parse.ts';
import { fromLocalFormula, hasForeignSeparators } from './local-formula.ts';
import type { Locale } from './locale.ts';
import { isPercentFormat } from './number-format.ts';

/** What Excel makes of typed text: the content, and the number format it would put on a General cell. */
export interface Typed {
  readonly content: CellContent;
  readonly numberFormat: string | null;
}

/**
 * Reads text as Excel does when Enter is pressed.
 * @param numberFormat the cell's format: `@` keeps text, a percent format turns 95 into 95%
 * @param year used for dates without one
 * @throws InvalidArgument for what begins like a formula and is none, as `=SUM(`
 */
export function readTyped(text: string, locale: Locale, numberFormat: string, year: number): Typed {
  if (text === '') return plain(EMPTY);
  if (numberFormat === '@') return plain({ value: text, formula: null });
  if (text.startsWith("'")) return plain({ value: text.slice(1), formula: null });
  const formula = readFormula(text, locale);
  if (formula) return plain({ value: null, formula });
  const trimmed = text.trim();
  const read =
    readConstant(trimmed) ??
    readNumber(trimmed, locale, numberFormat) ??
    readDate(trimmed, locale, year) ??
    readTime(trimmed);
  return read ?? plain({ value: text, formula: null });
}

function plain(content: CellContent): Typed {
  return { content, numberFormat: null };
}

function number(value: number, numberFormat: string | null = null): Typed {
  return { content: { value, formula: null }, numberFormat };
}

/** `=…`, and also `+A1*2`, `-A1`, `@SUM(A1)`, which Excel takes for formulas; plain signed numbers are not. */
function readFormula(text: string, locale: Locale): string | null {
  if (text.length < 2) return null;
  if (text.startsWith('=')) return checkedFormula(text, locale);
  if (/^@[A-Za-z]+\(/.test(text)) return checkedFormula(`=${text.slice(1)}`, locale);
  const signed = /^[+-]/.test(text) && !/^[+-]\s*[\d.,]+\s*%?$/.test(text);
  return signed && /[\p{L}\d)]$/u.test(text) ? checkedFormula(`=${text}`, locale) : null;
}

/** In English; Excel closes one bracket that was left open, and takes nothing else that is not a formula. */
function checkedFormula(text: string, locale: Locale): string {
  const formula = fromLocalFormula(text, locale);
  const found = [formula, `${formula})`].find((one) => parseFormula(one) !== null);
  if (found === undefined || hasForeignSeparators(text, locale)) throw new ExcelError('InvalidArgument');
  return found;
}

function readConstant(text: string): Typed | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return plain({ value: upper === 'TRUE', formula: null });
  const error = parseError(text);
  return error ? plain({ value: error, formula: null }) : null;
}

function readNumber(text: string, locale: Locale, numberFormat: string): Typed | null {
  const [decimal, group] = [locale.decimal, locale.thousands].map((sign) => `\\${sign}`);
  // a group sign counts only with at least three digits behind it: 1.5 stays text where the comma is decimal
  const pattern = new RegExp(
    `^([+-]|\\()?\\s*(\\d+(?:${group}\\d{3,})*|(?=${decimal}\\d))(?:${decimal}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?\\s*(%)?(\\))?$`,
  );
  const match = pattern.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponent, percent, close] = match;
  if ((sign === '(') !== (close === ')')) return null;
  const digits = whole.replaceAll(locale.thousands, '');
  const shift = (exponent ? Number(exponent) : 0) - (percent ? 2 : 0);
  const value = Number(
    `${sign === '-' || sign === '(' ? '-' : ''}${digits || '0'}.${fraction || '0'}e${shift}`,
  );
  if (!Number.isFinite(value)) return null;
  if (percent) return number(value, fraction ? '0.00%' : '0%');
  // Excel's automatic percent entry: into a cell with a percent format 95 is 95%, 0,5 is 50%
  if (isPercentFormat(numberFormat)) return number(Math.abs(value) >= 1 ? Number(`${value}e-2`) : value);
  if (exponent) return number(value, '0.00E+00');
  if (whole.includes(locale.thousands)) return number(value, fraction ? '#,##0.00' : '#,##0');
  return number(value);
}

function readDate(text: string, locale: Locale, year: number): Typed | null {
  const full = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})$/.exec(text);
  if (full) {
    const [first, second] = [Number(full[1]), Number(full[2])];
    return serial(century(full[3]!), ...dayMonth(first, second, locale), locale.shortDate);
  }
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso) return serial(Number(iso[1]), Number(iso[3]), Number(iso[2]), locale.shortDate);
  const monthYear = /^(\d{1,2})[/-](\d{4})$/.exec(text);
  if (monthYear) return serial(Number(monthYear[2]), 1, Number(monthYear[1]), 'mmm-yy');
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(text);
  if (!short) return null;
  const [day, month] = dayMonth(Number(short[1]), Number(short[2]), locale);
  return serial(year, day, month, 'd-mmm') ?? serial(century(short[2]!), 1, Number(short[1]), 'mmm-yy');
}

function dayMonth(first: number, second: number, locale: Locale): [day: number, month: number] {
  return locale.dateOrder === 'dmy' ? [first, second] : [second, first];
}

/** Excel's pivot: 00–29 are 2000–2029, 30–99 are 1930–1999. */
function century(year: string): number {
  const short = Number(year);
  if (year.length === 4) return short;
  return short < 30 ? 2000 + short : 1900 + short;
}

function serial(year: number, day: number, month: number, numberFormat: string): Typed | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1900 || year > 9999) return null;
  const value = dateToSerial([year, month, day]);
  return value === null ? null : number(value, numberFormat);
}

function readTime(text: string): Typed | null {
  const match = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!match) return null;
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  if (hours > 23 || minutes > 59 || seconds > 59) return null;
  return number((hours * 3600 + minutes * 60 + seconds) / 86_400, match[3] ? 'h:mm:ss' : 'h:mm');
}
