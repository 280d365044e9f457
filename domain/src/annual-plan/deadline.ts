import { isDate } from '../calendar/dates.ts';
import { folded } from '../text/fold.ts';

/**
 * A deadline as an office writes it. `ongoing`: done all the time or over and over, so it is never late; `by-request`:
 * when something happens; `dated`: it ends on `end`; `unclear`: words that say no day. `end` is YYYY-MM-DD.
 */
export interface Deadline {
  kind: 'ongoing' | 'by-request' | 'dated' | 'unclear';
  end: string | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

function lastDay(year: number, month: number): string {
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${year}-${two(month)}-${two(day)}`;
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };

/** `30 6` in the year of the plan, `15 11 2026`, `2026`: all days that stand in a text, the latest counts. */
function* daysIn(text: string, year: number): Generator<string> {
  for (const [, day, month, stated] of text.matchAll(
    /(?<!\d)(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?(?![\d/])/g,
  )) {
    const date = `${stated ?? year}-${two(Number(month))}-${two(Number(day))}`;
    if (isDate(date)) yield date;
  }
}

/** Months, quarters and halves; those without a year of their own take the next year that is written after them. */
function* spansIn(text: string, year: number): Generator<string> {
  const yearAfter = (at: number): number => Number(/\b(20\d\d)\b/.exec(text.slice(at))?.[1] ?? year);
  for (const match of text.matchAll(/\b(?:quy|q) ?(iii|ii|iv|i|[1-4])\b/g))
    yield lastDay(yearAfter(match.index), (ROMAN[match[1] ?? ''] ?? Number(match[1])) * 3);
  // "Quý I, II": the others of a list.
  for (const match of text.matchAll(/\bquy (?:iii|ii|iv|i|[1-4])((?: (?:va )?(?:iii|ii|iv|i|[1-4]))+)\b/g))
    for (const [numeral] of (match[1] ?? '').matchAll(/\b(iii|ii|iv|i|[1-4])\b/g))
      yield lastDay(yearAfter(match.index), (ROMAN[numeral] ?? Number(numeral)) * 3);
  for (const match of text.matchAll(/\b(?:thang|t) ?(1[0-2]|0?[1-9])\b(?! nam dau)/g))
    yield lastDay(yearAfter(match.index), Number(match[1]));
  for (const match of text.matchAll(/\b(6|9) thang dau nam\b/g))
    yield lastDay(yearAfter(match.index), Number(match[1]));
  for (const match of text.matchAll(/\b(?:6 thang cuoi nam|cuoi nam|het nam)\b/g))
    yield lastDay(yearAfter(match.index), 12);
}

const latest = (dates: Iterable<string>): string | null => [...dates].sort().at(-1) ?? null;

/**
 * What a deadline says, and the last day on which its task is in time.
 *
 * @param year of the annual plan: "Trước 30/6" and "Quý II" are of that year
 * @example deadlineOf('Quý II/2026', 2026) // { kind: 'dated', end: '2026-06-30' }
 */
export function deadlineOf(text: string, year: number): Deadline {
  const words = folded(text);
  const dated = (end: string | null): Deadline | null => (end === null ? null : { kind: 'dated', end });
  if (words === '') return { kind: 'unclear', end: null };
  if (/\b(thuong xuyen|lien tuc|thuong nien)\b/.test(words) || words === 'tx')
    return { kind: 'ongoing', end: null };
  const day = dated(latest(daysIn(text, year)));
  if (day) return day;
  // A day that no calendar has is a slip: nobody knows which day was meant.
  if (/\d[/.-]\d{1,2}[/.-]\d{4}/.test(text)) return { kind: 'unclear', end: null };
  const monthAndYear = /(?<![\d/.-])(\d{1,2})\/(20\d\d)(?!\d)/.exec(text);
  if (
    monthAndYear &&
    Number(monthAndYear[1]) >= 1 &&
    Number(monthAndYear[1]) <= 12 &&
    !/q/i.test(words[0] ?? '')
  )
    return { kind: 'dated', end: lastDay(Number(monthAndYear[2]), Number(monthAndYear[1])) };
  const span = dated(latest(spansIn(words, year)));
  if (span) return span;
  if (/\bhang (ngay|tuan|thang|quy)\b|\bdinh ky\b/.test(words)) return { kind: 'ongoing', end: null };
  if (/\b(khi|theo|sau khi|ngay sau|tuy)\b/.test(words)) return { kind: 'by-request', end: null };
  const years = [...words.matchAll(/\b(20\d\d)\b/g)].map(([, each]) => Number(each));
  if (years.length > 0) return { kind: 'dated', end: lastDay(Math.max(...years), 12) };
  if (/\b(hang|moi|trong|ca|het) nam\b|\bnam nay\b/.test(words))
    return { kind: 'dated', end: lastDay(year, 12) };
  return { kind: 'unclear', end: null };
}
