import type { ConfirmationRequest } from '../api/confirmations.ts';
import { confirmersOf } from '../entries/confirmation.ts';
import type { RequestError } from '../errors/codes.ts';
import type { AuditDoc, MemberDoc, ReportDoc } from '../reports/report-doc.ts';
import { appendLink } from './audit.ts';
import { mayConfirm } from './authorise.ts';
import { contentHash, type DecisionContext, periodClosed, standsOn } from './decision.ts';
import { own } from './judge-entries.ts';
import { currentReport, derivedFrom, sealWithdrawn, withdrawnKeys } from './next-report.ts';
import { sizeAtMost, tooLarge } from './report-size.ts';

export type ConfirmationDecision =
  | { kind: 'refuse'; error: RequestError }
  | { kind: 'reply'; write?: { report: ReportDoc; audit: AuditDoc } };

const refuse = (code: RequestError['code'], params: RequestError['params']): ConfirmationDecision => ({
  kind: 'refuse',
  error: { code, params },
});

/**
 * A unit's word that another unit's figure is right, as one pure decision inside a transaction: bound to the version that
 * was looked at, audited like a sync; no entry's version changes and nothing is counted twice.
 */
export function decideConfirmation(
  request: ConfirmationRequest,
  context: DecisionContext,
): ConfirmationDecision {
  const { member, calendar, plan, asked, mutation, hash, now } = context;
  const { period, key, confirmer, version } = request;
  if (!member?.active) return refuse('unauthenticated', {});
  if (!mayConfirm(member, confirmer)) return refuse('forbidden', { action: 'confirm', unit: confirmer });
  const stands = standsOn(calendar, period);
  if (!stands) return refuse('unknown-period', { period });
  if (mutation)
    return mutation.contentHash === contentHash(request, hash)
      ? { kind: 'reply' }
      : refuse('mutation-reused', { mutationId: request.mutationId });
  if (stands.period.closed) return { kind: 'refuse', error: periodClosed(stands.period) };
  if (!asked.defs.has(key)) return refuse('bad-request', { field: 'key' });
  if (!confirmersOf(plan, key).includes(confirmer)) return refuse('bad-request', { field: 'confirmer' });
  const { report, withdrawn } = currentReport(context);
  const entry = report && own(report.entries, key);
  if (!report || !entry || entry.version !== version) return refuse('report-moved', {});
  if (entry.value === null) return refuse('bad-request', { field: 'key' });

  const { id: by } = member as MemberDoc;
  const { audit, chain, links } = appendLink(
    report,
    {
      mutationId: request.mutationId,
      contentHash: contentHash(request, hash),
      kind: 'confirm',
      by,
      at: now,
      via: 'pane',
      plan: plan.version,
      keys: [...new Set([key, ...Object.keys(withdrawn)])],
      state: report.state,
      confirmed: { key, unit: confirmer, version },
      version: null,
      settled: {},
      changes: Object.fromEntries(sealWithdrawn(withdrawn, context)),
      ...withdrawnKeys(withdrawn),
      given: {},
    },
    hash,
  );
  const { contribution, completeness } = derivedFrom(plan, asked, report.entries);
  const words = { ...report.confirmed?.[key], [confirmer]: { version, by, at: now } };
  const confirmed = { ...report.confirmed, [key]: words };
  const next: ReportDoc = { ...report, contribution, completeness, chain, links, confirmed };
  next.bytes = sizeAtMost(next, report.bytes, []);
  const oversize = tooLarge(next, []);
  if (oversize) return refuse(oversize.code, oversize.params);
  return { kind: 'reply', write: { report: next, audit } };
}
