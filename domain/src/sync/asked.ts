import { entryDefs } from '../entries/entry-defs.ts';
import { reportingUnits } from '../plan/index.ts';
import type { Plan } from '../plan/schema.ts';
import type { Asked } from './judge-entries.ts';

/**
 * What a year asks of every reporting unit, ready to be asked many times: computing it walks the whole plan,
 * so a server keeps one per plan version and year.
 */
export function askedInYear(plan: Plan, year: number): (unit: string) => Asked | null {
  const byUnit = new Map(reportingUnits(plan).map(({ code }) => [code, entryDefs(plan, code, year)]));
  const ownerOf = (key: string): string | null => {
    for (const [unit, defs] of byUnit) if (defs.has(key)) return unit;
    return null;
  };
  return (unit) => {
    const defs = byUnit.get(unit);
    return defs ? { defs, ownerOf } : null;
  };
}
