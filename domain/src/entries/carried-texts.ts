import type { Entry } from './entry.ts';
import type { EntryDef } from './entry-def.ts';
import { type EntrySource, valueAt } from './entry-values.ts';
import { type TaskField, taskKey } from './task-fields.ts';

/** Texts of a task that tell of one period; who, until when and with what product often stay the same. */
const TOLD: readonly TaskField[] = ['result', 'cooperation', 'difficulty', 'proposal'];

/** Whether a text tells what happened in a period, so that last period's words are out of date. */
const tellsOfPeriod = ({ kind, form, key, row }: EntryDef): boolean =>
  kind === 'text' && (form === 'muc-tieu' || TOLD.some((field) => key === taskKey(row, field)));

/**
 * Whether an entry still says what it said the period before: "chưa cập nhật". It is seen from the text itself, so that
 * it needs no mark of its own, survives every copy of the workbook, and ends with the first edit.
 */
export function isNotUpdated(def: EntryDef, entries: EntrySource, previous: EntrySource): boolean {
  const before = valueAt(previous, def.key)?.text;
  return before !== undefined && tellsOfPeriod(def) && before === valueAt(entries, def.key)?.text;
}

/** What "Lấy nội dung kỳ trước để sửa" fills: empty text cells of tasks and targets whose text is known from the period before. Never a figure. */
export function textsToCarry(
  defs: ReadonlyMap<string, EntryDef>,
  entries: EntrySource,
  previous: EntrySource,
): Record<string, Entry> {
  const carried: Record<string, Entry> = {};
  for (const def of defs.values()) {
    const text = def.kind === 'text' ? valueAt(previous, def.key)?.text : undefined;
    const own = valueAt(entries, def.key);
    if (text === undefined || own?.text !== undefined || own?.mark) continue;
    carried[def.key] = { ...own, text };
  }
  return carried;
}
