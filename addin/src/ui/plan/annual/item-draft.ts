import { isDate } from '@cchc/domain';
import { type AnnualItem, deadlineOf, type Milestone } from '@cchc/domain/annual-plan';

/** A milestone while it is typed; the key only tells it from its neighbours. */
export interface DraftMilestone extends Milestone {
  key: number;
}

/** A task while somebody types: what the fields hold, what they began with, and the change that was looked at. */
export interface ItemDraft {
  /** Null: nothing is planned for it yet. */
  base: AnnualItem | null;
  expect: number;
  item: AnnualItem;
  milestones: DraftMilestone[];
  /** What the office wrote of its deadline. */
  deadline: string;
  /** The last day in time, where a person set another than the text says; a text that is no date stays as typed. */
  end: string | null;
}

export type DraftFault =
  | { field: 'own' | 'end' | 'done' | 'done-ahead' | 'dropped' | 'dropped-on'; at?: undefined }
  | { field: 'milestone-name' | 'milestone-day' | 'milestone-ahead'; at: number };

export function draftOf(item: AnnualItem, base: AnnualItem | null, expect: number, year: number): ItemDraft {
  const { deadline } = item;
  const read = deadline && deadlineOf(deadline.text, year);
  return {
    base,
    expect,
    item,
    milestones: item.milestones.map((each, key) => ({ ...each, key })),
    deadline: deadline?.text ?? '',
    end: deadline && deadline.end !== read?.end ? deadline.end : null,
  };
}

/** What the office wrote, as it is kept: its own day wins over what the words say. */
function deadlineFrom({ deadline, end }: ItemDraft, year: number): AnnualItem['deadline'] {
  const text = deadline.trim();
  if (text === '' && end === null) return null;
  const read = deadlineOf(text, year);
  return end === null
    ? { text, end: read.end, ongoing: read.kind === 'ongoing' }
    : { text, end, ongoing: false };
}

const orNull = (text: string | null): string | null =>
  text === null || text.trim() === '' ? null : text.trim();

/** The item that a draft stands for. */
export const itemFrom = (draft: ItemDraft, year: number): AnnualItem => ({
  ...draft.item,
  own: orNull(draft.item.own),
  person: orNull(draft.item.person),
  product: orNull(draft.item.product),
  otherUnits: orNull(draft.item.otherUnits),
  responsibility: orNull(draft.item.responsibility),
  authority: orNull(draft.item.authority),
  deadline: deadlineFrom(draft, year),
  milestones: draft.milestones.map(({ key: _, name, ...rest }) => ({ ...rest, name: name.trim() })),
  dropped: draft.item.dropped && { ...draft.item.dropped, reason: draft.item.dropped.reason.trim() },
});

/** The first thing that keeps a draft from being saved. A task is not done on a day that has not come. */
export function faultIn(draft: ItemDraft, isOwn: boolean, today: string): DraftFault | null {
  const { item, milestones, end } = draft;
  if (isOwn && orNull(item.own) === null) return { field: 'own' };
  if (end !== null && !isDate(end)) return { field: 'end' };
  for (const { key, name, due, done } of milestones) {
    if (name.trim() === '') return { field: 'milestone-name', at: key };
    if ([due, done].some((day) => day !== null && !isDate(day))) return { field: 'milestone-day', at: key };
    if (done !== null && done > today) return { field: 'milestone-ahead', at: key };
  }
  if (item.done !== null && !isDate(item.done)) return { field: 'done' };
  if (item.done !== null && item.done > today) return { field: 'done-ahead' };
  if (item.dropped && item.dropped.reason.trim() === '') return { field: 'dropped' };
  return item.dropped && !isDate(item.dropped.on) ? { field: 'dropped-on' } : null;
}

/** Something was typed that is not saved. */
export const isChanged = (draft: ItemDraft, blank: AnnualItem, year: number): boolean =>
  JSON.stringify(itemFrom(draft, year)) !==
  JSON.stringify(itemFrom(draftOf(draft.base ?? blank, draft.base, draft.expect, year), year));
