import type { Book } from '../world/book.ts';
import { broken } from '../world/break.ts';
import type { Link } from '../world/network.ts';
import type { Pane } from '../world/pane.ts';
import type { World } from '../world/world.ts';

/**
 * (b) Each typed value is on the server, or waiting in its cell and counted in the foot line, or in an open
 * conflict, or was explicitly given up.
 */
export function typedIsSomewhere(world: World): void {
  for (const token of world.typed) {
    const somewhere = world.record.has(token) || world.books.some((book) => book.holds(token));
    if (!somewhere && !world.givenUp.has(token)) broken('b', `${token} was typed and is nowhere any more`);
  }
  for (const pane of world.panes) if (pane.works && !pane.busy) isCounted(world, pane);
}

/** After a save to the last one; while more is typed at least that something waits. */
function isCounted(world: World, { state, savedAt, hasLooked, parts: { book, link } }: Pane): void {
  if (!hasLooked) return;
  const waiting = unsentKeys(world, book, link);
  const told = savedAt === book.revision ? waiting.size : Math.min(1, waiting.size);
  if (told > state.waiting)
    broken(
      'b',
      `${book.name} holds unsent ${[...waiting].join(', ')}, and its foot line says ${state.waiting} (${state.sync.kind})`,
    );
}

/** Keys of a workbook with something typed that no server has, as far as the workbook can know. */
function unsentKeys({ record }: World, { cells }: Book, { bereft }: Link): Set<string> {
  const unknown = new Set([...bereft.values()].flatMap((tokens) => [...tokens]));
  return new Set(
    cells.filter(({ token }) => !record.has(token) && !unknown.has(token)).map(({ key }) => key),
  );
}
