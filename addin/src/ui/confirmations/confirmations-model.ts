import { type ConfirmationItem, indicatorByCode, type Plan } from '@cchc/domain';

/** What a person is told of the figures that two units share. */
export interface Shared {
  /** They may confirm these now, in the name of one of their units. */
  mine: ConfirmationItem[];
  others: ConfirmationItem[];
  confirmed: number;
  outdated: number;
}

export const sharedOf = (items: readonly ConfirmationItem[]): Shared => ({
  mine: items.filter(({ mine }) => mine.length > 0),
  others: items.filter(({ mine }) => mine.length === 0),
  confirmed: items.filter(({ state }) => state === 'confirmed').length,
  outdated: items.filter(({ state }) => state === 'outdated').length,
});

/** The badge of an item: where nothing stands, nothing waits for a word. */
export const badgeOf = ({ entry, state }: ConfirmationItem): 'open' | 'confirmed' | 'outdated' | 'empty' =>
  !entry?.value ? 'empty' : state === 'not-asked' ? 'open' : state;

/** Name of an indicator, or of a part of its breakdown ("Tên: Người dân"). */
export function figureName(plan: Plan, key: string): string {
  const [code = key, part] = key.split(':');
  const indicator = indicatorByCode(plan, code);
  const of = indicator?.breakdown?.items.find((item) => item.code === part);
  return [indicator?.name ?? key, ...(of ? [of.name] : [])].join(': ');
}
