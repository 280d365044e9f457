import type { SheetSpec } from '@cchc/domain';
import type { Discovery } from './discover.ts';
import type { KnownWorkbook } from './known-workbook.ts';

/**
 * Makes a table's name free for our sheet: the table that has it there goes with its cells, since the sheet is written
 * anew; one on another sheet (people cut whole tables and paste them elsewhere) only stops being a table.
 */
export function queueRelease(
  { workbook }: Excel.RequestContext,
  name: string,
  sheetId: string | undefined,
  { tables }: Discovery,
): void {
  for (const table of tables.filter((each) => each.name.toUpperCase() === name.toUpperCase())) {
    const item = workbook.tables.getItemOrNullObject(table.name);
    if (table.sheet === sheetId) item.delete();
    else item.convertToRange();
  }
}

/**
 * Queues that tables in the way of registers become plain cells, whatever their names; those that stand beside a
 * register stay. 1 `context.sync()` to look.
 *
 * @param specs the registers as they are to be written
 */
export async function releaseTables(
  context: Excel.RequestContext,
  known: KnownWorkbook,
  found: Discovery,
  specs: readonly SheetSpec[],
): Promise<void> {
  const looked = specs.flatMap((spec) => {
    const id = spec.table && known.sheetIds.get(spec.key);
    return found.tables
      .filter(({ sheet }) => sheet === id)
      .map(({ name }) => {
        const area = context.workbook.tables.getItem(name).getRange();
        return { name, width: spec.columns.length, area: area.load('columnIndex') };
      });
  });
  if (looked.length === 0) return;
  await context.sync();
  const inTheWay = looked.filter(({ area, width }) => area.columnIndex < width).map(({ name }) => name);
  for (const name of inTheWay) context.workbook.tables.getItem(name).convertToRange();
  found.tables = found.tables.filter(({ name }) => !inTheWay.includes(name));
}
