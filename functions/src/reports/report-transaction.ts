import {
  type AuditDoc,
  type Calendar,
  type DecisionContext,
  type MemberDoc,
  type ReportDoc,
  standsOn,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import type { Decision, Path, Read, Write } from '../store/store.ts';
import { type ReadMore, readingMore } from './extra-reads.ts';
import { auditPath, calendarOfPeriod, isPeriodId, isUnitCode, reportPath } from './paths.ts';
import { keysInside, planInside } from './plans-inside.ts';
import { refuse } from './refused.ts';
import { active, callerPath, type Services, sha256, todayOf } from './services.ts';

/** What names a change of one report. */
export interface ReportChange {
  unit: string;
  period: string;
  mutationId: string;
}

/** What a decision on a report comes to: documents that are written with its audit, and what it hands back. */
export interface ReportOutcome<Result> {
  result: Result;
  write?: { report: ReportDoc; audit: AuditDoc; more?: readonly Write[] };
}

/** Where the report of a request stands. */
export interface ReportPlace {
  report: Path;
  audit: Path;
}

/**
 * One transaction on one report: reads member, calendar, report and mutation, once per process also the plan, and
 * what `decide` asks for; writes the report and one new audit document, or nothing.
 *
 * @param decide pure; it may run again
 * @throws Refused with an error of the closed list
 */
export function changeReport<Result>(
  services: Services,
  caller: Caller,
  { unit, period, mutationId }: ReportChange,
  decide: (context: DecisionContext, more: ReadMore, place: ReportPlace) => ReportOutcome<Result>,
): Promise<Result> {
  const { commune } = caller;
  if (!isPeriodId(period)) return refuse('unknown-period', { period });
  if (!isUnitCode(unit)) return refuse('unknown-unit', { unit });
  const place = { report: reportPath(commune, period, unit), audit: auditPath(commune, period, unit) };
  const mutationPath = [...place.audit, mutationId];
  const reads: Read[] = [
    { doc: callerPath(caller) },
    { doc: calendarOfPeriod(commune, period) },
    { doc: place.report },
    { doc: mutationPath },
  ];
  const now = services.clock().toISOString();
  const today = todayOf(services);
  return services.store.transact(
    reads,
    readingMore<Result>(reads.length, ([member, calendar, report, mutation], more): Decision<Result> => {
      active(member as MemberDoc | null);
      const stands = standsOn(calendar as Calendar | null, period);
      if (!stands) return refuse('unknown-period', { period });
      const atHand = planInside(services, commune, stands.version, more);
      if (!atHand) throw new Error(`The plan ${stands.version} of ${commune} is missing in the store.`);
      const asked = atHand.asked(unit, period);
      if (!asked) return refuse('unknown-unit', { unit });
      const { result, write } = decide(
        {
          now,
          today,
          member: member as MemberDoc,
          calendar: calendar as Calendar,
          plan: atHand.plan,
          asked,
          report: report as ReportDoc | null,
          mutation: mutation as AuditDoc | null,
          keysFrom: keysInside(services, commune, atHand.plan, more),
          random: services.random,
          hash: sha256,
        },
        more,
        place,
      );
      const writes: Write[] = write
        ? [
            { set: place.report, data: write.report },
            { create: mutationPath, data: write.audit },
            ...(write.more ?? []),
          ]
        : [];
      return { writes, reply: result };
    }),
  );
}
