import type { AnnualPlanChange, AnnualPlanDoc } from './annual-plan.ts';

/**
 * A year's plan as it stood after one of its changes: what stands there now, with everything undone that came later.
 *
 * @param changes all of the year, in any order
 */
export function annualAsOf(
  doc: AnnualPlanDoc,
  changes: readonly Pick<AnnualPlanChange, 'rev' | 'items'>[],
  rev: number,
): AnnualPlanDoc {
  const items = { ...doc.items };
  const later = changes.filter((change) => change.rev > rev).sort((a, b) => b.rev - a.rev);
  for (const { items: touched } of later)
    for (const [id, { before }] of Object.entries(touched)) {
      const stored = items[id];
      if (before === null) delete items[id];
      else if (stored) items[id] = { ...stored, value: before };
    }
  return { ...doc, rev, items };
}
