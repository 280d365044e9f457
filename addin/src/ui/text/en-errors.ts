import { enNumbers } from './en-numbers.ts';
import type { ErrorTexts } from './explain.ts';

const clip = (text: string | undefined) => (text ? ` “${text}”` : '');
const limit = (text: string | undefined) => (text ? ` (at most ${text})` : '');
const again = 'Try again. If it fails again, close the pane and open it; then tell the coordinator.';

export const enErrors: ErrorTexts = {
  ...enNumbers,
  unauthenticated: () => ({
    reason: 'Your session has ended.',
    remedy: 'Sign in again. The figures in the workbook stay as they are.',
  }),
  'sign-in-failed': () => ({
    reason: 'The name or the password is wrong.',
    remedy: 'Check capitals and the Vietnamese keyboard, then type it again.',
  }),
  'slow-down': ({ seconds }) => ({
    reason: 'Too many failed attempts.',
    remedy: seconds ? `Wait ${seconds} seconds, then try again.` : 'Wait a while, then try again.',
  }),
  forbidden: ({ unit }) => ({
    reason: unit ? `This account may not work on ${unit}.` : 'This account may not do this.',
    remedy: 'Ask the coordinator of your commune if you should be able to.',
  }),
  'not-found': () => ({ reason: 'The server does not have this.', remedy: again }),
  'malformed-json': () => ({ reason: 'The server could not read what was sent.', remedy: again }),
  'bad-request': () => ({ reason: 'What was sent is not right.', remedy: again }),
  'too-large': () => ({
    reason: 'Too much was sent at once.',
    remedy: 'Shorten the longest texts, then choose Save now.',
  }),
  'wrong-content-type': () => ({ reason: 'What was sent is of the wrong kind.', remedy: again }),
  'unknown-unit': ({ unit }) => ({
    reason: `The plan has no unit${clip(unit)}.`,
    remedy: 'Choose the unit again; if a unit was renamed, tell the coordinator.',
  }),
  'unknown-plan': () => ({
    reason: 'This commune never had that version of the plan.',
    remedy: 'Open the pane again to get the plan in force.',
  }),
  'unknown-period': ({ period }) => ({
    reason: `There is no reporting period${clip(period)}.`,
    remedy: 'Choose the period again.',
  }),
  'mutation-reused': () => ({
    reason: 'This was sent before with other content.',
    remedy: 'Choose Save now to send it again. The figures in the workbook stay as they are.',
  }),
  'plan-changed': () => ({
    reason: 'The plan has a new version; the forms in this workbook are of the old one.',
    remedy: 'Open a new workbook and choose Open forms to get the new ones. This one stays for comparison.',
  }),
  locked: ({ state }) => ({
    reason: `The report is in state “${state || 'sent'}” and takes no changes.`,
    remedy: 'To change it, ask the coordinator to reopen it.',
  }),
  'report-moved': () => ({
    reason: 'The report has newer figures than those you looked at.',
    remedy: 'Look at the new figures, then do it again.',
  }),
  'wrong-state': ({ state, by, at }) => ({
    reason: `The report is now “${state || 'in another state'}”${by ? `, ${by}` : ''}${at ? `, ${at}` : ''}.`,
    remedy: 'Look at its state again, and go on only if it is still needed.',
  }),
  'comment-required': () => ({
    reason: 'The reason is missing.',
    remedy: 'Write in a few words why, so that the other side knows what to do, then send again.',
  }),
  'submit-blocked': ({ count }) => ({
    reason: `${count || 'Some'} cells have to be looked at before the report can be sent.`,
    remedy:
      'Open the list and go to each: fill it, mark it “None” or “No data yet”, or explain it in a note.',
  }),
  'too-many-comments': ({ limit: max }) => ({
    reason: `The report has too many comments${limit(max)}.`,
    remedy: 'Talk about the rest in person; the comments so far are kept.',
  }),
  'too-many-readers': ({ limit: max }) => ({
    reason: `There are too many readers of the figures${limit(max)}.`,
    remedy: 'Use an access code again that is still good.',
  }),
  'unknown-reader': () => ({
    reason: 'There is no such reader of the figures.',
    remedy: 'Open the list of readers again and try once more.',
  }),
  'calendar-refused': ({ count }) => ({
    reason: `The calendar was not saved: ${count} things are wrong.`,
    remedy: 'Mend what is told at each period, then save again.',
  }),
  'calendar-moved': ({ by, at }) => ({
    reason: `The period has just been changed${by ? `, ${by}` : ''}${at ? `, ${at}` : ''}.`,
    remedy: 'Look at the period again, and go on only if it is still needed.',
  }),
  'settings-moved': ({ by, at }) => ({
    reason: `The settings have just been changed${by ? `, ${by}` : ''}${at ? `, ${at}` : ''}.`,
    remedy: 'Look at them again, and apply yours only if it is still needed.',
  }),
  'plan-refused': ({ count, version }) => ({
    reason: version
      ? `The version “${version}” was used for another plan file.`
      : `The plan file has ${count} faults.`,
    remedy: version
      ? 'Give the file a version of its own and open it again. Nothing has changed yet.'
      : 'Mend the file line by line as told and open it again. Nothing has changed yet.',
  }),
  'bad-setting': ({ value }) => ({
    reason: `The setting cannot be applied${value ? `, wrong at ${value}` : ''}.`,
    remedy: 'Mend what is wrong and apply it again. Nothing has changed yet.',
  }),
  'period-closed': ({ by, at, reason }) => ({
    reason: `The reporting period is closed${by ? `, ${by}` : ''}${at ? `, ${at}` : ''}${reason ? `. Reason: ${reason}` : ''}.`,
    remedy:
      'To change something, ask the coordinator to open or extend the period. What you typed stays in the workbook.',
  }),
  'report-too-large': ({ entry }) => ({
    reason: `The report is too long${entry ? `, longest at ${entry}` : ''}.`,
    remedy: 'Shorten the longest texts, then choose Save now.',
  }),
  'annual-plan-moved': () => ({
    reason: 'Somebody else has just changed this task of the annual plan.',
    remedy: 'Look at the new content, then do it again.',
  }),
  'annual-plan-full': () => ({
    reason: 'The annual plan has become too long.',
    remedy: 'Shorten texts, drop own tasks or milestones that are not needed, then save again.',
  }),
  'not-owing': () => ({
    reason: 'This unit has sent its report, or the period is closed.',
    remedy: 'Reload the list; no reminder is needed.',
  }),
  'no-address': ({ unit }) => ({
    reason: `No mail address is known for ${unit || 'the unit'}.`,
    remedy: 'Fill it in under Addresses, or copy the text for Zalo.',
  }),
  'reminder-moved': () => ({
    reason: 'This reminder was sent or changed after you looked.',
    remedy: 'Reload the list and look again.',
  }),
  'unknown-change': () => ({
    reason: 'The annual plan has no such change.',
    remedy: 'Reload the history of the annual plan and choose again.',
  }),
  'report-text-moved': () => ({
    reason: 'Somebody else has changed the text of this report since you opened it.',
    remedy: 'Reload, then make your change again. Nothing of yours was written over theirs.',
  }),
  'report-text-full': () => ({
    reason: 'The text of the report has become too long to be kept.',
    remedy: 'Shorten or drop paragraphs of your own, then save again.',
  }),
  'figures-moved': ({ unit, count }) => ({
    reason: `Figures changed since you looked: ${count} ${Number(count) === 1 ? 'unit' : 'units'}, first ${unit}.`,
    remedy: 'Reload, compare with the signed paper, then enter number and date again.',
  }),
  'not-issued-yet': () => ({
    reason: 'No report of this period has been issued.',
    remedy: 'Enter number and date of the signed report first.',
  }),
  'template-refused': ({ fault, places }) => ({
    reason:
      (
        {
          'too-large': 'The template is larger than 500 kB.',
          damaged: 'This is no Word file (.docx), or it is damaged.',
          macros: 'The template carries a program (macro).',
          missing: `The template lacks these places: ${places}.`,
          unknown: `The template has places that nobody fills: ${places}.`,
          'too-many': 'The template was changed too many times.',
        } as Record<string, string>
      )[String(fault)] ?? 'This template cannot be used.',
    remedy: 'Correct the template in Word, save it as .docx and choose it again. Reports go on as before.',
  }),
  'nothing-differs': ({ number }) => ({
    reason: `Every figure is still as report ${number} says it.`,
    remedy: 'No correction is needed.',
  }),
  'unknown-snapshot': () => ({
    reason: 'The period has no such kept reading.',
    remedy: 'Reload the list of kept readings and choose again.',
  }),
  'snapshot-lost': () => ({
    reason: 'The audit no longer tells what the report held then.',
    remedy: 'Use the Word and Excel files that were kept when it was issued or closed.',
  }),
  unavailable: () => ({
    reason: 'The server does not answer.',
    remedy: 'Check the network, then try again. Nothing in the workbook is lost.',
  }),

  'unknown-entry': () => ({
    reason: 'The plan has no such row.',
    remedy: 'Check the code column; if a code was changed, open the forms again and copy the figures over.',
  }),
  'other-unit': ({ unit }) => ({
    reason: unit ? `This row is filled by ${unit}.` : 'This row is filled by another unit.',
    remedy: 'Clear the figures of this row.',
  }),
  'malformed-entry': ({ field }) => ({
    reason: `${field || 'The cell'} is not written as it should be.`,
    remedy: 'Clear the cell and type it again.',
  }),
  'unknown-field': ({ field }) => ({
    reason: `This row has no ${field ? `“${field}”` : 'such part'}.`,
    remedy: 'Clear that cell.',
  }),
  'formula-text': ({ field, text }) => ({
    reason: `${field || 'This cell'} must be a number; it is text that starts like a formula${clip(text)}.`,
    remedy: 'Clear the cell, then type a number, or a formula that gives one.',
  }),
  'negative-number': ({ field, value }) => ({
    reason: `${field || 'This cell'} must not be below 0; it is ${value}.`,
    remedy: 'Type 0 or more.',
  }),
  'not-whole': ({ field, value }) => ({
    reason: `${field || 'This cell'} must be a whole number; it is ${value}.`,
    remedy:
      'Type a number without decimals. In Vietnamese the dot is for thousands and the comma for decimals.',
  }),
  'number-too-large': ({ field, limit: max }) => ({
    reason: `${field || 'This cell'} is too large${limit(max)}.`,
    remedy: 'Check the unit of measure and the number of zeros.',
  }),
  'above-maximum': ({ field, value, limit: max }) => ({
    reason: `${field || 'This cell'} is above the highest value${limit(max)}; it is ${value}.`,
    remedy: 'Type a number within the limit.',
  }),
  'not-yes-no': ({ field }) => ({
    reason: `${field || 'This cell'} takes only Có (yes) or Không (no).`,
    remedy: 'Choose Có or Không from the list.',
  }),
  'not-in-list': ({ field, text }) => ({
    reason: `${field || 'This cell'} has no choice${clip(text)}.`,
    remedy: 'Choose from the list of the cell.',
  }),
  'text-too-long': ({ field, length, limit: max }) => ({
    reason: `${field || 'This cell'} has ${length} characters${limit(max)}.`,
    remedy: 'Shorten it; keep the details in an attached document.',
  }),
  'not-a-date': ({ field, text }) => ({
    reason: `${field || 'This cell'} must be a date; it says${clip(text)}.`,
    remedy: 'Type day/month/year, such as 05/6/2026.',
  }),
  'filled-by-others': ({ filledBy }) => ({
    reason: filledBy === 'coordinator' ? 'The coordinator answers here.' : 'The unit itself fills this row.',
    remedy: 'Remove what you typed here; the rest of the row is still saved.',
  }),
  'entry-locked': () => ({
    reason: 'This cell takes no more changes.',
    remedy:
      'Only an estimate can be replaced by its final figure. For anything else, ask to reopen the report.',
  }),

  'error-value': ({ text }) => ({
    reason: `The formula in the cell gives an error${clip(text)}.`,
    remedy: 'Mend the formula, or type the number. A cell with an error is not sent.',
  }),
  'maybe-same-row': ({ text }) => ({
    reason: `This row resembles one that was sent: “${text}”. The pane was closed before its code was written.`,
    remedy: 'Say whether it is that row, edited, or a new one. Until then it is not sent.',
  }),
  'duplicate-row': () => ({
    reason: 'Two rows of the workbook have the same code.',
    remedy: 'Delete the extra row. Until then this row is not sent.',
  }),

  'numerator-over-denominator': ({ numerator, denominator }) => ({
    reason: `The numerator ${numerator} is larger than the denominator ${denominator}.`,
    remedy: 'Check both cells; they may be swapped.',
  }),
  'part-over-whole': ({ part, whole, of }) => ({
    reason: `The part is ${part}, larger than the whole ${whole}${of ? ` of “${of}”` : ''}.`,
    remedy: 'Check the figures of the part and the whole.',
  }),
  'subset-over-whole': ({ subset, whole, of }) => ({
    reason: `This is ${subset}, larger than ${whole} of the indicator it belongs to${of ? `, “${of}”` : ''}.`,
    remedy: 'Check the figures of both indicators.',
  }),
  'incomplete-measure': ({ missing }) => ({
    reason: `Only partly filled; missing: ${missing || 'some cells'}.`,
    remedy: 'Fill every cell of the row, so that a result can be computed.',
  }),
  'complete-below-hundred': ({ percent }) => ({
    reason: `Said to be complete, but progress is ${percent}%.`,
    remedy: 'Correct the state or the progress.',
  }),
  'mark-with-figures': ({ mark }) => ({
    reason: `Marked ${mark ? `“${mark}”` : 'as empty'}, and yet it has figures.`,
    remedy: 'Remove the mark, or clear the figures.',
  }),
  'allocated-over-estimate': ({ allocated, estimate }) => ({
    reason: `The ${allocated} allocated are more than the estimate of ${estimate} (million đồng).`,
    remedy: 'Check both cells; if the estimate was changed, correct it here.',
  }),
  'disbursed-over-allocated': ({ disbursed, allocated }) => ({
    reason: `The ${disbursed} disbursed are more than the ${allocated} allocated (million đồng).`,
    remedy: 'Check both cells; a later allocation may be missing.',
  }),
  'unnamed-budget': () => ({
    reason: 'This row has amounts, but nothing says what they are for.',
    remedy: 'Name the purpose in its cell.',
  }),
  'below-earlier-period': ({ figure, value, earlier, period }) => ({
    reason: `${figure || 'The running count'} is ${value}, less than ${earlier} reported for ${period || 'the period before'}.`,
    remedy: 'This period contains that one, so it cannot be less: check it, or explain it in the note.',
  }),
  'jump-from-previous': ({ figure, value, before, period }) => ({
    reason: `${figure || 'This figure'} is ${value}, far from ${before} in ${period || 'the period before'}.`,
    remedy: 'Check digits and unit of measure; if it is right, leave it.',
  }),
  'not-updated': () => ({
    reason: 'Not updated: the text is exactly that of the period before.',
    remedy: 'Edit it for this period, its figures above all.',
  }),
  'evidence-number': ({ text }) => ({
    reason: `The evidence “${text}” is not written like the number of a document.`,
    remedy:
      'Write number and sign, then the date: 15/BC-UBND ngày 05/3/2026. If the document has it so, leave it.',
  }),
  'evidence-link': ({ text }) => ({
    reason: `No browser opens the address ${text} of the evidence.`,
    remedy: 'Copy the whole address of the page, from https:// on.',
  }),
};
