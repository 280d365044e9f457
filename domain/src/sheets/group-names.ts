import type { Plan } from '../plan/schema.ts';
import { planUnitByCode, unitByCode } from '../plan/units.ts';

/** Members named one by one up to so many; a group that lacks more is told by its count. */
const NAMED = 3;

/**
 * Who is missing, in words: a plain unit by its name, a group with how many of its members are there: "Các trường học
 * (2/4, thiếu …)".
 *
 * @param obliged reporting units that were asked; groups stand as their members
 */
export function missingNames(plan: Plan, obliged: readonly string[], missing: readonly string[]): string {
  const groupOf = (code: string): string | undefined => unitByCode(plan, code)?.group;
  const nameOf = (code: string): string => unitByCode(plan, code)?.name ?? code;
  const told = new Set<string>();
  return missing
    .flatMap((code) => {
      const group = groupOf(code);
      if (group === undefined) return [nameOf(code)];
      if (told.has(group)) return [];
      told.add(group);
      const members = obliged.filter((other) => groupOf(other) === group);
      const absent = missing.filter((other) => groupOf(other) === group);
      const count = `${members.length - absent.length}/${members.length}`;
      const who = absent.length <= NAMED && absent.length < members.length;
      const names = who ? `, thiếu ${absent.map(nameOf).join(', ')}` : '';
      return [`${planUnitByCode(plan, group)?.name ?? group} (${count}${names})`];
    })
    .join('; ');
}
