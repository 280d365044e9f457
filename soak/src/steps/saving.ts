import type { Step } from '../schedule/schedule.ts';
import { broken } from '../world/break.ts';
import type { Fate } from '../world/network.ts';
import { keyAt } from '../world/plans.ts';
import type { World } from '../world/world.ts';
import { freePane, pick } from './places.ts';

/** "Lưu ngay"; the message meets a fate or none. What befell it is counted by the wire itself. */
export const save =
  (fate: Fate | null) =>
  async (world: World, step: Step): Promise<boolean> => {
    const pane = freePane(world, step);
    if (!pane) return false;
    pane.parts.link.next = fate;
    await pane.saves();
    pane.parts.link.next = null;
    return fate === null;
  };

export const wait =
  (milliseconds: number) =>
  async (world: World): Promise<boolean> => {
    await world.pass(milliseconds);
    return true;
  };

/** An answer that was held arrives at last. */
export async function hear(world: World, { at }: Step): Promise<boolean> {
  const pane = pick(
    world.panes.filter(({ parts }) => parts.link.release !== null),
    at,
  );
  await pane?.hear();
  return pane !== undefined;
}

/** A message that its pane gave up reaches the server after all. */
export async function deliverLate(world: World, { at }: Step): Promise<boolean> {
  const link = pick(
    world.links.filter(({ late }) => late.length > 0),
    at,
  );
  return (await link?.deliverLate(at)) ?? false;
}

export const decide =
  (take: 'mine' | 'theirs') =>
  async (world: World, step: Step): Promise<boolean> => {
    const asked = world.panes.filter(
      ({ state, parts }) =>
        parts.link.release === null && !parts.book.workbook.cellEdit && state.conflicts.length > 0,
    );
    const pane = pick(asked, step.who);
    const conflict = pane && pick(pane.state.conflicts, step.at);
    if (!pane || !conflict) return false;
    const { book } = pane.parts;
    const { key } = conflict;
    const { plan } = book;
    const mine = book.cells.filter((cell) => cell.key === key).map(({ token }) => token);
    book.deciding.add(key);
    await pane.does(() => pane.ledger.decide(key, { take }).finally(() => book.deciding.delete(key)));
    const { sync, conflicts } = pane.state;
    if (
      take === 'theirs' &&
      !world.wasRestored &&
      sync.kind === 'idle' &&
      !conflicts.some((open) => open.key === key) &&
      // The plan that came meanwhile asks it no more: no history is kept of what was let go then
      keyAt(key, plan, book.plan) !== null
    )
      for (const token of mine)
        if (!world.record.has(token) && !book.holds(token))
          broken(
            'b',
            `${token} at ${key} of ${book.name} was given up in a decision and is not in the history`,
          );
    return true;
  };
