import type { Kind } from './kinds.ts';

/**
 * What often comes one after the other in an office, with how often it is tried: without them much that takes two
 * steps would hardly ever happen. Other steps come in between, and any step may turn out to be impossible.
 * Everybody in a scene works at the same cells; `other` is done by the colleague of whoever began.
 */
export interface Scene {
  weight: number;
  steps: readonly { do: Kind; other?: true }[];
}

const one = (...kinds: Kind[]): Scene['steps'] => kinds.map((kind) => ({ do: kind }));

export const SCENES: readonly Scene[] = [
  {
    weight: 4,
    steps: [{ do: 'type' }, { do: 'type', other: true }, { do: 'save' }, { do: 'save', other: true }],
  },
  { weight: 2, steps: one('backup', 'save', 'restore') },
  { weight: 2, steps: one('rights-away', 'save', 'rights-back') },
  { weight: 2, steps: one('close-period', 'save', 'extend-period', 'save', 'open-period') },
  { weight: 2, steps: one('typing-begins', 'close-pane', 'save') },
  { weight: 3, steps: one('send', 'recall') },
  { weight: 3, steps: one('send', 'return') },
  { weight: 4, steps: one('send', 'approve', 'reopen') },
];
