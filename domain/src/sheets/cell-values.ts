import type { Entry, EntryValue } from '../entries/entry.ts';
import { TASK_STATUS_NAMES, type TaskStatus } from '../entries/task-fields.ts';
import { neutralise } from '../text/canonical.ts';
import { evidenceText } from './evidence-text.ts';
import type { EntryCell, EntryLayout } from './layout.ts';
import { serialOf } from './serial-date.ts';
import type { CellInput } from './spec.ts';
import { ESTIMATE, FINAL, MARK_NAMES, NO, YES } from './words.ts';

/** A share of 100 as the fraction that a cell with a percent format holds; 15 digits, as sheets keep. */
const fractionOf = (percent: number): number => Number((percent / 100).toPrecision(15));

/** Ước/Chính thức or the mark. Two things at once that no list offers (they come from elsewhere) stand in one cell, both readable. */
export function statusText({ components, estimate, mark }: Entry): string | null {
  const words = [estimate && ESTIMATE, mark && MARK_NAMES[mark]].filter(Boolean);
  if (words.length > 0) return words.join(' · ');
  return components ? FINAL : null;
}

function componentCell(figure: number | boolean | undefined, { type }: EntryCell): CellInput {
  if (figure === undefined) return null;
  if (typeof figure === 'boolean') return figure ? YES : NO;
  return type === 'percent' ? fractionOf(figure) : figure;
}

/** The mark of a text or a choice stands where the text would; it has no cell of its own. */
function textCell(entry: Entry, { type }: EntryCell): string | null {
  if (entry.text === undefined) return entry.mark ? MARK_NAMES[entry.mark] : null;
  return type === 'choice' ? (TASK_STATUS_NAMES[entry.text as TaskStatus] ?? entry.text) : entry.text;
}

function fieldCell(field: string | undefined, { type, words }: EntryCell): CellInput {
  if (field === undefined) return null;
  if (type === 'date') return serialOf(field);
  return words?.find(([code]) => code === field)?.[1] ?? field;
}

function plainCell(entry: Entry, cell: EntryCell): CellInput {
  switch (cell.field.of) {
    case 'components':
      return componentCell(entry.components?.[cell.field.component], cell);
    case 'text':
      return textCell(entry, cell);
    case 'status':
      return statusText(entry);
    case 'reason':
      return entry.reason ?? null;
    case 'note':
      return entry.note ?? null;
    case 'fields':
      return fieldCell(entry.fields?.[cell.field.name], cell);
    case 'source.from':
      return entry.source?.from ?? null;
    case 'source.on':
      return entry.source?.on === undefined ? null : serialOf(entry.source.on);
    case 'evidence':
      return (entry.evidence && evidenceText(entry.evidence)) || null;
  }
}

/**
 * What the cells of an entry hold for a value, in the order of its layout; null = empty. Texts are neutralised:
 * none of them becomes a formula.
 */
export function cellsFor(value: EntryValue, { cells }: EntryLayout): CellInput[] {
  return cells.map((cell) => {
    const input = value === null ? null : plainCell(value, cell);
    return typeof input === 'string' ? neutralise(input) : input;
  });
}
