import {
  derivedFrom,
  isRegisterPeriod,
  type KeyMap,
  keyMapFrom,
  type Plan,
  type ReportDoc,
  underPlan,
} from '@cchc/domain';
import type { ReadMore } from './extra-reads.ts';
import { planPath } from './paths.ts';
import type { PlanAtHand, PlanDoc } from './plan-cache.ts';
import type { Services } from './services.ts';

/** A plan inside a transaction: at hand, or read once per process; null when the store has none of that version. */
export function planInside(
  { plans }: Services,
  commune: string,
  version: string,
  more: ReadMore,
): PlanAtHand | null {
  const known = plans.get(commune, version);
  if (known) return known;
  const [doc] = more(`plan ${version}`, [{ doc: planPath(commune, version) }]) as [PlanDoc | null];
  return doc ? plans.put(commune, version, doc) : null;
}

/** How keys came from older versions to this plan, over all plans between them. */
export const keysInside =
  (services: Services, commune: string, to: Plan, more: ReadMore) =>
  (from: string): KeyMap | null =>
    keyMapFrom(from, to, (version) => planInside(services, commune, version, more)?.plan ?? null);

/** A plan outside a transaction; null when the store has none of that version. */
export async function planOrNull(
  { store, plans }: Services,
  commune: string,
  version: string,
): Promise<Plan | null> {
  const known = plans.get(commune, version);
  if (known) return known.plan;
  const [doc] = (await store.read([planPath(commune, version)])) as [PlanDoc | null];
  return doc ? plans.put(commune, version, doc).plan : null;
}

/** The same outside a transaction: the way from an older version to this plan. */
export async function keysBetween(
  services: Services,
  commune: string,
  from: string,
  to: Plan,
): Promise<KeyMap | null> {
  // Each pass reads the next older plan that the way goes over.
  for (;;) {
    let needed: string | undefined;
    const keys = keyMapFrom(from, to, (version) => {
      const known = services.plans.get(commune, version);
      if (!known) needed ??= version;
      return known?.plan ?? null;
    });
    if (needed === undefined) return keys;
    if (!(await planOrNull(services, commune, needed))) return null;
  }
}

/** A report as it stands under a plan, wherever it was last written. */
export async function broughtUnder(
  services: Services,
  commune: string,
  report: ReportDoc | null,
  plan: Plan,
): Promise<ReportDoc | null> {
  if (!report || report.planVersion === plan.version || isRegisterPeriod(report.period)) return report;
  return underPlan(report, plan, await keysBetween(services, commune, report.planVersion, plan)).report;
}

type Counted = Pick<
  ReportDoc,
  'unit' | 'period' | 'planVersion' | 'entries' | 'contribution' | 'completeness'
>;

/** A report with its entries as it stands under a plan; last written under another, its figures are worked out anew. */
export async function recountedUnder<T extends Counted>(
  services: Services,
  commune: string,
  report: T,
  atHand: PlanAtHand,
): Promise<T> {
  const { plan } = atHand;
  const of = atHand.asked(report.unit, report.period);
  if (report.planVersion === plan.version || isRegisterPeriod(report.period) || !of) return report;
  const current = await broughtUnder(services, commune, report as unknown as ReportDoc, plan);
  const { entries } = current ?? report;
  const { contribution, completeness } = derivedFrom(plan, of, entries);
  return { ...report, planVersion: plan.version, entries, contribution, completeness };
}
