/**
 * Every kind of thing that can happen, with how often it is tried. What happens in the course of others (a
 * conflict opens, a message is overtaken) is counted too and has no weight of its own.
 */
export const TRIED = {
  type: 4,
  clear: 9,
  formula: 5,
  'add-row': 6,
  'edit-row': 26,
  'take-out-row': 27,
  'copy-row': 27,
  'sort-rows': 28,
  undo: 14,
  'edit-cell': 6,
  save: 1,
  'wait-a-moment': 4,
  'wait-a-minute': 4,
  'lost-request': 3,
  'lost-reply': 3,
  doubled: 3,
  late: 6,
  held: 4,
  hear: 66,
  'stale-reply': 4,
  'crash-before': 5,
  'crash-after': 3,
  'deliver-late': 30,
  'decide-mine': 20,
  'decide-theirs': 20,
  'save-file': 4,
  'close-unsaved': 4,
  'close-saved': 4,
  'copy-book': 4,
  'second-pane': 5,
  'close-pane': 4,
  'stale-part': 6,
  'lost-part': 4,
  backup: 1,
  restore: 3,
  'rights-away': 1,
  'rights-back': 9,
  'close-period': 2,
  'open-period': 5,
  'clock-wrong': 4,
  'half-written': 7,
  'days-pass': 5,
  'typing-begins': 8,
  send: 3,
  recall: 7,
  return: 4,
  approve: 2,
  reopen: 2,
  estimate: 5,
  final: 8,
  'stand-in': 6,
  'extend-period': 1,
  'change-plan': 5,
} as const;

export type Kind = keyof typeof TRIED;
export const KINDS = Object.keys(TRIED) as Kind[];

/** What is counted beside: it happens by itself. */
export const HAPPENS = ['reordered', 'conflict'] as const;
export type Event = Kind | (typeof HAPPENS)[number];
export const EVENTS: readonly Event[] = [...KINDS, ...HAPPENS];
