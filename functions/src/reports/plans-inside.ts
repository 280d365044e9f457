import { type KeyMap, keyMapFrom, type Plan } from '@cchc/domain';
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
