import type { SyncReply, SyncRequest } from '../api/api.ts';
import type { Calendar, Period } from '../calendar/period.ts';
import { completenessOf } from '../completeness/completeness.ts';
import { contributionOf } from '../consolidation/contribution.ts';
import type { EntryValue, StoredEntry, Version } from '../entries/entry.ts';
import { warningsOf } from '../entries/warnings.ts';
import type { RequestError } from '../errors/codes.ts';
import type { Plan } from '../plan/schema.ts';
import { periodOf } from '../registers/register-period.ts';
import type { AuditDoc, MemberDoc, ReportDoc } from '../reports/report-doc.ts';
import { canonicalJson } from '../text/canonical.ts';
import { chainHash, type Hash, seal } from './audit.ts';
import { mayOpen, notFor } from './authorise.ts';
import {
  type Asked,
  canonicalFor,
  type Judged,
  judgeEntries,
  own,
  record,
  serverValue,
} from './judge-entries.ts';
import { sizeAtMost, tooLarge } from './report-size.ts';
import { knowsCursor, nextVersion, remember, revOf } from './version.ts';

/** What the transaction has read, and what makes the decision repeatable: it has no clock and no dice of its own. */
export interface SyncContext {
  /** UTC, ISO 8601. */
  now: string;
  /** The date in Asia/Ho_Chi_Minh. */
  today: string;
  member: MemberDoc | null;
  calendar: Calendar | null;
  plan: Plan;
  asked: Asked;
  report: ReportDoc | null;
  /** `audit/{mutationId}`. */
  mutation: AuditDoc | null;
  /** Result of looking an old cursor up in the audit; undefined before it was looked up. */
  cursorFound?: boolean;
  /** Eight characters of [A-Za-z0-9], new at each call. */
  random(): string;
  hash: Hash;
}

export type SyncDecision =
  | { kind: 'look-up-cursor'; cursor: Version }
  | { kind: 'refuse'; error: RequestError; reply?: SyncReply }
  | { kind: 'reply'; reply: SyncReply; write?: { report: ReportDoc; audit: AuditDoc } };

const refuse = (
  code: RequestError['code'],
  params: RequestError['params'],
  reply?: SyncReply,
): SyncDecision => ({
  kind: 'refuse',
  error: { code, params },
  ...(reply && { reply }),
});

/** Same content, same hash: what makes a repeated mutation id a retry. */
export const contentHash = (request: SyncRequest, hash: Hash): string => hash(canonicalJson(request));

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

function reply(
  request: SyncRequest,
  { now }: SyncContext,
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

const isLocked = (report: ReportDoc | null): boolean =>
  report?.state === 'submitted' || report?.state === 'approved';

/** A final figure for an entry that bears the estimate flag: a locked report still takes it after the cut-off. */
const isFinalOf = (stored: StoredEntry | undefined, value: unknown): boolean =>
  stored?.value?.estimate === true &&
  typeof value === 'object' &&
  value !== null &&
  (value as { estimate?: unknown }).estimate !== true;

/** Values given up in a decision, in canonical form; what is not an entry of this unit is refused by its key. */
function canonicalGiven(
  request: SyncRequest,
  asked: Asked,
): { given: [string, EntryValue][]; refused: Judged['refused'] } {
  const given: [string, EntryValue][] = [];
  const refused: Judged['refused'] = record();
  for (const [key, value] of Object.entries(request.given ?? {})) {
    const canonical = canonicalFor(key, value, asked);
    if (canonical.ok) given.push([key, canonical.value]);
    else refused[key] = canonical.error;
  }
  return { given, refused };
}

/**
 * The server's half of the sync contract, as one pure decision inside a transaction. The numbered comments
 * are the numbers of the contract (docs/sync-contract.md).
 */
export function decideSync(request: SyncRequest, context: SyncContext): SyncDecision {
  const { member, calendar, report, mutation, hash } = context;
  // 1. Authorise from the member document, never from token claims.
  if (!member?.active) return refuse('unauthenticated', {});
  if (!mayOpen(member, request.unit, request.period))
    return refuse('forbidden', { action: 'sync', unit: request.unit });
  const period = calendar && periodOf(calendar, request.period);
  if (!calendar || !period) return refuse('unknown-period', { period: request.period });
  // 2. The memory of mutations has no end.
  if (mutation) {
    if (mutation.contentHash !== contentHash(request, hash))
      return refuse('mutation-reused', { mutationId: request.mutationId });
    return { kind: 'reply', reply: reply(request, context, report, { settled: mutation.settled }) };
  }
  // 3. A cursor that this report never had: restored, moved, or another report's.
  const known = knowsCursor(report, request.cursor);
  if (known === 'unsure' && context.cursorFound === undefined)
    return { kind: 'look-up-cursor', cursor: request.cursor as Version };
  if (known === 'unknown' || (known === 'unsure' && !context.cursorFound))
    return { kind: 'reply', reply: reply(request, context, report, { full: true, since: null }) };
  // 4. Another plan version.
  if (request.plan !== calendar.planVersion)
    return refuse('plan-changed', { from: request.plan, to: calendar.planVersion });
  const sent = Object.keys(request.entries).length > 0;
  const { given, refused } = canonicalGiven(request, context.asked);
  // 5. A pull is never refused.
  if (!sent && given.length === 0)
    return { kind: 'reply', reply: reply(request, context, report, { refused }) };
  if (sent) {
    const locked = lockOf(request, report, period, context.today);
    if (locked) return refuse(locked.code, locked.params, reply(request, context, report));
  }
  // 6. Each entry alone.
  const judged = judgeEntries(
    request.entries,
    report?.entries ?? {},
    context.asked,
    (key, value) => (isLocked(report) ? !isFinalOf(own(report?.entries ?? {}, key), value) : false),
    (def) => notFor(member, request.unit, def),
  );
  Object.assign(judged.refused, refused);
  return write(request, context, judged, given);
}

function lockOf(
  request: SyncRequest,
  report: ReportDoc | null,
  period: Period,
  today: string,
): RequestError | null {
  if (period.closed) return { code: 'period-closed', params: { by: period.closed.by, at: period.closed.at } };
  if (!report || !isLocked(report)) return null;
  const finals = today > period.to;
  const takes = Object.entries(request.entries).some(([key, { value }]) =>
    isFinalOf(own(report.entries, key), value),
  );
  if (finals && takes) return null;
  return {
    code: 'locked',
    params: { state: report.state, by: report.stateBy?.by ?? null, at: report.stateBy?.at ?? null },
  };
}

/** Writes report and audit, or nothing when nothing was accepted and nothing given. */
function write(
  request: SyncRequest,
  context: SyncContext,
  judged: Judged,
  given: [string, EntryValue][],
): SyncDecision {
  const { report, member, now, plan, asked, hash, random } = context;
  const accepted = Object.entries(judged.accepted);
  const before = report?.entries ?? {};
  const version = accepted.length > 0 ? nextVersion(report?.cursor ?? null, random()) : null;
  const by = (member as MemberDoc).id;
  const entries: ReportDoc['entries'] = { ...before };
  for (const [key, value] of accepted) entries[key] = { value, version: version as Version, by, at: now };
  const settled: Record<string, Version> = record();
  for (const key of [...judged.equal, ...Object.keys(judged.accepted)])
    settled[key] = (entries[key] as StoredEntry).version;
  const warnings = warningsOf(plan, asked.defs, entries);
  const outcome = { settled, conflicts: judged.conflicts, refused: judged.refused, warnings };
  if (version === null && given.length === 0)
    return { kind: 'reply', reply: reply(request, context, report, outcome) };

  const unhashed: Omit<AuditDoc, 'hash'> = {
    mutationId: request.mutationId,
    contentHash: contentHash(request, hash),
    kind: 'sync',
    by,
    at: now,
    via: request.via,
    version,
    settled,
    changes: Object.fromEntries(
      accepted.map(([key, value]) => [
        key,
        { before: seal(own(before, key)?.value, random(), hash), after: seal(value, random(), hash) },
      ]),
    ),
    given: Object.fromEntries(given.map(([key, value]) => [key, seal(value, random(), hash)])),
    previous: report?.chain ?? '',
  };
  const audit: AuditDoc = { ...unhashed, hash: chainHash(unhashed, hash) };
  const next: ReportDoc = {
    unit: request.unit,
    period: request.period,
    planVersion: request.plan,
    state: report?.state ?? 'draft',
    stateBy: report?.stateBy ?? null,
    cursor: version ?? report?.cursor ?? null,
    recent: version === null ? (report?.recent ?? []) : remember(report?.recent ?? [], version),
    entries,
    contribution: contributionOf(asked.defs, entries),
    completeness: completenessOf(asked.defs, entries, warnings),
    chain: audit.hash,
    updatedAt: now,
  };
  const written = Object.keys(judged.accepted);
  next.bytes = sizeAtMost(next, report?.bytes, written);
  const oversize = tooLarge(next, written);
  if (oversize) return refuse(oversize.code, oversize.params, reply(request, context, report));
  return { kind: 'reply', reply: reply(request, context, next, outcome), write: { report: next, audit } };
}
