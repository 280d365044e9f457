import { dateOfText } from './serial-date.ts';

/** Why a text is no number; the words for each live with the interface. */
export const NOT_NUMBERS = [
  /** Nothing but spaces. */
  'empty',
  /** "không", "chưa có": said in words that there is none, which is not the number 0. */
  'none-in-words',
  /** "-", "–", "...": a filler. */
  'filler',
  /** "(5)": below zero in ledgers, a footnote elsewhere. */
  'bracketed',
  /** "5 hồ sơ", "khoảng 5": a number with words around it. */
  'with-words',
  /** "12/6/2026". */
  'date',
  /** "12/6", "5-7", "3 + 4": two numbers. */
  'two-numbers',
  /** "5.", ",5": the separator has no digits on one side. */
  'unfinished',
  /** "95 %" where no percentage belongs. */
  'percent',
  /** "1.23.4", "12 34": separators that fit neither spelling. */
  'separators',
  /** Starts like a formula, but stands as text. */
  'formula',
  /** Anything else. */
  'words',
] as const;
export type NotANumber = (typeof NOT_NUMBERS)[number];

/** What a text in a cell for a number means. */
export type NumberReading =
  | { kind: 'number'; value: number }
  /** Thousands by the Vietnamese spelling, or decimals by the other one; the whole number comes first. */
  | { kind: 'ambiguous'; readings: readonly [number, number] }
  | { kind: 'not-a-number'; why: NotANumber };

const NONE = /^(không|ko|k0|chưa|không có|chưa có|không phát sinh|chưa có số liệu|không có số liệu|n\/a)$/i;
const FILLER = /^[-–—_.…*x]+$/i;

const not = (why: NotANumber): NumberReading => ({ kind: 'not-a-number', why });
const number = (value: number): NumberReading => ({
  kind: 'number',
  value: Object.is(value, -0) ? 0 : value,
});

/** The number before a % sign; none where there is no such sign. */
export function numberOfShare(text: string): number[] {
  const read = text.trim().endsWith('%') ? readNumber(text, true) : null;
  return read?.kind === 'number' ? [read.value] : [];
}

/**
 * A number that stands in a cell as text, as Vietnamese officials write it: `1.234,5`, `1 234`, `９５`. What can
 * be read in two ways (`1.234` is 1234 here and 1,234 on an English machine) is asked, never guessed.
 *
 * @param percent whether a trailing % belongs to the value (`95 %` → 95); elsewhere it is no number
 */
export function readNumber(text: string, percent = false): NumberReading {
  const typed = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (typed === '') return not('empty');
  if (NONE.test(typed)) return not('none-in-words');
  if (FILLER.test(typed)) return not('filler');
  const share = /^(.*\d[.,]?) ?%$/.exec(typed);
  if (share && !percent) return not('percent');
  const bare = share?.[1] ?? typed;
  const [, minus, digits = ''] = /^([-+]?) ?(\d.*)$/.exec(bare) ?? [];
  const sign = minus === '-' ? -1 : 1;
  return readDigits(digits, sign) ?? not(reasonOf(bare));
}

/** Thousands behind dots, commas or spaces, decimals behind the other separator. */
function readDigits(digits: string, sign: 1 | -1): NumberReading | null {
  if (/^\d+$/.test(digits)) return number(sign * Number(digits));
  if (/^\d{1,3}( \d{3})+([.,]\d+)?$/.test(digits))
    return number(sign * Number(digits.replaceAll(' ', '').replace(',', '.')));
  for (const [group, decimal] of [
    ['.', ','],
    [',', '.'],
  ] as const) {
    const grouped = new RegExp(`^\\d{1,3}(\\${group}\\d{3})+(\\${decimal}\\d+)?$`).exec(digits);
    const both = grouped && (grouped[2] !== undefined || digits.split(group).length > 2);
    if (both) return number(sign * Number(digits.replaceAll(group, '').replace(decimal, '.')));
  }
  const single = /^(\d+)[.,](\d+)$/.exec(digits);
  if (!single) return null;
  const [, whole = '', rest = ''] = single;
  const decimals = sign * Number(`${whole}.${rest}`);
  // Three digits behind one separator, and what could stand before a group: thousands or decimals?
  if (rest.length === 3 && whole.length <= 3 && !whole.startsWith('0'))
    return { kind: 'ambiguous', readings: [sign * Number(whole + rest), decimals] };
  return number(decimals);
}

function reasonOf(typed: string): NotANumber {
  if (/^\( ?[\d.,]+ ?\)$/.test(typed)) return 'bracketed';
  if (dateOfText(typed.replaceAll(' ', ''))) return 'date';
  if (/^[-+]?[\d ]+[.,]$|^[-+]?[.,]\d+$/.test(typed)) return 'unfinished';
  if (/^[=@]/.test(typed) || /^[+-].*[A-Z(]/.test(typed)) return 'formula';
  if (/^[-+]?[\d., ]+$/.test(typed)) return 'separators';
  if (/^[\d., ]+[-–—/\u2044+x*:;][\d., /-]+$/.test(typed)) return 'two-numbers';
  return /\d/.test(typed) ? 'with-words' : 'words';
}
