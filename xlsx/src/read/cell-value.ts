import { isDateFormat } from 'hucre';
import type { XlsxValue } from '../model/sheet.ts';
import type { XlsxStyle } from '../model/style.ts';
import { unescapeText } from '../xml/escape.ts';
import { flag } from '../xml/tree.ts';

export interface ValueContext {
  readonly strings: readonly string[];
  /** Dates count from 1904, as old files of the Mac do. */
  readonly from1904: boolean;
}

const DAYS_TO_1904 = 1_462;
/** 1970-01-01 as a serial number. */
const UNIX_EPOCH = 25_569;
const DAY_MS = 86_400_000;

/** What stands in a cell of type `type`; undefined for what no program writes there. */
export function readValue(
  type: string,
  text: string,
  style: XlsxStyle | undefined,
  { strings, from1904 }: ValueContext,
): XlsxValue | undefined {
  switch (type) {
    case 's':
      return strings[Number(text)];
    case 'str':
    case 'inlineStr':
      return unescapeText(text);
    case 'b':
      return flag(text.trim(), false);
    case 'e':
      return { error: text.trim() };
    case 'd':
      return readDate(text);
    default:
      return readNumber(text, from1904 && style !== undefined && isDateFormat(style.numberFormat));
  }
}

/** A time without a zone is the one that people see. */
function readDate(text: string): XlsxValue {
  const time = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) ? text : `${text}Z`);
  return Number.isNaN(time) ? text : time / DAY_MS + UNIX_EPOCH;
}

function readNumber(text: string, from1904: boolean): number | null | undefined {
  if (text.trim() === '') return null;
  const number = Number(text);
  if (!Number.isFinite(number)) return undefined;
  return from1904 ? number + DAYS_TO_1904 : number;
}
