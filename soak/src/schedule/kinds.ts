/**
 * Every kind of thing that can happen, with how often it is tried. What happens in the course of others (a
 * conflict opens, a message is overtaken) is counted too and has no weight of its own.
 */
export const TRIED = {
  type: 5,
  clear: 7,
  formula: 4,
  'add-row': 5,
  'edit-row': 17,
  'take-out-row': 16,
  'copy-row': 16,
  'sort-rows': 17,
  undo: 9,
  'edit-cell': 4,
  save: 1,
  'wait-a-moment': 4,
  'wait-a-minute': 3,
  'lost-request': 3,
  'lost-reply': 3,
  doubled: 2,
  late: 6,
  held: 4,
  hear: 22,
  'stale-reply': 4,
  'crash-before': 3,
  'crash-after': 2,
  'deliver-late': 22,
  'decide-mine': 14,
  'decide-theirs': 12,
  'save-file': 3,
  'close-unsaved': 3,
  'close-saved': 3,
  'copy-book': 4,
  'second-pane': 4,
  'close-pane': 3,
  'stale-part': 4,
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
  'typing-begins': 7,
  send: 3,
  recall: 7,
  return: 4,
  approve: 2,
  reopen: 2,
  estimate: 5,
  final: 8,
  'stand-in': 6,
  'extend-period': 1,
  'change-plan': 4,
} as const;

export type Kind = keyof typeof TRIED;
export const KINDS = Object.keys(TRIED) as Kind[];

/** What is counted beside: it happens by itself. */
export const HAPPENS = ['reordered', 'conflict'] as const;
export type Event = Kind | (typeof HAPPENS)[number];
export const EVENTS: readonly Event[] = [...KINDS, ...HAPPENS];
