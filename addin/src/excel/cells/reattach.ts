import { readSheets } from './freeze.ts';
import { type Frozen, standsAlready, thawed } from './frozen.ts';
import { FROZEN, type FrozenBlock, frozenOfXml, frozenXml } from './frozen-part.ts';
import { queuePart, readPart } from './part.ts';

export interface ReattachSummary {
  /** Values that are formulas again. */
  attached: number;
  /** Cells that hold something else by now, or whose row and column cannot be found: they stay as they are. */
  left: number;
}

/** Where the names of the blocks stand now, by name: 1 `context.sync()`. */
async function placesOf(context: Excel.RequestContext, blocks: readonly FrozenBlock[]) {
  const asked = blocks.map(({ name }) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    const range = item.getRangeOrNullObject();
    range.load('rowIndex,columnIndex');
    range.worksheet.load('id');
    return { name, item, range };
  });
  await context.sync();
  return new Map(
    asked.map(({ name, item, range }) => [
      name,
      {
        there: !item.isNullObject,
        at:
          item.isNullObject || range.isNullObject
            ? null
            : { row: range.rowIndex, column: range.columnIndex, sheetId: range.worksheet.id },
      },
    ]),
  );
}

/**
 * "Gắn lại công thức": what was turned into values asks again, where the value still stands. What a person changed stays,
 * and stays remembered. ≤ 6 `context.sync()`.
 */
export async function reattachFormulas(context: Excel.RequestContext): Promise<ReattachSummary> {
  const found = await readPart(context, FROZEN);
  const blocks = frozenOfXml(found.xml);
  if (blocks.length === 0) return { attached: 0, left: 0 };
  const places = await placesOf(context, blocks);
  const sheets = await readSheets(context);
  let attached = 0;
  const remaining: FrozenBlock[] = [];
  for (const block of blocks) {
    const place = places.get(block.name);
    const sheetId = place?.at?.sheetId ?? block.sheetId;
    const grid = sheets.find(({ id }) => id === sheetId) ?? sheets.find(({ name }) => name === block.sheet);
    const [rows, columns] = place?.at
      ? [place.at.row - block.area.row, place.at.column - block.area.column]
      : [0, 0];
    const left: Frozen[] = [];
    for (const each of block.cells) {
      if (grid && standsAlready(each, grid, rows, columns)) continue;
      const formula = grid && thawed(each, grid, rows, columns);
      if (!grid || !formula) {
        left.push(each);
        continue;
      }
      const [row, column] = [each.row + rows, each.column + columns];
      const [height, width] = [each.values.length, each.values[0]?.length ?? 1];
      if (height * width > 1) grid.sheet.getRangeByIndexes(row, column, height, width).clear('Contents');
      grid.sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[formula]];
      attached++;
    }
    if (left.length > 0) remaining.push({ ...block, cells: left });
    else if (place?.there) context.workbook.names.getItem(block.name).delete();
  }
  // After the cells: where a locked sheet stops the batch, what is not attached is still remembered
  queuePart(context, found, remaining.length > 0 ? frozenXml(remaining) : null);
  await context.sync();
  return { attached, left: remaining.reduce((sum, { cells }) => sum + cells.length, 0) };
}
