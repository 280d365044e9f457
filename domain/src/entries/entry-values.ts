import type { EntryValue, StoredEntry } from './entry.ts';

/** Entries by key: as values (the pane has no more of its own cells) or as stored ones (the server). */
export type EntrySource = Readonly<Record<string, EntryValue | StoredEntry>>;

/** The value under a key; `null` = cleared, `undefined` = never entered. */
export function valueAt(entries: EntrySource, key: string): EntryValue | undefined {
  if (!Object.hasOwn(entries, key)) return undefined;
  const entry = entries[key];
  return entry && 'version' in entry ? entry.value : entry;
}
