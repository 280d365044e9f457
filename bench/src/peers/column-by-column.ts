import type { SheetSpec } from '@cchc/domain';
import type { RunningExcel } from '@cchc/workbench/node';

/**
 * How add-ins commonly fill a sheet: a column is a range, and after each range one waits for Excel. Values and
 * formulas only.
 */
export async function columnByColumn({ Excel }: RunningExcel, specs: readonly SheetSpec[]): Promise<void> {
  const context = new Excel.RequestContext();
  for (const { name, cells, columns } of specs) {
    const sheet = context.workbook.worksheets.add(name);
    await context.sync();
    for (let column = 0; column < columns.length; column++) {
      const range = sheet.getRangeByIndexes(0, column, cells.length, 1);
      range.formulas = cells.map((row) => [row[column] ?? '']);
      await context.sync();
    }
  }
}
