import type { ReportState, StateBy, SyncReply } from '../api/api.ts';
import type { Blocker, TransitionReply, TransitionRequest } from '../api/transition.ts';
import { isOpenFor } from '../calendar/closure.ts';
import type { Period } from '../calendar/period.ts';
import { blockersOf } from '../entries/blockers.ts';
import { type PeriodEntries, periodsWithin } from '../entries/period-rules.ts';
import type { RequestError } from '../errors/codes.ts';
import type { KeyMap } from '../plan/key-map.ts';
import { isRegisterPeriod } from '../registers/register-period.ts';
import type { AuditDoc, MemberDoc, ReportDoc } from '../reports/report-doc.ts';
import { canonicalText } from '../text/canonical.ts';
import { appendLink, sealStandIn, sealText } from './audit.ts';
import { type Action, mayTransition } from './authorise.ts';
import { contentHash, type DecisionContext, periodClosed, standsOn } from './decision.ts';
import { currentReport, derivedFrom, emptyReport, sealWithdrawn, withdrawnKeys } from './next-report.ts';
import { newsFor } from './reply.ts';
import { sizeAtMost, tooLarge } from './report-size.ts';
import { standInFault } from './stand-in.ts';

export interface TransitionContext extends DecisionContext {
  /** Entries of this unit in the periods that were asked for, in their order; undefined before they were read. */
  earlier?: readonly PeriodEntries[];
}

export type TransitionDecision =
  | { kind: 'look-up-periods'; periods: Period[] }
  | { kind: 'refuse'; error: RequestError; reply?: SyncReply; keys?: KeyMap | null; blockers?: Blocker[] }
  | { kind: 'reply'; reply: TransitionReply; write?: { report: ReportDoc; audit: AuditDoc } };

/** The ways of the page: draft → submitted → approved; submitted → returned → submitted; submitted → draft; approved → returned. */
const WAYS: Record<ReportState, Partial<Record<ReportState, Action>>> = {
  draft: { submitted: 'submit' },
  submitted: { approved: 'approve', returned: 'return', draft: 'recall' },
  returned: { submitted: 'submit' },
  approved: { returned: 'reopen' },
};

/** What bringing a report from one state into another is called; null when there is no such way. */
export const actionFor = (from: ReportState, to: ReportState): Action | null => WAYS[from][to] ?? null;

/** What somebody means who asks for a state, wherever the report is by now. */
const MEANT: Record<ReportState, Action> = {
  submitted: 'submit',
  approved: 'approve',
  returned: 'return',
  draft: 'recall',
};

const refuse = (
  code: RequestError['code'],
  params: RequestError['params'],
  more: Partial<Pick<Extract<TransitionDecision, { kind: 'refuse' }>, 'reply' | 'keys' | 'blockers'>> = {},
): TransitionDecision => ({ kind: 'refuse', error: { code, params }, ...more });

/**
 * A report on its way between states, as one pure decision inside a transaction, like a sync. The numbers 1, 2 and 4
 * are those of the sync contract, the letters its section "States" (docs/sync-contract.md).
 */
export function decideTransition(request: TransitionRequest, context: TransitionContext): TransitionDecision {
  const { member, calendar, plan, asked, mutation, hash, now, today } = context;
  const { unit, to, expect, standIn } = request;
  const comment = canonicalText(request.comment ?? '') ?? undefined;
  // 1. Authorise from the member document, never from token claims.
  if (!member?.active) return refuse('unauthenticated', {});
  const state = context.report?.state ?? 'draft';
  const action = request.from === undefined || request.from === state ? actionFor(state, to) : null;
  const meant = action ?? actionFor(request.from ?? state, to) ?? MEANT[to];
  if (!mayTransition(member, request, meant, plan)) return refuse('forbidden', { action: meant, unit });
  const stands = standsOn(calendar, request.period);
  if (!stands) return refuse('unknown-period', { period: request.period });
  // Registers have no states.
  if (isRegisterPeriod(request.period)) return refuse('bad-request', { field: 'period' });
  const { period, version } = stands;
  // 2. The memory of mutations has no end: a double click is answered as the first one was.
  if (mutation) {
    if (mutation.contentHash !== contentHash(request, hash) || mutation.kind !== 'transition')
      return refuse('mutation-reused', { mutationId: request.mutationId });
    return { kind: 'reply', reply: answer(request, mutation.at, stateBy(mutation.by, mutation.at, comment)) };
  }
  const fault = standIn ? standInFault(true, standIn, today) : null;
  if (fault) return refuse('bad-request', { field: fault });
  // 4. Another plan version.
  if (request.plan !== version) {
    const keys = context.keysFrom?.(request.plan) ?? null;
    return refuse('plan-changed', { from: request.plan, to: version }, { keys });
  }
  // a. A closed period takes no transition either, unless it is extended for this unit.
  if (!isOpenFor(period, unit, today)) {
    const closed = periodClosed(period);
    return refuse(closed.code, closed.params);
  }
  const { report, withdrawn } = currentReport(context);
  const reply = newsFor(request, now, report);
  // b. Somebody was quicker.
  if (!action) {
    const params = { state, by: report?.stateBy?.by ?? null, at: report?.stateBy?.at ?? null };
    return refuse('wrong-state', params, { reply });
  }
  // c. The report moved since the person looked.
  if ((report?.cursor ?? null) !== expect) return refuse('report-moved', {}, { reply });
  // d. Whoever sends a report back says why.
  if (to === 'returned' && comment === undefined) return refuse('comment-required', { to });
  // e. What blocks sending: rules marked as errors, also across periods, and what is missing.
  if (action === 'submit') {
    const periods = periodsWithin(calendar as NonNullable<typeof calendar>, period);
    if (periods.length > 0 && !context.earlier) return { kind: 'look-up-periods', periods };
    const entries = report?.entries ?? {};
    const blockers = blockersOf(plan, unit, period, asked.defs, entries, context.earlier ?? []);
    if (blockers.length > 0) return refuse('submit-blocked', { count: blockers.length }, { blockers });
  }
  // f. Audited like a sync; no entry's version changes, and neither does the cursor.
  const by = (member as MemberDoc).id;
  const base = report ?? emptyReport(unit, request.period, plan, asked, now);
  const { audit, chain, links } = appendLink(
    report,
    {
      mutationId: request.mutationId,
      contentHash: contentHash(request, hash),
      kind: 'transition',
      by,
      at: now,
      via: standIn ? 'stand-in' : 'pane',
      ...(standIn && { standIn: sealStandIn(standIn, context.random(), hash) }),
      plan: plan.version,
      keys: Object.keys(withdrawn),
      state: to,
      transition: {
        from: state,
        to,
        ...(comment !== undefined && { comment: sealText(comment, context.random(), hash) }),
      },
      version: null,
      settled: {},
      changes: Object.fromEntries(sealWithdrawn(withdrawn, context)),
      ...withdrawnKeys(withdrawn),
      given: {},
    },
    hash,
  );
  const { contribution, completeness } = derivedFrom(plan, asked, base.entries);
  const next: ReportDoc = {
    ...base,
    state: to,
    stateBy: stateBy(by, now, comment),
    contribution,
    completeness,
    chain,
    links,
    updatedAt: now,
  };
  next.bytes = sizeAtMost(next, base.bytes, []);
  const oversize = tooLarge(next, []);
  if (oversize) return refuse(oversize.code, oversize.params);
  return {
    kind: 'reply',
    reply: answer(request, now, next.stateBy as StateBy),
    write: { report: next, audit },
  };
}

const stateBy = (by: string, at: string, comment: string | undefined): StateBy => ({
  by,
  at,
  ...(comment !== undefined && { comment }),
});

/** The report stood at what the person expected, or there would be no answer. */
const answer = ({ mutationId, to, expect }: TransitionRequest, at: string, by: StateBy): TransitionReply => ({
  mutationId,
  at,
  cursor: expect,
  state: to,
  stateBy: by,
});
