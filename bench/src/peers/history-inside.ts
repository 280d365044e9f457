import type { Entry } from '@cchc/domain';
import type { CountingStore, Path } from '@cchc/functions/testing';

const ROOT: Path = ['communes', 'peer'];
const member: Path = [...ROOT, 'members', 'can-bo'];
const calendar: Path = [...ROOT, 'calendar', '2026'];

interface Change {
  by: string;
  at: string;
  entries: Record<string, { before: Entry | null; after: Entry }>;
}

/** A report that carries its own history. */
export interface ReportWithHistory {
  entries: Record<string, Entry>;
  rev: number;
  history: Change[];
}

const pathOf = (report: string): Path => [...ROOT, 'reports', report];

/** The report after one more save. */
export function withChange(
  report: ReportWithHistory,
  entries: Readonly<Record<string, Entry>>,
): ReportWithHistory {
  const change = Object.entries(entries).map(([key, after]) => [
    key,
    { before: report.entries[key] ?? null, after },
  ]);
  return {
    entries: { ...report.entries, ...entries },
    rev: report.rev + 1,
    history: [
      ...report.history,
      { by: 'can-bo', at: '2026-06-03T02:00:00.000Z', entries: Object.fromEntries(change) },
    ],
  };
}

export const keep = (store: CountingStore, name: string, report: ReportWithHistory): Promise<void> =>
  store.transact([], () => ({ writes: [{ set: pathOf(name), data: report }], reply: undefined }));

/** One document per report with its history inside: who may write, the period, the report; then the report anew. */
export const syncWithHistory = (
  store: CountingStore,
  name: string,
  entries: Readonly<Record<string, Entry>>,
): Promise<void> =>
  store.transact([{ doc: member }, { doc: calendar }, { doc: pathOf(name) }], ([, , found]) => ({
    writes: [{ set: pathOf(name), data: withChange(found as ReportWithHistory, entries) }],
    reply: undefined,
  }));
