import type { MeReply } from '@cchc/domain';

/** Units that are typed in together: the members of a group, or one unit that is in none. */
export interface StandInGroup {
  /** Code of the group, or of the one unit. */
  code: string;
  first: string;
  others: number;
}

export function groupsOf(units: MeReply['standsInFor']): StandInGroup[] {
  const groups = new Map<string, StandInGroup>();
  for (const { code, name, group } of units) {
    const known = groups.get(group ?? code);
    if (known) known.others += 1;
    else groups.set(group ?? code, { code: group ?? code, first: name, others: 0 });
  }
  return [...groups.values()];
}
