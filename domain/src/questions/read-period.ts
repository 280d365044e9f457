import { regularPeriodOn } from '../calendar/at-hand.ts';
import type { Period } from '../calendar/period.ts';
import { periodName } from '../calendar/period-name.ts';
import { dateOfSerial, dateOfText } from '../sheets/serial-date.ts';
import { folded } from '../text/fold.ts';
import type { Answer, Given } from './question.ts';

type Fault = Extract<Answer, { fault: string }>;
export type PeriodRead = { id: string } | Fault;

const QUARTERS: Record<string, string> = { i: 'Q1', ii: 'Q2', iii: 'Q3', iv: 'Q4' };
for (const number of ['1', '2', '3', '4']) QUARTERS[number] = `Q${number}`;

/** The kind of period that folded words without their year say; null when they say none. */
function kindOf(words: string): string | null {
  const quarter = /^(?:quy|q) ?(iii|ii|iv|i|[1-4])$/.exec(words)?.[1];
  if (quarter) return QUARTERS[quarter] ?? null;
  if (/^(?:6 thang(?: dau nam)?|h1|nua nam dau|nua dau nam|6t)$/.test(words)) return 'H1';
  if (/^(?:9 thang(?: dau nam)?|m9|9t)$/.test(words)) return 'M9';
  if (/^(?:nam|ca nam|y|)$/.test(words)) return 'Y';
  const adHoc = /^(?:dot xuat|dx) ?0?(\d{1,2})$/.exec(words)?.[1];
  return adHoc ? `DX${adHoc.padStart(2, '0')}` : null;
}

/** `2026-Q1`, `Quý I/2026`, `6 tháng đầu năm 2026`, `Năm 2026`, `2026`: the id that words say. */
export function periodIdIn(text: string): string | null {
  const words = folded(text);
  const years = [...words.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)];
  const [match] = years;
  if (!match?.[1] || years.length > 1) return null;
  const rest = `${words.slice(0, match.index)} ${words.slice(match.index + 4)}`
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^ky (?:bao cao )?/, '')
    // "Quý I năm 2026", "6 tháng đầu năm 2026"
    .replace(/(?<!dau|ca|nua) nam$/, '');
  const kind = kindOf(rest);
  return kind === null ? null : `${match[1]}-${kind}`;
}

/**
 * The period that an argument means: its name in any usual form, or a day, which belongs to the regular period whose window
 * has it and ends first, as a report of that day does.
 *
 * @param periods those of all calendars that there are
 */
export function readPeriod(
  given: Given,
  periods: readonly Period[],
  years: { from: number; to: number },
): PeriodRead {
  const shown = typeof given === 'number' ? String(given) : String(given ?? '');
  const isYear = typeof given === 'number' && given >= 2000 && given < 2100;
  const day =
    typeof given === 'number' ? (isYear ? null : dateOfSerial(given)) : dateOfText(shown.replaceAll(' ', ''));
  if (day !== null) {
    const period = regularPeriodOn(periods, day);
    return period
      ? { id: period.id }
      : absent(shown === String(given) ? day : shown, Number(day.slice(0, 4)));
  }
  const id = periodIdIn(shown);
  if (id === null) return { fault: 'unknown-period', params: { text: shown } };
  return periods.some((period) => period.id === id) ? { id } : absent(shown, Number(id.slice(0, 4)));

  function absent(text: string, year: number): PeriodRead {
    if (year < years.from || year > years.to)
      return { fault: 'period-outside', params: { text, from: years.from, to: years.to } };
    const there = periods.filter((period) => period.year === year).map((period) => periodName(period));
    return { fault: 'no-such-period', params: { text, periods: there.join(', ') } };
  }
}
