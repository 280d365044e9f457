import type { World } from '../world/world.ts';

/**
 * (c) Nobody's cell was changed while it held an unsent value or a formula of theirs. Seen at the moment of the
 * change (`World.writtenOver`), when the cell before is still known; told here.
 */
export function nothingIsWrittenOver(world: World): void {
  world.raise();
}
