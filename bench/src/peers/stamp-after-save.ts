import type { RunningExcel } from '@cchc/workbench/node';

/** How add-ins commonly end a save: they read every sheet, and write into the file when it was saved. */
export async function stampAfterSave({ Excel }: RunningExcel, now: string): Promise<void> {
  const context = new Excel.RequestContext();
  const sheets = context.workbook.worksheets.load('items/name');
  await context.sync();
  for (const sheet of sheets.items) sheet.getUsedRange().load('values');
  await context.sync();
  context.workbook.properties.custom.add('LuuLuc', now);
  await context.sync();
}
