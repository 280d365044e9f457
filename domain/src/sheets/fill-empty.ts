import { canonicalEntry } from '../entries/canonical.ts';
import type { Entry, EntryValue, Mark } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import type { ReportLayout } from './layout.ts';
import type { EntryReading, ReportReading } from './reading.ts';

/** Entry cells that a person selected: keys with the figures among them; without one when only other cells are. */
export type SelectedCells = ReadonlyMap<string, ReadonlySet<string>>;

/** What many empty cells get at once: 0, or a mark with one reason for all of them. */
export type EmptyFill = { kind: 'zero' } | { kind: 'mark'; mark: Mark; reason?: string };

/** An entry that a person's own formula or an unreadable cell stands in is left alone. */
function untouched(reading: EntryReading | undefined): reading is EntryReading & { value: EntryValue } {
  return reading !== undefined && !reading.formula && !reading.problem && reading.value !== undefined;
}

const figures = ({ value }: EntryReading): Entry['components'] => value?.components ?? {};

function zeroes(def: EntryDef, reading: EntryReading, selected: ReadonlySet<string>): Entry | null {
  if (reading.value?.mark) return null;
  const given = figures(reading) ?? {};
  const empty = def.components.filter(
    ({ key, type }) => type !== 'yes-no' && selected.has(key) && given[key] === undefined,
  );
  if (empty.length === 0) return null;
  const added = Object.fromEntries(empty.map(({ key }) => [key, 0]));
  return { ...reading.value, components: { ...given, ...added } };
}

function marked(
  def: EntryDef,
  { value }: EntryReading,
  fill: EmptyFill & { kind: 'mark' },
  hasReason: boolean,
): Entry | null {
  const taken = value && (value.components || value.text !== undefined || value.mark || value.estimate);
  if (taken || !def.extras.includes('mark')) return null;
  const reason = fill.reason?.trim();
  return { ...value, mark: fill.mark, ...(reason && hasReason && { reason }) };
}

/**
 * The entries that a fill changes, all of them empty where it writes: what has a figure, a text or a mark keeps it.
 * A reason goes where the form has a cell for it.
 */
export function fillEmpty(
  layout: ReportLayout,
  { entries, duplicates }: Pick<ReportReading, 'entries' | 'duplicates'>,
  selected: SelectedCells,
  fill: EmptyFill,
): Record<string, Entry> {
  const writes: Record<string, Entry> = {};
  for (const [key, components] of selected) {
    const [entry, reading] = [layout.entries.get(key), entries.get(key)];
    if (!entry || duplicates.has(key) || !untouched(reading)) continue;
    const hasReason = entry.cells.some(({ field }) => field.of === 'reason');
    const value =
      fill.kind === 'zero'
        ? zeroes(entry.def, reading, components)
        : marked(entry.def, reading, fill, hasReason);
    const judged = value && canonicalEntry(value, entry.def);
    if (judged?.ok && judged.value) writes[key] = judged.value;
  }
  return writes;
}

/** How many cells each choice would fill: empty figures for 0, entries without a figure, text or mark for a mark. */
export function countEmpty(
  layout: ReportLayout,
  reading: Pick<ReportReading, 'entries' | 'duplicates'>,
  selected: SelectedCells,
): { zero: number; mark: number } {
  const zero = Object.entries(fillEmpty(layout, reading, selected, { kind: 'zero' })).reduce(
    (sum, [key, { components }]) =>
      sum +
      Object.keys(components ?? {}).length -
      Object.keys(reading.entries.get(key)?.value?.components ?? {}).length,
    0,
  );
  const mark = fillEmpty(layout, reading, selected, { kind: 'mark', mark: 'no-data' });
  return { zero, mark: Object.keys(mark).length };
}
