/**
 * Every kind of thing that can happen, with how often it is tried. What happens in the course of others (a
 * conflict opens, a message is overtaken) is counted too and has no weight of its own.
 */
export const TRIED = {
  type: 8,
  clear: 4,
  formula: 3,
  'add-row': 4,
  'edit-row': 5,
  'take-out-row': 4,
  'copy-row': 4,
  'sort-rows': 4,
  undo: 4,
  'edit-cell': 3,
  save: 6,
  'wait-a-moment': 4,
  'wait-a-minute': 2,
  'lost-request': 3,
  'lost-reply': 2,
  doubled: 2,
  late: 4,
  held: 4,
  hear: 4,
  'stale-reply': 2,
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
  'close-pane': 2,
  'stale-part': 3,
  'lost-part': 2,
  backup: 2,
  restore: 3,
  'rights-away': 2,
  'rights-back': 5,
  'close-period': 2,
  'open-period': 5,
  'clock-wrong': 2,
  'half-written': 5,
  'days-pass': 2,
  'typing-begins': 4,
  send: 3,
  recall: 3,
  return: 3,
  approve: 3,
  reopen: 4,
  estimate: 2,
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
