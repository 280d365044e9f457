import { type Correction, isDateFormat, type Place } from '@cchc/domain';
import { ExcelFailure } from './failure.ts';
import { protectSheet } from './render-sheet.ts';
import { failureOf } from './run.ts';

/** Formats under which a number would be read as something else: a date, a share, a text. */
const isMisread = (format: string, wanted: string): boolean =>
  format !== wanted && (isDateFormat(format) || format.includes('%') || format === '@');

/**
 * Writes the number that a person chose into a cell that was unclear, with the number format of its form where the cell
 * has one under which the number would be read otherwise. 2 `context.sync()`, one more on a protected sheet whose cell
 * has such a format: Excel lets nobody change formats there, so the sheet is opened for that batch.
 *
 * @returns false when the cell says something else by now, or holds a formula: nothing is written
 */
export async function correctCell(
  context: Excel.RequestContext,
  { sheet: name, address }: Place,
  { input, format, stillAsked }: Correction,
): Promise<boolean> {
  // A range is known for one batch only
  const sheet = (): Excel.Worksheet => context.workbook.worksheets.getItem(name);
  const home = sheet();
  const cell = home.getRange(address);
  cell.load('values,formulas,numberFormat');
  home.protection.load('protected');
  await context.sync();
  const [value, formula, shown] = [cell.values, cell.formulas, cell.numberFormat].map((rows) => rows[0]?.[0]);
  const typed = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (typed || !stillAsked({ value, format: String(shown) })) return false;
  const reformat = isMisread(String(shown), format);
  const closed = reformat && home.protection.protected;
  if (closed) {
    sheet().protection.unprotect();
    try {
      await context.sync();
    } catch (error) {
      const { detail } = failureOf(error);
      throw new ExcelFailure('protected', detail, [name]);
    }
  }
  const target = sheet().getRange(address);
  if (reformat) target.numberFormat = [[format]];
  target.values = [[input]];
  if (closed) protectSheet(sheet());
  await context.sync();
  return true;
}
