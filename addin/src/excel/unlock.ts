import type { Discovery } from './discover.ts';
import type { ExcelFailure } from './failure.ts';
import { failureOf } from './run.ts';

/**
 * Unprotects sheets that are protected, and marks them so in what was found.
 *
 * @returns names of the sheets that somebody protected with a password of their own: they stay as they are
 */
export async function unlockSheets(
  context: Excel.RequestContext,
  { sheets }: Pick<Discovery, 'sheets'>,
  ids: ReadonlySet<string>,
): Promise<string[]> {
  const locked = sheets.filter((sheet) => sheet.protected && ids.has(sheet.id));
  const foreign: string[] = [];
  if (locked.length > 1) {
    try {
      for (const { id } of locked) context.workbook.worksheets.getItem(id).protection.unprotect();
      await context.sync();
      for (const sheet of locked) sheet.protected = false;
      return [];
    } catch (error) {
      if (!isRefused(failureOf(error))) throw failureOf(error);
    }
  }
  // One by one then: a batch stops at its first refusal and does not say on which sheet
  for (const sheet of locked) {
    try {
      context.workbook.worksheets.getItem(sheet.id).protection.unprotect();
      await context.sync();
      sheet.protected = false;
    } catch (error) {
      const failure = failureOf(error);
      if (!isRefused(failure)) throw failure;
      foreign.push(sheet.name);
    }
  }
  return foreign;
}

const isRefused = ({ kind, detail }: ExcelFailure): boolean =>
  kind === 'protected' || /InvalidArgument|password/i.test(detail);
