import type { PlacedBlocker } from '@cchc/addin/sync/ledger-state.ts';
import { isLocked } from '@cchc/domain';
import type { Step } from '../schedule/schedule.ts';
import type { Book } from '../world/book.ts';
import { PERIOD } from '../world/forms.ts';
import type { Pane } from '../world/pane.ts';
import type { World } from '../world/world.ts';
import { freePane, handsFree, placeOf } from './places.ts';
import { put } from './typing.ts';

/** Each look at what blocks sends its person to some cells; what they type there may block again. */
const TRIES = 4;

/** "Gửi báo cáo": the person goes through what blocks it, and sends. */
export async function send(world: World, step: Step): Promise<boolean> {
  const pane = freePane(world, step);
  return pane?.works ? sendFrom(world, pane) : false;
}

export async function sendFrom(world: World, pane: Pane): Promise<boolean> {
  const { book } = pane.parts;
  const isSent = (): boolean => isLocked(world.record.of(`${PERIOD}_${book.unit}`).report);
  if (isSent()) return false;
  await handsFree(world, book);
  await pane.saves();
  for (let tries = 0; tries < TRIES; tries++) {
    await decideAll(world, pane);
    await pane.does(() => pane.ledger.submit());
    world.see();
    if (isSent()) return true;
    const { blockers } = pane.state;
    if (!blockers) return false;
    for (const blocker of blockers) await answer(world, pane, blocker);
  }
  return false;
}

async function decideAll(world: World, pane: Pane): Promise<void> {
  const { book } = pane.parts;
  world.see();
  for (const { key } of pane.state.conflicts) {
    book.deciding.add(key);
    await pane.does(() => pane.ledger.decide(key, { take: 'mine' }).finally(() => book.deciding.delete(key)));
  }
}

/** Half a measure is completed, an empty entry marked, a broken rule explained in the note. */
async function answer(world: World, pane: Pane, { key, code, params }: PlacedBlocker): Promise<void> {
  const { book } = pane.parts;
  if (code === 'not-saved' || code === 'conflict') return;
  if (code !== 'missing') return typeInto(world, book, key, ['note']);
  if (params.missing !== undefined) return typeInto(world, book, key, String(params.missing).split(','));
  world.worded.push({ unit: book.unit, key, plan: book.plan });
  await pane.does(() => pane.ledger.markMissing([key], 'no-data', ''));
}

/** Types into cells of an entry: figures by their components, or its note. */
export async function typeInto(
  world: World,
  book: Book,
  key: string,
  parts: readonly string[],
): Promise<void> {
  const { layout, open } = world.formsIn(book.unit, book.workbook);
  for (const { row, column, field } of layout.entries.get(key)?.cells ?? []) {
    const part = field.of === 'components' ? field.component : field.of;
    const cell = open.find((each) => each.row === row && each.column === column && each.key === key);
    const target = parts.includes(part) && cell && placeOf(book, cell);
    if (target)
      await put(world, book, (token) =>
        book.person.type(target.sheet, target, cell.text ? `t${token}` : String(token)),
      );
  }
}
