import type { Step } from '../schedule/schedule.ts';
import { giveRights, setClosed } from '../steps/office.ts';
import { handsFree } from '../steps/places.ts';
import { catchUp } from '../steps/plan-change.ts';
import { endDoubles } from '../steps/rows.ts';
import { openAll } from '../steps/transitions.ts';
import type { Pane } from '../world/pane.ts';
import type { World } from '../world/world.ts';

const ROUNDS = 10;
/** Two who both insist would never end: from this round on everybody gives way. */
const GIVE_WAY = 3;
const STEP: Step = { do: 'save', who: 0, at: 0, n: 0 };

/** All quiet: rights and period are back, nothing is locked, every message arrives, everybody decides and saves until nothing moves. */
export async function comeToRest(world: World, after: () => Promise<void>): Promise<void> {
  await setClosed(false)(world);
  await catchUp(world);
  while (world.without.size > 0) await giveRights(world, STEP);
  for (const link of world.links) while (link.late.length > 0) await link.deliverLate(0);
  for (const pane of world.panes) while (pane.parts.link.release) await pane.hear();
  for (const book of world.books) await handsFree(world, book);
  await openAll(world);
  await after();
  for (let round = 0; round < ROUNDS; round++) {
    const before = world.record.changes;
    for (const pane of world.panes) {
      if (pane.state.problems.some(isDouble)) await endDoubles(world, pane.parts.book);
      await settle(world, pane, round < GIVE_WAY ? 'mine' : 'theirs');
      await after();
    }
    if (before === world.record.changes && world.panes.every(isAtRest)) return;
  }
}

const isDouble = (problem: Pane['state']['problems'][number]): boolean =>
  problem.source === 'cell' && problem.problem.code === 'duplicate-row';

/** The server took the session for none: the person signs in again. */
const isSentAway = ({ state: { sync } }: Pane): boolean =>
  sync.kind === 'failed' && sync.error.code === 'unauthenticated';

const isAtRest = ({ works, state: { waiting, conflicts, sync } }: Pane): boolean =>
  works && waiting === 0 && conflicts.length === 0 && sync.kind === 'idle';

async function settle(world: World, pane: Pane, take: 'mine' | 'theirs'): Promise<void> {
  const { ledger, parts } = pane;
  if (!pane.works || isSentAway(pane)) await pane.signsIn();
  await pane.saves();
  world.see();
  for (const { key } of pane.state.conflicts) {
    // The decision before may have brought news of this one: its person looks at it first
    world.see();
    parts.book.deciding.add(key);
    await pane.does(() => ledger.decide(key, { take }));
    parts.book.deciding.delete(key);
  }
  await pane.saves();
  world.see();
}
