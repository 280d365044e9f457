import {
  type Entry,
  type EntryDef,
  type EntryValue,
  evidenceText,
  formatNumber,
  type Locale,
  TASK_STATUS_NAMES,
} from '@cchc/domain';
import { fieldName } from './facts.ts';
import { textsOf } from './texts.ts';
import { showDate } from './times.ts';

const statusName = (text: string): string => (TASK_STATUS_NAMES as Record<string, string>)[text] ?? text;

const sourceText = ({ from, on }: NonNullable<Entry['source']>, locale: Locale): string =>
  [from, on && showDate(on, locale)].filter(Boolean).join(', ');

/**
 * A whole entry in a few lines, for the two sides of a conflict.
 *
 * @param value undefined when the cells cannot be read
 */
export function entryLines(
  value: EntryValue | undefined,
  def: EntryDef | undefined,
  locale: Locale,
): string[] {
  const { entry } = textsOf(locale);
  if (value === undefined) return [entry.unreadable];
  if (value === null) return [entry.empty];
  const figures = Object.entries(value.components ?? {}).map(([key, figure]) =>
    entry.pair(
      fieldName(key, def, textsOf(locale)),
      typeof figure === 'number' ? formatNumber(figure, locale) : figure ? entry.yes : entry.no,
    ),
  );
  const rows = (def?.fields ?? []).flatMap(({ key, name, choices }) => {
    const field = value.fields?.[key];
    if (field === undefined) return [];
    return [entry.pair(name, choices?.find(([code]) => code === field)?.[1] ?? field)];
  });
  const lines = [
    ...figures,
    ...rows,
    ...(value.text === undefined ? [] : [def?.kind === 'choice' ? statusName(value.text) : value.text]),
    ...(value.mark ? [entry.marks[value.mark]] : []),
    ...(value.reason ? [entry.reason(value.reason)] : []),
    ...(value.estimate ? [entry.estimate] : []),
    ...(value.source ? [entry.source(sourceText(value.source, locale))] : []),
    ...(value.evidence ? [entry.evidence(evidenceText(value.evidence))] : []),
    ...(value.note ? [entry.note(value.note)] : []),
  ];
  return lines.length > 0 ? lines : [entry.empty];
}
