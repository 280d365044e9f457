import type { AsksTexts } from './vi-asks.ts';

const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`);
const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`);

export const enAsks: AsksTexts = {
  conflicts: 'Two people changed this',
  conflictsText:
    'Choose what to keep. Until then this cell is not sent. What you do not choose stays in the history.',
  mine: 'Mine',
  theirs: 'On the server',
  base: 'Before',
  baseNever: 'Nothing yet',
  byAt: (person, time) => `${person}, ${time}`,
  takeMine: 'Keep mine',
  takeTheirs: 'Take the server’s',
  another: 'Type another',
  takeMineOf: (name) => `Keep mine: ${name}`,
  takeTheirsOf: (name) => `Take the server’s: ${name}`,
  anotherOf: (name) => `Type another: ${name}`,
  allAtOnce: 'Decide all at once',
  allMine: 'Keep all of mine',
  allTheirs: 'Take all of the server’s',
  preview: 'Look before it is applied',
  previewText: 'Each row can still be changed. Nothing happens until you press Apply.',
  changes: (from, to) => `The cell changes from “${from}” to “${to}”`,
  sends: (from, to) => `The server changes from “${from}” to “${to}”`,
  choiceOf: (name) => `Which to keep: ${name}`,
  unreadable: 'The cell cannot be read; only the server’s value can be taken',
  apply: (count) => `Apply (${cells(count)})`,
  cancel: 'Not now',
  otherTitle: 'This workbook holds unsent cells of somebody else',
  otherText: (person, count) =>
    `${person} typed ${cells(count)} here that are not sent yet. Nothing was sent.`,
  otherSend: 'Send in my name',
  otherSendText: 'The history will name you as the sender of these cells.',
  otherWait: 'Do not send, leave them',
  otherWaitText: 'The cells stay in the workbook and go on waiting.',
  planTitle: 'The forms follow the new version of the plan',
  planRenamed: (count) => `${rows(count)} got a new code; what was typed went with them.`,
  planWithdrawn: (count) => `${rows(count)} no longer asked for; what was typed is still in the workbook:`,
  planSeen: 'Seen',
  pendingTitle: (count) => `New values for ${rows(count)} that are not in the workbook`,
  pendingText: 'Somebody else filled these rows. Press Repair forms to get the rows back; the values follow.',
};
