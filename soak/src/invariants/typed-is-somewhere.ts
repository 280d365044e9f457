import { broken } from '../world/break.ts';
import type { World } from '../world/world.ts';

/**
 * (b) Each typed value is on the server, or waiting in its cell and counted in the foot line (`foot-line.ts`), or in an
 * open conflict, or was explicitly given up.
 */
export function typedIsSomewhere(world: World): void {
  for (const token of world.typed) {
    const somewhere = world.record.has(token) || world.books.some((book) => book.holds(token));
    if (!somewhere && !world.givenUp.has(token)) broken('b', `${token} was typed and is nowhere any more`);
  }
}
