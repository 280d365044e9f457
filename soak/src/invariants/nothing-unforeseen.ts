import { broken } from '../world/break.ts';
import type { World } from '../world/world.ts';

/** Beside the seven: the server answers nothing with 5xx that it did not foresee, and no promise of a pane is rejected. */
export function nothingUnforeseen({ server, panes }: World): void {
  const [error] = server.unforeseen;
  if (error) broken('unforeseen', `in the server: ${(error as Error).stack ?? error}`);
  for (const { failure } of panes)
    if (failure) broken('unforeseen', `in a pane: ${(failure as Error).stack ?? failure}`);
}
