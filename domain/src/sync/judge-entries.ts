import type { ServerValue, SyncReply, SyncRequest } from '../api/api.ts';
import { canonicalEntry, sameEntry } from '../entries/canonical.ts';
import type { Entries, EntryValue, StoredEntry } from '../entries/entry.ts';
import type { EntryDef } from '../entries/entry-def.ts';
import type { EntryError } from '../errors/codes.ts';

export interface Judged {
  /** Equal to what is stored: nothing to write. */
  equal: string[];
  accepted: Entries;
  conflicts: SyncReply['conflicts'];
  refused: Record<string, EntryError>;
}

/** What the plan asks of this unit, and whose an entry is that it does not ask. */
export interface Asked {
  /** Entries that are there whatever anyone enters: what completeness and rules go through. */
  defs: ReadonlyMap<string, EntryDef>;
  /** What may stand under a key, rows that units add included. */
  defOf(key: string): EntryDef | undefined;
  /** A unit that has the entry, when this one has not. */
  ownerOf(key: string): string | null;
}

/** Own property of an object that came from outside; `__proto__` and the like are never found. */
export const own = <T>(record: Record<string, T>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** A record for keys that came from outside: without a prototype, so that `__proto__` is a key like any other. */
export const record = <T>(): Record<string, T> => Object.create(null) as Record<string, T>;

/** What a client that believes in a version is told of an entry that this store never had. */
const NEVER_ENTERED = { value: null, version: null, by: null, at: null };

export const serverValue = ({ value, version, by, at, via, standIn }: StoredEntry): ServerValue => ({
  value,
  version,
  by,
  at,
  ...(via && { via }),
  ...(standIn && { standIn }),
});

/** Canonical form of a value sent under a key, or why this entry is refused. */
export function canonicalFor(
  key: string,
  value: unknown,
  asked: Asked,
): { ok: true; value: EntryValue } | { ok: false; error: EntryError } {
  const def = asked.defOf(key);
  if (def) return canonicalEntry(value, def);
  const unit = asked.ownerOf(key);
  return unit === null
    ? { ok: false, error: { code: 'unknown-entry', params: {} } }
    : { ok: false, error: { code: 'other-unit', params: { unit } } };
}

/**
 * Step 6, entry by entry: equal to the stored value → settled; stored version equals `base` → accepted;
 * else conflict. A value of the wrong type refuses that entry only.
 *
 * @param lockedFor whether this entry may not change although the request as a whole is taken (finals of
 *   estimates on a locked report)
 * @param notFor why this person may not change an entry of this kind, whoever else may
 */
export function judgeEntries(
  sent: SyncRequest['entries'],
  stored: Record<string, StoredEntry>,
  asked: Asked,
  lockedFor: (key: string, value: EntryValue) => boolean,
  notFor: (def: EntryDef) => EntryError | null = () => null,
): Judged {
  const judged: Judged = { equal: [], accepted: record(), conflicts: record(), refused: record() };
  for (const [key, { value, base }] of Object.entries(sent)) {
    const canonical = canonicalFor(key, value, asked);
    const there = own(stored, key);
    const def = asked.defOf(key);
    const others = def ? notFor(def) : null;
    if (!canonical.ok) judged.refused[key] = canonical.error;
    else if (there && sameEntry(canonical.value, there.value)) judged.equal.push(key);
    else if (others) judged.refused[key] = others;
    else if (lockedFor(key, canonical.value)) judged.refused[key] = { code: 'entry-locked', params: {} };
    else if ((there?.version ?? null) === base) judged.accepted[key] = canonical.value;
    else judged.conflicts[key] = there ? serverValue(there) : NEVER_ENTERED;
  }
  return judged;
}
