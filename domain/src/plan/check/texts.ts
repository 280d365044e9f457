import type { Plan } from '../schema.ts';
import type { Path } from './place.ts';
import type { Report } from './report.ts';

/** A run of white space counts as one space: the source breaks some sentences over two paragraphs. */
const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Every text of a quote in the file must be NFC, or it will never be found in the plan's text. */
function checkForm(value: unknown, path: Path, report: Report): void {
  if (Array.isArray(value)) {
    for (const [i, each] of value.entries()) checkForm(each, [...path, i], report);
    return;
  }
  if (!isObject(value)) return;
  const { text } = value;
  if (typeof text === 'string' && text !== text.normalize('NFC')) report('not-nfc', [...path, 'text'], {});
  for (const [key, each] of Object.entries(value)) checkForm(each, [...path, key], report);
}

/** What is said to stand in the plan's text must stand in the sentence quoted beside it. */
export function checkTexts(plan: Plan, report: Report): void {
  checkForm(plan, [], report);
  for (const [i, { wording, quote }] of plan.indicators.entries())
    if (!spaced(quote.text).includes(spaced(wording)))
      report('not-in-quote', ['indicators', i, 'wording'], { field: 'wording' });
  for (const [i, { clauses, timingWords, quote }] of plan.tasks.entries()) {
    const sentence = spaced(quote.text);
    for (const [j, { text }] of clauses.entries())
      if (!sentence.includes(spaced(text)))
        report('not-in-quote', ['tasks', i, 'clauses', j, 'text'], { field: 'text' });
    for (const [j, word] of timingWords.entries())
      if (!sentence.includes(spaced(word)))
        report('not-in-quote', ['tasks', i, 'timingWords', j], { field: 'timingWords' });
  }
}
