import type { SendTexts } from './vi-send.ts';

export const enSend: SendTexts = {
  title: 'Send the report',
  back: 'Back to entering',
  checking: 'Checking the report…',
  sending: 'Sending…',
  send: 'Send report',
  checkAgain: 'Check again',
  blocked: 'Cannot be sent yet',
  blockedText: 'Deal with what is below. The list shortens by itself as you type.',
  ready: 'The report is complete and can be sent',
  conflicts: (count) =>
    `${count === 1 ? '1 cell' : `${count} cells`} that two people changed, not decided yet`,
  conflictsGo: 'Look and decide',
  missing: (count) => `Still empty (${count})`,
  missingText: 'Enter the figures, or mark rows that have none, with one reason for all of them.',
  missingAsked: (count) => `Nothing given yet (${count})`,
  missingAskedText: 'You are only asked for your help here. The report can go without them.',
  all: 'Select all',
  choose: (name) => `Select row: ${name}`,
  onlyTyped: 'This row has to be filled in; it cannot be marked',
  reason: 'Reason (once for all selected rows)',
  reasonMissing: 'Give a reason before marking.',
  chooseFirst: 'Select at least one row.',
  mark: (name, count) => (count > 0 ? `${name} (${count === 1 ? '1 row' : `${count} rows`})` : name),
  errors: (count) => `To be corrected (${count})`,
  notSaved: {
    reason: 'This cell could not be saved yet.',
    remedy: 'See the reason in the list of the report, correct the cell, then press Save now.',
  },
  explain: 'If the figure is right, say why in the Note column of the row, then press Check again.',
  summary: 'What will be sent',
  of: (unit, period) => `Report ${period} of ${unit}`,
  cells: (form, done, asked) => `${form}: ${done}/${asked} cells`,
  explained: (count) => `${count} of them marked as none arising or no data`,
  waiting: (count) =>
    `${count === 1 ? '1 waiting cell is' : `${count} waiting cells are`} saved before the report is sent.`,
  warnings: (count) =>
    `${count === 1 ? '1 note is' : `${count} notes are`} left. The report can go; better look at them first.`,
  after:
    'Then the forms are locked, so that what was sent stays as it is. To correct something: the head of the unit recalls the report, or the coordinator reopens it.',
  afterAsked: 'Then the forms are locked. To correct something, ask the coordinator to reopen the report.',
  message: 'Message to the coordinator (optional)',
  moved: 'Somebody else has just changed the report. Look again, then send.',
};
