import { EVENTS, type Event } from './kinds.ts';

/** How often each kind of event really happened. */
export type Counts = Partial<Record<Event, number>>;

export function add(into: Counts, more: Counts): void {
  for (const event of EVENTS) into[event] = (into[event] ?? 0) + (more[event] ?? 0);
}

const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Kinds of event that stayed under one in a hundred: what is not tried is not proven. */
export const tooRare = (counts: Counts): Event[] =>
  EVENTS.filter((event) => (counts[event] ?? 0) < total(counts) / 100);

/** One line a kind, the most frequent first. */
export function table(counts: Counts): string {
  const all = total(counts) || 1;
  const rows = EVENTS.map((event) => [event, counts[event] ?? 0] as const).sort((a, b) => b[1] - a[1]);
  return rows
    .map(
      ([event, count]) =>
        `${event.padEnd(18)}${String(count).padStart(9)}${((100 * count) / all).toFixed(1).padStart(7)} %`,
    )
    .join('\n');
}
