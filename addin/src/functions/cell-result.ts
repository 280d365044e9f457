import { type Locale, type Params, periodName } from '@cchc/domain';
import type { AnswerCell } from '@cchc/domain/questions';
import type { Shown } from './answer-desk.ts';
import { CELLS_EN } from './texts-en.ts';
import { CELLS_VI, type CellTexts } from './texts-vi.ts';

const TEXTS: Record<Locale, CellTexts> = { vi: CELLS_VI, en: CELLS_EN };

/** What a cell shows: a value with its number format, a spilled table, or an error with words. */
export type CellResult =
  | { kind: 'value'; value: AnswerCell; format?: string | undefined }
  | { kind: 'table'; rows: AnswerCell[][] }
  | { kind: 'error'; code: '#N/A' | '#VALUE!'; message: string };

/** Parameters with names instead of codes, as the words need them. */
function factsOf(params: Params, texts: CellTexts, locale: Locale): Record<string, string> {
  const facts = Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, value === null ? '' : String(value)]),
  );
  const { argument, state, period } = facts;
  if (argument) facts.argument = texts.arguments[argument] ?? argument;
  if (state) facts.state = texts.states[state] ?? state;
  if (period) facts.period = periodName(period, locale);
  if ('unit' in facts && !facts.unit) facts.unit = texts.commune;
  return facts;
}

const sentence = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** An answer as a cell shows it: the reason only ever stands at #N/A and #VALUE!, the errors that carry a message. */
export function cellResult(shown: Shown, locale: Locale): CellResult {
  const texts = TEXTS[locale];
  if ('trouble' in shown) return { kind: 'error', code: '#N/A', message: texts.trouble[shown.trouble] };
  if ('value' in shown)
    return Array.isArray(shown.value)
      ? { kind: 'table', rows: shown.value }
      : { kind: 'value', value: shown.value, format: shown.format };
  if ('fault' in shown) {
    const message = sentence(texts.fault[shown.fault](factsOf(shown.params, texts, locale)));
    return { kind: 'error', code: shown.fault === 'forbidden' ? '#N/A' : '#VALUE!', message };
  }
  const message = sentence(texts.missing[shown.missing](factsOf(shown.params ?? {}, texts, locale)));
  if (shown.show === 'empty') return { kind: 'value', value: '' };
  if (shown.show === 'reason') return { kind: 'value', value: message };
  return { kind: 'error', code: '#N/A', message };
}

export const severalCells = (locale: Locale): CellResult => ({
  kind: 'error',
  code: '#VALUE!',
  message: TEXTS[locale].severalCells,
});
