import type { Calendar } from '@cchc/domain';
import {
  type AcceptanceReply,
  type AcceptanceUnit,
  type Asked,
  type ChangedEntry,
  type LookDoc,
  type MemberDoc,
  mayConsolidate,
  planIn,
  planVersionOf,
  type ReportDoc,
  reportingUnits,
  type SeenRequest,
  sameEntry,
  type Version,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { asOf } from './as-of.ts';
import { calendarOfPeriod, isPeriodId, lookPath, reportPath } from './paths.ts';
import { peopleNamed } from './people.ts';
import type { PlanAtHand } from './plan-cache.ts';
import { broughtUnder } from './plans-inside.ts';
import { refuse } from './refused.ts';
import { active, callerPath, periodIn, planAtHand, type Services } from './services.ts';

/** What is otherwise in a report than at a version of it; null when nobody can tell. */
async function changedSince(
  services: Services,
  commune: string,
  report: ReportDoc,
  atHand: PlanAtHand,
  seen: Version | null,
): Promise<ChangedEntry[] | null> {
  if (seen === report.cursor) return [];
  const then = await asOf(services, commune, report, atHand.plan, seen);
  if (then === null) return null;
  const defs = (atHand.asked(report.unit, report.period) as Asked | null)?.defs ?? new Map();
  const keys = [...new Set([...defs.keys(), ...Object.keys(report.entries)])];
  return keys.flatMap((key): ChangedEntry[] => {
    const now = report.entries[key];
    const before = then[key]?.value ?? null;
    return !now || sameEntry(before, now.value)
      ? []
      : [{ key, before, after: now.value, by: now.by, at: now.at }];
  });
}

/**
 * `GET /api/acceptance?period=`: every unit's report beside what this person saw of it last.
 *
 * @throws Refused forbidden for those who do not see the totals, unknown-period
 */
export async function acceptanceOf(
  services: Services,
  caller: Caller,
  periodId: string,
): Promise<AcceptanceReply> {
  const { commune, memberId } = caller;
  if (!isPeriodId(periodId)) return refuse('unknown-period', { period: periodId });
  const [member, calendar, look] = (await services.store.read([
    callerPath(caller),
    calendarOfPeriod(commune, periodId),
    lookPath(commune, memberId, periodId),
  ])) as [MemberDoc | null, Calendar | null, LookDoc | null];
  const me = active(member);
  if (!mayConsolidate(me)) return refuse('forbidden', { action: 'consolidate', unit: null });
  const period = periodIn(calendar, periodId);
  const atHand = await planAtHand(services, commune, planVersionOf(calendar as Calendar, period));
  const codes = reportingUnits(planIn(atHand.plan, period.to))
    .map(({ code }) => code)
    .filter((unit) => (atHand.asked(unit, periodId)?.defs.size ?? 0) > 0);
  const found = (await services.store.read(
    codes.map((unit) => reportPath(commune, periodId, unit)),
  )) as (ReportDoc | null)[];
  const units = await Promise.all(
    codes.map(async (unit, i): Promise<AcceptanceUnit> => {
      const report = await broughtUnder(services, commune, found[i] ?? null, atHand.plan);
      const seen = look?.cursors[unit] ?? null;
      return {
        unit,
        state: report?.state ?? 'draft',
        stateBy: report?.stateBy ?? null,
        cursor: report?.cursor ?? null,
        seen,
        changed: report && seen ? await changedSince(services, commune, report, atHand, seen) : null,
      };
    }),
  );
  const people = units.flatMap(({ changed, stateBy }) => [
    ...(changed ?? []).map(({ by }) => by),
    ...(stateBy ? [stateBy.by] : []),
  ]);
  return {
    period: periodId,
    plan: atHand.plan.version,
    units,
    people: await peopleNamed(services, commune, people, me),
  };
}

/**
 * `POST /api/acceptance/seen`: this person looked at these versions; those of other units stay as they were.
 *
 * @throws Refused forbidden, unknown-period
 */
export async function setLooked(
  services: Services,
  caller: Caller,
  { period, cursors }: SeenRequest,
): Promise<{ at: string }> {
  const { commune, memberId } = caller;
  if (!isPeriodId(period)) return refuse('unknown-period', { period });
  const path = lookPath(commune, memberId, period);
  const at = services.clock().toISOString();
  return services.store.transact(
    [{ doc: callerPath(caller) }, { doc: calendarOfPeriod(commune, period) }, { doc: path }],
    ([member, calendar, found]) => {
      if (!mayConsolidate(active(member as MemberDoc | null)))
        return refuse('forbidden', { action: 'consolidate', unit: null });
      periodIn(calendar as Calendar | null, period);
      const look: LookDoc = {
        period,
        at,
        cursors: { ...(found as LookDoc | null)?.cursors, ...cursors },
      };
      return { writes: [{ set: path, data: look }], reply: { at } };
    },
  );
}
