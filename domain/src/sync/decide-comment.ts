import { type Comment, type CommentRequest, MAX_COMMENT } from '../api/comments.ts';
import type { RequestError } from '../errors/codes.ts';
import {
  type CommentsDoc,
  commentsUnder,
  MAX_COMMENTS,
  MAX_COMMENTS_BYTES,
} from '../reports/comments-doc.ts';
import type { AuditDoc, MemberDoc, ReportDoc } from '../reports/report-doc.ts';
import { canonicalText } from '../text/canonical.ts';
import { appendLink, sealText } from './audit.ts';
import { mayComment } from './authorise.ts';
import { contentHash, type DecisionContext, standsOn } from './decision.ts';
import { currentReport, derivedFrom, emptyReport, sealWithdrawn, withdrawnKeys } from './next-report.ts';
import { sizeAtMost, tooLarge } from './report-size.ts';

export type CommentDecision =
  | { kind: 'refuse'; error: RequestError }
  | {
      kind: 'reply';
      comments: CommentsDoc | null;
      write?: { report: ReportDoc; audit: AuditDoc; comments: CommentsDoc };
    };

const refuse = (code: RequestError['code'], params: RequestError['params']): CommentDecision => ({
  kind: 'refuse',
  error: { code, params },
});

const encoder = new TextEncoder();

/** A comment on an entry, as one pure decision inside a transaction: audited like a sync, and no entry's version changes. */
export function decideComment(
  request: CommentRequest,
  doc: CommentsDoc | null,
  context: DecisionContext,
): CommentDecision {
  const { member, calendar, plan, asked, mutation, hash, now, random } = context;
  const { unit, period, key, answerTo } = request;
  if (!member?.active) return refuse('unauthenticated', {});
  if (!mayComment(member, unit, plan)) return refuse('forbidden', { action: 'comment', unit });
  if (!standsOn(calendar, period)) return refuse('unknown-period', { period });
  if (mutation) {
    if (mutation.contentHash !== contentHash(request, hash))
      return refuse('mutation-reused', { mutationId: request.mutationId });
    return { kind: 'reply', comments: doc };
  }
  const text = canonicalText(request.text);
  if (text === null || text.length > MAX_COMMENT) return refuse('bad-request', { field: 'text' });
  if (!asked.defOf(key)) return refuse('bad-request', { field: 'key' });
  const older =
    doc && doc.planVersion !== plan.version ? (context.keysFrom?.(doc.planVersion) ?? null) : null;
  const before = commentsUnder(doc?.comments ?? [], older);
  if (answerTo !== undefined && !before.some((each) => each.id === answerTo && each.key === key))
    return refuse('bad-request', { field: 'answerTo' });
  const id = `${before.length + 1}-${random()}`;
  const { id: by } = member as MemberDoc;
  const comment: Comment = { id, key, text, by, at: now, ...(answerTo !== undefined && { answerTo }) };
  const all = [...before, comment];
  if (all.length > MAX_COMMENTS || encoder.encode(JSON.stringify(all)).length > MAX_COMMENTS_BYTES)
    return refuse('too-many-comments', { limit: MAX_COMMENTS });
  // Whoever had seen all of them has seen one's own too.
  const caughtUp = before.length === 0 || doc?.seen[by] === before.at(-1)?.id;
  const seen = { ...doc?.seen, ...(caughtUp && { [by]: id }) };
  const comments: CommentsDoc = {
    unit,
    period,
    planVersion: plan.version,
    seq: all.length,
    comments: all,
    seen,
  };

  const { report, withdrawn } = currentReport(context);
  const base = report ?? emptyReport(unit, period, plan, asked, now);
  const { audit, chain, links } = appendLink(
    report,
    {
      mutationId: request.mutationId,
      contentHash: contentHash(request, hash),
      kind: 'comment',
      by,
      at: now,
      via: 'pane',
      plan: plan.version,
      keys: [...new Set([key, ...Object.keys(withdrawn)])],
      state: base.state,
      comment: { id, key, text: sealText(text, random(), hash) },
      version: null,
      settled: {},
      changes: Object.fromEntries(sealWithdrawn(withdrawn, context)),
      ...withdrawnKeys(withdrawn),
      given: {},
    },
    hash,
  );
  const { contribution, completeness } = derivedFrom(plan, asked, base.entries);
  const next: ReportDoc = { ...base, contribution, completeness, chain, links, comments: id };
  next.bytes = sizeAtMost(next, base.bytes, []);
  const oversize = tooLarge(next, []);
  if (oversize) return refuse(oversize.code, oversize.params);
  return { kind: 'reply', comments, write: { report: next, audit, comments } };
}
