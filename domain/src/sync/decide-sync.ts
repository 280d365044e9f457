import type { SyncReply, SyncRequest } from '../api/api.ts';
import type { EntryValue, StoredEntry, Version } from '../entries/entry.ts';
import type { RequestError } from '../errors/codes.ts';
import type { KeyMap } from '../plan/key-map.ts';
import { isRegisterPeriod } from '../registers/register-period.ts';
import type { AuditDoc, MemberDoc, ReportDoc } from '../reports/report-doc.ts';
import { appendLink, seal, sealStandIn } from './audit.ts';
import { mayOpen, notFor } from './authorise.ts';
import { contentHash, type DecisionContext, standsOn } from './decision.ts';
import { canonicalFor, type Judged, judgeEntries, own, record } from './judge-entries.ts';
import { isFinalOf, isLocked, lockOf } from './lock.ts';
import { type Current, currentReport, derivedFrom, sealWithdrawn, withdrawnKeys } from './next-report.ts';
import { syncReply } from './reply.ts';
import { sizeAtMost, tooLarge } from './report-size.ts';
import { standInFault } from './stand-in.ts';
import { knowsCursor, nextVersion, remember } from './version.ts';

export interface SyncContext extends DecisionContext {
  /** Result of looking an old cursor up in the audit; undefined before it was looked up. */
  cursorFound?: boolean;
}

export type SyncDecision =
  | { kind: 'look-up-cursor'; cursor: Version }
  | { kind: 'refuse'; error: RequestError; reply?: SyncReply; keys?: KeyMap | null }
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

/** Values given up in a decision, in canonical form; what is not an entry of this unit is refused by its key. */
function canonicalGiven(
  request: SyncRequest,
  { asked }: SyncContext,
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
  const { member, calendar, plan, mutation, hash, now, today } = context;
  // 1. Authorise from the member document, never from token claims.
  if (!member?.active) return refuse('unauthenticated', {});
  if (!mayOpen(member, request, plan)) return refuse('forbidden', { action: 'sync', unit: request.unit });
  const stands = standsOn(calendar, request.period);
  if (!stands) return refuse('unknown-period', { period: request.period });
  const { period, version } = stands;
  // 4. Another plan version: before everything else, since nothing that is told could be placed under its keys. A retry
  // is no exception; what it did is found equal when the client sends it anew under the new keys.
  // Rows of registers have ids of their own, whatever the plan.
  if (request.plan !== version && !isRegisterPeriod(request.period)) {
    const error: RequestError = { code: 'plan-changed', params: { from: request.plan, to: version } };
    return { kind: 'refuse', error, keys: context.keysFrom?.(request.plan) ?? null };
  }
  const current = currentReport(context);
  const { report } = current;
  // 2. The memory of mutations has no end.
  if (mutation) {
    if (mutation.contentHash !== contentHash(request, hash))
      return refuse('mutation-reused', { mutationId: request.mutationId });
    const { settled } = mutation;
    return { kind: 'reply', reply: syncReply(request, now, report, { settled }) };
  }
  const fault = standInFault(request.via === 'stand-in', request.standIn, today);
  if (fault) return refuse('bad-request', { field: fault });
  // 3. A cursor that this report never had: restored, moved, or another report's.
  const known = knowsCursor(report, request.cursor);
  if (known === 'unsure' && context.cursorFound === undefined)
    return { kind: 'look-up-cursor', cursor: request.cursor as Version };
  if (known === 'unknown' || (known === 'unsure' && !context.cursorFound))
    return { kind: 'reply', reply: syncReply(request, now, report, { full: true, since: null }) };
  const sent = Object.keys(request.entries).length > 0;
  const { given, refused } = canonicalGiven(request, context);
  // 5. A pull is never refused.
  if (!sent && given.length === 0)
    return { kind: 'reply', reply: syncReply(request, now, report, { refused }) };
  if (sent) {
    const locked = lockOf(request, report, period, today);
    if (locked) return refuse(locked.code, locked.params, syncReply(request, now, report));
  }
  // 6. Each entry alone.
  const judged = judgeEntries(
    request.entries,
    report?.entries ?? {},
    context.asked,
    (key, value) => (isLocked(report) ? !isFinalOf(own(report?.entries ?? {}, key), value) : false),
    (def) => notFor(member, request, plan, def),
  );
  Object.assign(judged.refused, refused);
  return write(request, context, current, judged, given);
}

/** Writes report and audit, or nothing when nothing was accepted and nothing given. */
function write(
  request: SyncRequest,
  context: SyncContext,
  { report, withdrawn }: Current,
  judged: Judged,
  given: [string, EntryValue][],
): SyncDecision {
  const { member, now, plan, asked, hash, random } = context;
  const { via, standIn } = request;
  const accepted = Object.entries(judged.accepted);
  const before = report?.entries ?? {};
  const version = accepted.length > 0 ? nextVersion(report?.cursor ?? null, random()) : null;
  const by = (member as MemberDoc).id;
  const entries: ReportDoc['entries'] = { ...before };
  const way = { ...(via !== 'pane' && { via }), ...(standIn && { standIn }) };
  for (const [key, value] of accepted)
    entries[key] = { value, version: version as Version, by, at: now, ...way };
  const settled: Record<string, Version> = record();
  for (const key of [...judged.equal, ...Object.keys(judged.accepted)])
    settled[key] = (entries[key] as StoredEntry).version;
  const { contribution, completeness, warnings } = derivedFrom(plan, asked, entries);
  const outcome = { settled, conflicts: judged.conflicts, refused: judged.refused, warnings };
  if (version === null && given.length === 0)
    return { kind: 'reply', reply: syncReply(request, now, report, outcome) };

  const state = report?.state ?? 'draft';
  const changes = accepted.map(([key, value]) => {
    const old = own(before, key);
    const from = old?.version ?? null;
    return [
      key,
      { before: seal(old?.value, random(), hash), after: seal(value, random(), hash), from },
    ] as const;
  });
  const { audit, chain, links } = appendLink(
    report,
    {
      mutationId: request.mutationId,
      contentHash: contentHash(request, hash),
      kind: 'sync',
      by,
      at: now,
      via,
      ...(standIn && { standIn: sealStandIn(standIn, random(), hash) }),
      plan: plan.version,
      keys: [
        ...new Set([
          ...Object.keys(judged.accepted),
          ...given.map(([key]) => key),
          ...Object.keys(withdrawn),
        ]),
      ],
      state,
      version,
      settled,
      changes: Object.fromEntries([...changes, ...sealWithdrawn(withdrawn, context)]),
      ...withdrawnKeys(withdrawn),
      given: Object.fromEntries(given.map(([key, value]) => [key, seal(value, random(), hash)])),
    },
    hash,
  );
  const next: ReportDoc = {
    unit: request.unit,
    period: request.period,
    planVersion: plan.version,
    state,
    stateBy: report?.stateBy ?? null,
    cursor: version ?? report?.cursor ?? null,
    recent: version === null ? (report?.recent ?? []) : remember(report?.recent ?? [], version),
    entries,
    contribution,
    completeness,
    chain,
    links,
    comments: report?.comments ?? null,
    ...(report?.confirmed && { confirmed: report.confirmed }),
    updatedAt: now,
  };
  const written = Object.keys(judged.accepted);
  next.bytes = sizeAtMost(next, report?.bytes, written);
  const oversize = tooLarge(next, written);
  if (oversize) return refuse(oversize.code, oversize.params, syncReply(request, now, report));
  return {
    kind: 'reply',
    reply: syncReply(request, now, next, outcome),
    write: { report: next, audit },
  };
}
