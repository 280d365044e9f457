/**
 * Every kind of thing that can happen, with how often it is tried. What happens in the course of others (a
 * conflict opens, a message is overtaken) is counted too and has no weight of its own.
 */
export const TRIED = {
  type: 6,
  clear: 4,
  formula: 4,
  'add-row': 5,
  'edit-row': 7,
  'take-out-row': 7,
  'copy-row': 8,
  'sort-rows': 6,
  undo: 6,
  'edit-cell': 3,
  save: 2,
  'wait-a-moment': 4,
  'wait-a-minute': 2,
  'lost-request': 3,
  'lost-reply': 2,
  doubled: 2,
  late: 4,
  held: 4,
  hear: 6,
  'stale-reply': 4,
  'crash-before': 2,
  'crash-after': 2,
  'deliver-late': 6,
  'decide-mine': 5,
  'decide-theirs': 6,
  'save-file': 2,
  'close-unsaved': 2,
  'close-saved': 2,
  'copy-book': 2,
  'second-pane': 2,
  'close-pane': 3,
  'stale-part': 3,
  'lost-part': 2,
  backup: 1,
  restore: 3,
  'rights-away': 2,
  'rights-back': 5,
  'close-period': 2,
  'open-period': 5,
  'clock-wrong': 2,
  'half-written': 5,
  'days-pass': 2,
  'typing-begins': 6,
  send: 3,
  recall: 5,
  return: 3,
  approve: 2,
  reopen: 2,
  estimate: 5,
  final: 6,
  'stand-in': 4,
  'extend-period': 1,
  'change-plan': 2,
} as const;

export type Kind = keyof typeof TRIED;
export const KINDS = Object.keys(TRIED) as Kind[];

/** What is counted beside: it happens by itself. */
export const HAPPENS = ['reordered', 'conflict'] as const;
export type Event = Kind | (typeof HAPPENS)[number];
export const EVENTS: readonly Event[] = [...KINDS, ...HAPPENS];
