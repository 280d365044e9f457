import type { Entry } from '@cchc/domain';
import type { CountingStore, Path } from '@cchc/functions/testing';

const ROOT: Path = ['communes', 'peer'];
const member: Path = [...ROOT, 'members', 'can-bo'];
const calendar: Path = [...ROOT, 'calendar', '2026'];

/** Ids of documents have no dots, slashes or colons; keys of entries do. */
const idOf = (key: string): string => key.replace(/[^A-Za-z0-9_-]/g, '_');

/**
 * One document per entry, in one transaction: who may write, whether the period is open, each entry with its
 * version, then each entry anew. It keeps no audit and no totals.
 */
export async function syncByDocuments(
  store: CountingStore,
  report: string,
  entries: Readonly<Record<string, Entry>>,
): Promise<void> {
  const keys = Object.keys(entries);
  const paths = keys.map((key): Path => [...ROOT, 'reports', report, 'entries', idOf(key)]);
  const reads = [{ doc: member }, { doc: calendar }, ...paths.map((doc) => ({ doc }))];
  await store.transact(reads, (found) => ({
    writes: keys.map((key, i) => ({
      set: paths[i] as Path,
      data: { key, value: entries[key], rev: ((found[i + 2] as { rev: number } | null)?.rev ?? 0) + 1 },
    })),
    reply: null,
  }));
}
