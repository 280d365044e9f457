import {
  type AuditDoc,
  type Calendar,
  decideSync,
  type MemberDoc,
  type ReportDoc,
  type SyncDecision,
  type SyncReply,
  type SyncRequest,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import type { Decision, Found, Read, Write } from '../store/store.ts';
import { auditPath, calendarOfPeriod, isPeriodId, isUnitCode, planPath, reportPath } from './paths.ts';
import type { PlanAtHand, PlanDoc } from './plan-cache.ts';
import { Refused, refuse } from './refused.ts';
import { active, callerPath, type Services, sha256, todayOf } from './services.ts';

type Refusal = Extract<SyncDecision, { kind: 'refuse' }>;
type Outcome = Extract<SyncDecision, { kind: 'reply' }> | Refusal;

/**
 * `POST /api/sync`: the server half of the sync contract in one transaction. Reads member, calendar, report and
 * mutation; once per process also the plan, and one more for a cursor older than the report remembers. Writes
 * report and audit, or nothing.
 *
 * @throws Refused with an error of the closed list
 */
export async function syncReport(
  services: Services,
  caller: Caller,
  request: SyncRequest,
): Promise<SyncReply> {
  const { commune } = caller;
  const { unit, period, mutationId } = request;
  if (!isPeriodId(period)) return refuse('unknown-period', { period });
  if (!isUnitCode(unit)) return refuse('unknown-unit', { unit });
  const report = reportPath(commune, period, unit);
  const audit = auditPath(commune, period, unit);
  const reads: Read[] = [
    { doc: callerPath(caller) },
    { doc: calendarOfPeriod(commune, period) },
    { doc: report },
    { doc: [...audit, mutationId] },
  ];
  const now = services.clock().toISOString();
  const today = todayOf(services);
  /** What was read beyond the four, in order; begun anew when the transaction runs again. */
  let extra: ('plan' | 'cursor')[] = [];
  const more = (what: 'plan' | 'cursor', read: Read) => {
    extra.push(what);
    return { more: [read] };
  };

  const decide = (found: Found): Decision<Outcome> => {
    if (found.length === reads.length) extra = [];
    const [member, calendar] = found as [MemberDoc | null, Calendar | null];
    const extraOf = (what: 'plan' | 'cursor') => found[reads.length + extra.indexOf(what)];
    if (!active(member) || !calendar) return refuse('unknown-period', { period });
    const version = calendar.planVersion;
    let atHand: PlanAtHand | undefined = services.plans.get(commune, version);
    if (!atHand && !extra.includes('plan')) return more('plan', { doc: planPath(commune, version) });
    atHand ??= services.plans.put(commune, version, extraOf('plan') as PlanDoc | null);
    const asked = atHand.asked(unit, period);
    if (!asked) return refuse('unknown-unit', { unit });
    const decision = decideSync(request, {
      now,
      today,
      member,
      calendar,
      plan: atHand.plan,
      asked,
      report: found[2] as ReportDoc | null,
      mutation: found[3] as AuditDoc | null,
      ...(extra.includes('cursor') && { cursorFound: extraOf('cursor') !== null }),
      random: services.random,
      hash: sha256,
    });
    if (decision.kind === 'look-up-cursor')
      return more('cursor', { in: audit, field: 'version', equals: decision.cursor });
    const written: Write[] =
      decision.kind === 'reply' && decision.write
        ? [
            { set: report, data: decision.write.report },
            { create: [...audit, mutationId], data: decision.write.audit },
          ]
        : [];
    return { writes: written, reply: decision };
  };

  const outcome = await services.store.transact(reads, decide);
  if (outcome.kind === 'refuse') throw new Refused(outcome.error, outcome.reply && { reply: outcome.reply });
  return outcome.reply;
}
