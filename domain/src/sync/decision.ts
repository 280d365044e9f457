import type { Calendar, Period } from '../calendar/period.ts';
import { planVersionOf } from '../calendar/period.ts';
import type { RequestError } from '../errors/codes.ts';
import type { KeyMap } from '../plan/key-map.ts';
import type { Plan } from '../plan/schema.ts';
import { periodOf } from '../registers/register-period.ts';
import type { AuditDoc, MemberDoc, ReportDoc } from '../reports/report-doc.ts';
import { canonicalJson } from '../text/canonical.ts';
import type { Hash } from './audit.ts';
import type { Asked } from './judge-entries.ts';

/** What a transaction on a report has read, and what makes its decision repeatable: it has no clock and no dice of its own. */
export interface DecisionContext {
  /** UTC, ISO 8601. */
  now: string;
  /** The date in Asia/Ho_Chi_Minh. */
  today: string;
  member: MemberDoc | null;
  calendar: Calendar | null;
  /** The plan of the period. */
  plan: Plan;
  asked: Asked;
  report: ReportDoc | null;
  /** `audit/{mutationId}`. */
  mutation: AuditDoc | null;
  /** The way from an older plan version to `plan`; null when none leads there. Asked for `request.plan` and the report's. */
  keysFrom?(version: string): KeyMap | null;
  /** Eight characters of [A-Za-z0-9], new at each call. */
  random(): string;
  hash: Hash;
}

/** Same content, same hash: what makes a repeated mutation id a retry. */
export const contentHash = (request: object, hash: Hash): string => hash(canonicalJson(request));

/** The period of a request and the plan version it stands on; null when the calendar has no such period. */
export function standsOn(calendar: Calendar | null, id: string): { period: Period; version: string } | null {
  const period = calendar && periodOf(calendar, id);
  return period ? { period, version: planVersionOf(calendar, period) } : null;
}

/** 423 for a closed period, with who, when and why. */
export const periodClosed = ({ closed }: Period): RequestError => ({
  code: 'period-closed',
  params: { by: closed?.by ?? null, at: closed?.at ?? null, reason: closed?.reason ?? null },
});
