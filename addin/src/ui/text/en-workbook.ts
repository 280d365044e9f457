import type { viWorkbook } from './vi-workbook.ts';

/** Which workbook this is, what to do about one that is another's, the repair of forms, and Excel's separators. */
export const enWorkbook: typeof viWorkbook = {
  other: (period) =>
    `It stays as it is and is not overwritten. For ${period}, open a new workbook (Ctrl+N), choose Open ledger, then Open forms.`,
  foreign: {
    commune:
      'Nothing in this workbook is read or sent. If it was opened by mistake, close it and open the file of your own commune.',
    plan: 'The figures stay for comparison and are not sent. Open a new workbook, choose Open forms for the forms of the present plan, then copy the figures over.',
    unit: 'Nothing in this workbook is sent. If this unit is yours, ask the coordinator for access, then open it again.',
    unreadable:
      'The note that says which report this is was lost or changed. The figures stay and are not overwritten. Open a new workbook, choose Open forms, then copy the figures over.',
  },
  repair: {
    title: 'Restore the forms',
    text: 'For forms that were damaged by pasting, deleting, inserting or moving. What was typed is kept and put back into its cell; what cannot be told is written down, not deleted.',
    run: 'Restore the forms',
    running: 'Restoring…',
    done: 'The forms were restored',
    kept: (count) => `${count} filled cells are in their place.`,
    moved:
      'Some cells went back to their rows and columns. Please check formulas on other sheets that look at the forms.',
    allPlaced: 'Nothing is left to sort out.',
    unplaced: (count) => `${count} things to look at`,
    leftovers: (sheet) => `What could not be placed was written onto the sheet “${sheet}”.`,
    stays: 'still where it was',
    gone: 'moved to the sheet to sort out',
    more: (count) => `and ${count} more cells beside or below the forms, still where they were`,
    locked: (sheet) => `The sheet “${sheet}” is locked with a password and was not restored.`,
    lockedRemedy:
      'Unprotect it on the Review tab with the password of whoever locked it, then restore again.',
    close: 'Seen',
  },
  lockedSheets: (names) => `Locked sheets: ${names.join(', ')}.`,
  separator: {
    title: (mark) => `Excel on this computer uses “${mark}” for decimals`,
    text: (mark) =>
      `Type 95${mark}5 for ninety-five and a half; 95,5 may become another number. To type commas: File > Options > Advanced, untick “Use system separators” and set the decimal separator to a comma.`,
  },
};
