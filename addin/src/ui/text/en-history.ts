import type { HistoryTexts } from './vi-history.ts';

export const enHistory: HistoryTexts = {
  title: 'History of the cell',
  titleReport: 'History of the report',
  empty: 'No change has been recorded yet.',
  emptyText: 'Once somebody saves this cell, the history says who, when, and from what to what.',
  list: 'Changes, newest first',
  more: 'Earlier changes',
  from: 'From',
  to: 'To',
  given: 'Not chosen',
  givenText: 'Two people changed the cell; this value was not kept.',
  restore: 'Restore this value',
  restoreOf: (value) => `Restore this value: ${value}`,
  restored: 'The old value is in the cell. It is sent like a new edit.',
  current: 'In use',
  notRestorable: 'A value can be restored while the report is open in the workbook and takes changes.',
  via: {
    pane: 'Typed in the workbook',
    file: 'Handed in as a file',
    import: 'From an old report',
    'stand-in': 'Entered on behalf',
  },
  how: { phone: 'telephone', zalo: 'Zalo', paper: 'paper' },
  standIn: (from, how, on) => `Given by ${from}, by ${how}, ${on}`,
  inState: (state) => `Report: ${state}`,
  transition: (state) => `Moved to ${state}`,
};
