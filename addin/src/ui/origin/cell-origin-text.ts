import {
  type CellOrigin,
  DEFAULT_SETTINGS,
  entryDefs,
  formatResult,
  type Locale,
  periodName,
  VERDICT_NAMES,
  type WorkbookReply,
} from '@cchc/domain';
import { entryLines } from '../text/entry-text.ts';
import { textsOf } from '../text/texts.ts';
import { showInstant } from '../text/times.ts';
import { ORIGIN_TEXTS } from './texts.ts';

/** What is told of a cell, in the order of the sheet; a list that is empty is left out. */
export interface CellOriginLines {
  period: string;
  unit: string;
  result: string | null;
  steps: string[];
  /** What the server has of it, then who wrote it and when. */
  saved: string[];
}

/** The origin of a cell in words, from what the server has. */
export function cellOriginLines(
  { plan, period, report, settings, people }: WorkbookReply,
  unit: string,
  { key, figure, entry }: CellOrigin,
  locale: Locale,
): CellOriginLines {
  const words = ORIGIN_TEXTS[locale];
  const { unknownPerson } = textsOf(locale);
  const def = entryDefs(plan, report.unit, period.year).get(key);
  return {
    period: periodName(period, locale),
    unit,
    result:
      figure &&
      `${formatResult(figure.line.total.result, figure.indicator, locale, settings ?? DEFAULT_SETTINGS)} – ${VERDICT_NAMES[locale][figure.line.verdict]}`,
    steps: figure?.steps.map(({ name, shown }) => words.pair(name, shown)) ?? [],
    saved: entry
      ? [
          ...entryLines(entry.value, def, locale),
          words.written(people[entry.by] ?? unknownPerson, showInstant(entry.at, locale)),
        ]
      : [words.notSaved],
  };
}

/** The same as text for an official letter. */
export function cellOriginText(
  title: string,
  { quote }: CellOrigin,
  { period, unit, result, steps, saved }: CellOriginLines,
  locale: Locale,
): string {
  const words = ORIGIN_TEXTS[locale];
  return [
    `${words.title}: ${title}, ${period}`,
    words.pair(words.unit, unit),
    ...(quote ? [words.pair(words.sentence, words.place(quote.text, quote.line))] : []),
    ...(result ? [words.pair(words.result, result)] : []),
    ...(steps.length > 0 ? [`${words.steps}:`, ...steps.map((step) => `- ${step}`)] : []),
    words.pair(words.saved, saved.join('; ')),
  ].join('\n');
}
