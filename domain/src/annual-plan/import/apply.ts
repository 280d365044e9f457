import { type AnnualItem, EMPTY_ITEM } from '../annual-plan.ts';
import type { Appendix, AppendixRow } from './read-appendix.ts';

/** What a person decided about one row; without one, a sure match counts and an unsure one stays open. */
export type RowChoice =
  | { take: 'clauses'; clauses: string[] }
  | { take: 'own'; under: string | null }
  | { take: 'nothing' };

export interface AppendixPatch {
  items: Record<string, AnnualItem>;
  /** Indexes of rows that still need a decision; nothing may be applied before it is empty. */
  open: number[];
  /** Rows that change a clause which another row changes as well: they become tasks under it. */
  doubled: number[];
}

export const choiceOf = ({ match }: AppendixRow): RowChoice | null => {
  if (match.verdict === 'clauses') return { take: 'clauses', clauses: match.clauses };
  return match.verdict === 'own' ? { take: 'own', under: null } : null;
};

const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** What a row says, over what the year said before: a cell that is empty takes nothing away. */
function itemFrom(row: AppendixRow, before: AnnualItem, file: string): AnnualItem {
  const { sheet, table, line } = row.place;
  const others = [...row.leads.unknown, ...row.coordinates.unknown];
  return {
    ...before,
    person: orNull(row.person) ?? before.person,
    deadline:
      row.deadline === ''
        ? before.deadline
        : { text: row.deadline, end: row.due.end, ongoing: row.due.kind === 'ongoing' },
    product: orNull(row.product) ?? before.product,
    leads: row.leads.codes.length > 0 ? row.leads.codes : before.leads,
    coordinates: row.coordinates.codes.length > 0 ? row.coordinates.codes : before.coordinates,
    otherUnits: others.length > 0 ? others.join('; ') : before.otherUnits,
    responsibility: orNull(row.responsibility) ?? before.responsibility,
    authority: orNull(row.authority) ?? orNull(row.leader) ?? before.authority,
    source: { file, row: sheet === null ? `${table}/${line}` : `${sheet}/${line}` },
  };
}

/**
 * The change that an appendix makes with these choices. Each clause is changed by at most one row, the one that fits it
 * best; further rows about it become tasks of the commune's own that belong to it, so that none is lost.
 *
 * @param newId eight characters of [a-z0-9], new at each call
 */
export function patchFrom(
  appendix: Pick<Appendix, 'rows'>,
  choices: Readonly<Record<number, RowChoice>>,
  current: Readonly<Record<string, AnnualItem>>,
  file: string,
  newId: () => string,
): AppendixPatch {
  const patch: AppendixPatch = { items: {}, open: [], doubled: [] };
  const own = (row: AppendixRow, under: string | null): void => {
    patch.items[`_${newId()}`] = itemFrom(row, { ...EMPTY_ITEM, own: row.text, under }, file);
  };
  const byFit = [...appendix.rows].sort((a, b) => b.match.score - a.match.score || a.index - b.index);
  for (const row of byFit) {
    const choice = choices[row.index] ?? choiceOf(row);
    if (choice === null) patch.open.push(row.index);
    else if (choice.take === 'own') own(row, choice.under);
    else if (choice.take === 'clauses') {
      const free = choice.clauses.filter((code) => patch.items[code] === undefined);
      for (const code of free) patch.items[code] = itemFrom(row, current[code] ?? EMPTY_ITEM, file);
      if (free.length === 0) {
        patch.doubled.push(row.index);
        own(row, choice.clauses[0] ?? null);
      }
    }
  }
  patch.open.sort((a, b) => a - b);
  return patch;
}
