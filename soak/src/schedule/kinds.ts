/**
 * Every kind of thing that can happen, with how often it is tried. What happens in the course of others (a
 * conflict opens, a message is overtaken) is counted too and has no weight of its own.
 */
export const TRIED = {
  type: 5,
  clear: 6,
  formula: 4,
  'add-row': 5,
  'edit-row': 7,
  'take-out-row': 7,
  'copy-row': 8,
  'sort-rows': 6,
  undo: 6,
  'edit-cell': 4,
  save: 1,
  'wait-a-moment': 4,
  'wait-a-minute': 3,
  'lost-request': 2,
  'lost-reply': 3,
  doubled: 2,
  late: 3,
  held: 4,
  hear: 10,
  'stale-reply': 3,
  'crash-before': 3,
  'crash-after': 2,
  'deliver-late': 6,
  'decide-mine': 8,
  'decide-theirs': 9,
  'save-file': 3,
  'close-unsaved': 2,
  'close-saved': 2,
  'copy-book': 3,
  'second-pane': 2,
  'close-pane': 3,
  'stale-part': 3,
  'lost-part': 3,
  backup: 1,
  restore: 3,
  'rights-away': 2,
  'rights-back': 5,
  'close-period': 2,
  'open-period': 5,
  'clock-wrong': 3,
  'half-written': 5,
  'days-pass': 3,
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
  'change-plan': 3,
} as const;

export type Kind = keyof typeof TRIED;
export const KINDS = Object.keys(TRIED) as Kind[];

/** What is counted beside: it happens by itself. */
export const HAPPENS = ['reordered', 'conflict'] as const;
export type Event = Kind | (typeof HAPPENS)[number];
export const EVENTS: readonly Event[] = [...KINDS, ...HAPPENS];
