import { type Rect, rectAddress } from '@cchc/domain';
import { callsIn, isPlainCall } from '@cchc/domain/questions';
import { askingCells, type Cell, type Frozen, freezeGrid, type Grid } from './frozen.ts';
import { FROZEN, type FrozenBlock, frozenOfXml, frozenXml, nextName } from './frozen-part.ts';
import { queuePart, readPart } from './part.ts';

export interface FreezeSummary {
  /** Formulas that are values now. */
  turned: number;
  /** Formulas that show an error: they stay. */
  left: number;
}

interface ReadSheet extends Grid {
  id: string;
  name: string;
  sheet: Excel.Worksheet;
}

/** The used cells of all sheets, or of one: 2 `context.sync()`. */
export async function readSheets(context: Excel.RequestContext): Promise<ReadSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  await context.sync();
  const used = worksheets.items.map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) range.load('formulas,values,rowIndex,columnIndex');
  await context.sync();
  return used.flatMap(({ sheet, range }) =>
    range.isNullObject
      ? []
      : [
          {
            id: sheet.id,
            name: sheet.name,
            sheet,
            row: range.rowIndex,
            column: range.columnIndex,
            formulas: range.formulas as Cell[][],
            values: range.values as Cell[][],
          },
        ],
  );
}

const TABLES = ['BANG', 'DS_NHIEM_VU'];

/** Which rectangles the formulas of tables fill: 1 `context.sync()` where there are any. */
async function readSpills(context: Excel.RequestContext, sheets: readonly ReadSheet[]) {
  const asked = sheets.flatMap((read) =>
    askingCells(read)
      .filter(({ formula }) => isPlainCall(formula) && TABLES.includes(callsIn(formula)[0]?.ask ?? ''))
      .map(({ row, column }) => {
        const range = read.sheet.getRangeByIndexes(row, column, 1, 1).getSpillingToRangeOrNullObject();
        range.load('rowIndex,columnIndex,rowCount,columnCount');
        return { id: read.id, row, column, range };
      }),
  );
  if (asked.length > 0) await context.sync();
  return (id: string): Map<string, Rect> =>
    new Map(
      asked.flatMap(({ id: of, row, column, range }) =>
        of === id && !range.isNullObject
          ? [[`${row},${column}`, { row, column, rows: range.rowCount, columns: range.columnCount }] as const]
          : [],
      ),
    );
}

const areaOf = ({ row, column, values }: Frozen): Rect => ({
  row,
  column,
  rows: values.length,
  columns: values[0]?.length ?? 1,
});

function around(cells: readonly Frozen[]): Rect {
  const areas = cells.map(areaOf);
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  return {
    row,
    column,
    rows: Math.max(...areas.map((area) => area.row + area.rows)) - row,
    columns: Math.max(...areas.map((area) => area.column + area.columns)) - column,
  };
}

/** A text as a cell takes it: what looks like a formula or a number stays the text that it was. */
export const asInput = (value: Cell): Cell =>
  typeof value === 'string' && value !== '' && (/^[=+\-@\t\r']/.test(value) || Number.isFinite(Number(value)))
    ? `'${value}`
    : value;

/**
 * "Chuyển công thức thành giá trị": every formula that asks the plan becomes what it shows, and what it was is kept in the
 * workbook. ≤ 6 `context.sync()`, whatever the number of formulas. The part is written before the cells: where a locked
 * sheet stops the batch, nothing is lost.
 *
 * @param within only there; null = the whole workbook
 */
export async function freezeFormulas(
  context: Excel.RequestContext,
  within: { sheetId: string; area: Rect } | null,
): Promise<FreezeSummary> {
  const found = await readPart(context, FROZEN);
  const { names } = context.workbook;
  names.load('items/name');
  const sheets = (await readSheets(context)).filter(({ id }) => within === null || id === within.sheetId);
  const spillsOf = await readSpills(context, sheets);
  const blocks = frozenOfXml(found.xml);
  const taken = new Set(names.items.map(({ name }) => name));
  let left = 0;
  const added: FrozenBlock[] = [];
  for (const read of sheets) {
    const result = freezeGrid(read, spillsOf(read.id), within?.area ?? null);
    left += result.left;
    if (result.frozen.length === 0) continue;
    const area = around(result.frozen);
    const name = nextName([...blocks, ...added], taken);
    added.push({ sheetId: read.id, sheet: read.name, name, area, cells: result.frozen });
  }
  const turned = added.reduce((sum, { cells }) => sum + cells.length, 0);
  if (turned === 0) return { turned, left };
  queuePart(context, found, frozenXml([...blocks, ...added]));
  for (const { sheetId, name, area, cells } of added) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    names.add(name, sheet.getRange(rectAddress(area))).visible = false;
    for (const each of cells)
      sheet.getRange(rectAddress(areaOf(each))).values = each.values.map((row) => row.map(asInput));
  }
  await context.sync();
  return { turned, left };
}
