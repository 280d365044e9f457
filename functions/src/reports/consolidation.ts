import {
  type Calendar,
  type ConsolidationReply,
  type MemberDoc,
  mayConsolidate,
  planIn,
  planVersionOf,
  type ReportDoc,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { calendarOfPeriod, isPeriodId, reportPath, reportsPath } from './paths.ts';
import type { PlanAtHand } from './plan-cache.ts';
import { recountedUnder } from './plans-inside.ts';
import { refuse } from './refused.ts';
import { active, callerPath, periodIn, planAtHand, type Services } from './services.ts';
import { settingsIn } from './settings-at-hand.ts';

/** What of each report travels: the contribution has every figure and no text. */
const FIELDS = [
  'unit',
  'state',
  'cursor',
  'updatedAt',
  'contribution',
  'completeness',
  'planVersion',
] as const;

type Counted = Omit<Pick<ReportDoc, (typeof FIELDS)[number]>, 'planVersion'>;

/** A report that was last written under an older plan: its figures are worked out anew from its entries. */
async function recounted(
  services: Services,
  commune: string,
  period: string,
  atHand: PlanAtHand,
  report: Counted,
): Promise<Counted> {
  const [stored] = (await services.store.read([reportPath(commune, period, report.unit)])) as [
    ReportDoc | null,
  ];
  if (!stored) return report;
  const { contribution, completeness } = await recountedUnder(services, commune, stored, atHand);
  return { ...report, contribution, completeness };
}

/** All reports of a period as they stand under a plan, each without its texts: one query. */
export async function countedReports(
  services: Services,
  commune: string,
  periodId: string,
  atHand: PlanAtHand,
): Promise<Counted[]> {
  const found = (await services.store.query({
    in: reportsPath(commune),
    field: 'period',
    equals: periodId,
    fields: FIELDS,
  })) as Pick<ReportDoc, (typeof FIELDS)[number]>[];
  return Promise.all(
    found.map(({ planVersion, ...report }) =>
      planVersion === atHand.plan.version ? report : recounted(services, commune, periodId, atHand, report),
    ),
  );
}

/**
 * `GET /api/consolidation`: one query of a period's reports with a field mask. Totals are computed by domain, of
 * the same contributions, on either side.
 *
 * @throws Refused with an error of the closed list
 */
export async function consolidationOf(
  services: Services,
  caller: Caller,
  periodId: string,
): Promise<ConsolidationReply> {
  const { commune } = caller;
  if (!isPeriodId(periodId)) return refuse('unknown-period', { period: periodId });
  const [member, calendar] = (await services.store.read([
    callerPath(caller),
    calendarOfPeriod(commune, periodId),
  ])) as [MemberDoc | null, Calendar | null];
  if (!mayConsolidate(active(member))) return refuse('forbidden', { action: 'consolidate', unit: null });
  const period = periodIn(calendar, periodId);
  const atHand = await planAtHand(services, commune, planVersionOf(calendar as Calendar, period));
  const { plan } = atHand;
  const settings = await settingsIn(services, commune, calendar as Calendar, period);
  const reports = await countedReports(services, commune, periodId, atHand);
  return {
    at: services.clock().toISOString(),
    // Groups have the members that were there on the period's last day
    plan: planIn(plan, period.to),
    period,
    calendar: calendar as Calendar,
    settings,
    reports,
  };
}
