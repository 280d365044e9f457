import type { EntryDef } from '../entries/entry-def.ts';
import { entryDefs } from '../entries/entry-defs.ts';
import type { Plan } from './schema.ts';
import { reportingUnits } from './units.ts';

/**
 * Every entry that some unit is asked under a plan, by key. Which year it is changes what is required, not what there is.
 * Tasks of the commune's own are not among them: they are of one year, and no newer plan renames or withdraws them.
 */
export function entriesOfPlan({ ownTasks: _, ...plan }: Plan): Map<string, EntryDef> {
  const all = new Map<string, EntryDef>();
  for (const { code } of reportingUnits(plan))
    for (const [key, def] of entryDefs(plan, code, plan.years.from)) all.set(key, def);
  return all;
}

/** Codes that have figures or texts of their own: indicators, qualitative targets, clauses. */
export const reportedCodes = (plan: Plan): string[] => [
  ...plan.indicators.map(({ code }) => code),
  ...plan.qualitativeTargets.map(({ code }) => code),
  ...plan.tasks.flatMap(({ clauses }) => clauses.map(({ code }) => code)),
];

/** The code that an entry key belongs to: `TTHC.05:DAT` → `TTHC.05`, `III.1.1.a/result` → `III.1.1.a`. */
export const codeOfKey = (key: string): string => key.split(/[/:]/)[0] ?? key;
