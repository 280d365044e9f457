import { entryDefs } from '../entries/entry-defs.ts';
import { reportingUnits } from '../plan/index.ts';
import type { Plan } from '../plan/schema.ts';
import { registerDef, registersOf } from '../registers/register-defs.ts';
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
    return defs ? { defs, defOf: (key) => defs.get(key), ownerOf } : null;
  };
}

/** The registers of every reporting unit: nothing is asked, any row of theirs is taken. */
export function askedInRegisters(plan: Plan): (unit: string) => Asked | null {
  const units = new Set(reportingUnits(plan).map(({ code }) => code));
  const registers = registersOf(plan);
  const asked: Asked = {
    defs: new Map(),
    defOf: (key) => registerDef(registers, key),
    ownerOf: () => null,
  };
  return (unit) => (units.has(unit) ? asked : null);
}
