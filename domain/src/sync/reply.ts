import type { SyncReply } from '../api/api.ts';
import type { Version } from '../entries/entry.ts';
import type { ReportDoc } from '../reports/report-doc.ts';
import { own, record, serverValue } from './judge-entries.ts';
import { knowsCursor, revOf } from './version.ts';

/** Step 7: everything newer than the request's cursor, tombstones included, except what this mutation settled. */
function newsSince(
  report: ReportDoc | null,
  cursor: Version | null,
  settled: Record<string, Version>,
  conflicts: SyncReply['conflicts'],
): SyncReply['changed'] {
  const changed: SyncReply['changed'] = record();
  const since = cursor === null ? 0 : revOf(cursor);
  for (const [key, stored] of Object.entries(report?.entries ?? {}))
    if (revOf(stored.version) > since && own(settled, key) !== stored.version && !own(conflicts, key))
      changed[key] = serverValue(stored);
  return changed;
}

/** The answer to a sync, or what a refusal tells all the same. */
export function syncReply(
  request: { mutationId: string; cursor: Version | null },
  now: string,
  report: ReportDoc | null,
  part: Partial<SyncReply> & { since?: Version | null } = {},
): SyncReply {
  const { since = request.cursor, ...rest } = part;
  const settled = rest.settled ?? {};
  const conflicts = rest.conflicts ?? {};
  return {
    mutationId: request.mutationId,
    at: now,
    cursor: report?.cursor ?? null,
    state: report?.state ?? 'draft',
    stateBy: report?.stateBy ?? null,
    comments: report?.comments ?? null,
    refused: {},
    warnings: [],
    ...rest,
    settled,
    conflicts,
    changed: newsSince(report, since, settled, conflicts),
  };
}

/** Everything newer than what a person looked at; all of it when this report does not surely know that version. */
export function newsFor(
  request: { mutationId: string; expect: Version | null },
  now: string,
  report: ReportDoc | null,
): SyncReply {
  const known = knowsCursor(report, request.expect) === 'known';
  return syncReply(
    { mutationId: request.mutationId, cursor: request.expect },
    now,
    report,
    known ? {} : { full: true, since: null },
  );
}
