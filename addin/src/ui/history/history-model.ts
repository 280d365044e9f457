import type { EntryValue, HistoryItem, StandIn, Via } from '@cchc/domain';

/** One thing that happened, as the sheet shows it. */
export type HistoryEvent = {
  id: string;
  by: string;
  at: string;
  via: Via;
  standIn: StandIn | null;
  state: HistoryItem['state'];
} & (
  | { kind: 'change'; key: string; before: EntryValue | undefined; after: EntryValue | undefined }
  /** Given up in a decision: kept here, never shown in a cell. */
  | { kind: 'given'; key: string; value: EntryValue | undefined }
  | { kind: 'transition'; comment: string | null }
  | { kind: 'comment'; key: string; text: string }
  /** Another unit's word that a version of the figure is right. */
  | { kind: 'confirm'; key: string; unit: string }
);

/**
 * What happened, newest first.
 *
 * @param key of one entry, null = of the whole report
 */
export function eventsOf(items: readonly HistoryItem[], key: string | null): HistoryEvent[] {
  const about = (each: { key: string }): boolean => key === null || each.key === key;
  return items.flatMap((item): HistoryEvent[] => {
    const { mutationId, by, at, via, standIn = null, state } = item;
    const said = { by, at, via, standIn, state };
    return [
      ...(item.transition
        ? [{ ...said, id: mutationId, kind: 'transition' as const, comment: item.transition.comment ?? null }]
        : []),
      ...(item.comment && about(item.comment)
        ? [{ ...said, id: mutationId, kind: 'comment' as const, ...item.comment }]
        : []),
      ...(item.confirmed && about(item.confirmed)
        ? [{ ...said, id: mutationId, kind: 'confirm' as const, ...item.confirmed }]
        : []),
      ...item.changes.filter(about).map((change) => ({
        ...said,
        ...change,
        id: `${mutationId} ${change.key}`,
        kind: 'change' as const,
      })),
      ...item.given.filter(about).map((given) => ({
        ...said,
        ...given,
        id: `${mutationId} ${given.key} given`,
        kind: 'given' as const,
      })),
    ];
  });
}

/** The value that an event would put back, where there is one to put back. */
export function restorableOf(event: HistoryEvent): { key: string; value: EntryValue } | null {
  if (event.kind === 'change' && event.after !== undefined) return { key: event.key, value: event.after };
  if (event.kind === 'given' && event.value !== undefined) return { key: event.key, value: event.value };
  return null;
}

/** The events that brought the values that are in use now: the newest change of each entry. */
export function currentOf(events: readonly HistoryEvent[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const current = new Set<string>();
  for (const event of events) {
    if (event.kind !== 'change' || seen.has(event.key)) continue;
    seen.add(event.key);
    current.add(event.id);
  }
  return current;
}

/** Confirmations of figures that were changed afterwards. */
export function outdatedOf(events: readonly HistoryEvent[]): ReadonlySet<string> {
  const changed = new Set<string>();
  const outdated = new Set<string>();
  for (const event of events) {
    if (event.kind === 'change') changed.add(event.key);
    if (event.kind === 'confirm' && changed.has(event.key)) outdated.add(event.id);
  }
  return outdated;
}
