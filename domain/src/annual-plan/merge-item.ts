import { sameValue } from '../text/canonical.ts';
import type { AnnualItem } from './annual-plan.ts';

export type AnnualField = keyof AnnualItem;

/** Where it was read from is no decision of anybody's. */
const FIELDS = [
  'own',
  'under',
  'person',
  'deadline',
  'product',
  'milestones',
  'leads',
  'coordinates',
  'otherUnits',
  'responsibility',
  'authority',
  'done',
  'dropped',
] as const satisfies readonly AnnualField[];

/** Fields in which two states of an item differ, in the order in which people read them. */
export const changedFields = (before: AnnualItem, after: AnnualItem): AnnualField[] =>
  FIELDS.filter((field) => !sameValue(before[field], after[field]));

export interface Merge {
  /** With what each of the two changed alone; where both did, what `mine` says. */
  item: AnnualItem;
  /** Fields that both changed, to different ends: somebody has to choose. */
  asked: AnnualField[];
  /** Fields that the other one changed and this one left alone. */
  theirs: AnnualField[];
}

/**
 * Two people's changes of one task put together, field by field.
 *
 * @param base what both began with
 */
export function mergeItem(base: AnnualItem, mine: AnnualItem, theirs: AnnualItem): Merge {
  const byMe = new Set(changedFields(base, mine));
  const byThem = changedFields(base, theirs);
  const apart = byThem.filter((field) => !sameValue(mine[field], theirs[field]));
  const taken = apart.filter((field) => !byMe.has(field));
  const item = { ...mine, source: theirs.source };
  return {
    item: Object.assign(item, Object.fromEntries(taken.map((field) => [field, theirs[field]]))),
    asked: apart.filter((field) => byMe.has(field)),
    theirs: taken,
  };
}
