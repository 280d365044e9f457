import type { Entry, Plan } from '@cchc/domain';
import { type AnnualPlanDoc, itemsOf, plannedEntries, underNewerPlan } from '@cchc/domain/annual-plan';
import type { Path } from '../store/store.ts';
import { readingMore } from './extra-reads.ts';
import { annualPlanPath } from './paths.ts';
import { keysInside, planInside } from './plans-inside.ts';
import type { Services } from './services.ts';

/** What a year asks of its tasks, under a plan; null while nothing is planned. */
export async function annualPlanUnder(
  services: Services,
  commune: string,
  year: number,
  plan: Plan,
): Promise<AnnualPlanDoc | null> {
  const path = annualPlanPath(commune, year);
  const [stored] = (await services.store.read([path])) as [AnnualPlanDoc | null];
  if (stored === null || stored.planVersion === plan.version) return stored;
  return underPlan(services, commune, path, plan);
}

/** Person, deadline and product that the annual plan gives a unit, under the plan of the report. */
export async function plannedFor(
  services: Services,
  commune: string,
  year: number,
  plan: Plan,
  unit: string,
): Promise<Record<string, Entry>> {
  const doc = await annualPlanUnder(services, commune, year, plan);
  return doc === null ? {} : plannedEntries(plan, unit, year, itemsOf(doc));
}

/** The year under another plan than it was written for: the plans between them may have to be read. */
const underPlan = (
  services: Services,
  commune: string,
  path: Path,
  plan: Plan,
): Promise<AnnualPlanDoc | null> =>
  services.store.transact(
    [{ doc: path }],
    readingMore<AnnualPlanDoc | null>(1, ([found], more) => {
      const stored = found as AnnualPlanDoc | null;
      if (stored === null) return { writes: [], reply: null };
      const keys = keysInside(services, commune, plan, more)(stored.planVersion);
      const older = planInside(services, commune, stored.planVersion, more)?.plan ?? null;
      return { writes: [], reply: underNewerPlan(stored, older, plan, keys) };
    }),
  );
