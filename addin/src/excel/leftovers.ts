import { neutralise } from '@cchc/domain';
import type { Discovery } from './discover.ts';
import type { Unplaced } from './port.ts';

/** A sheet of the person's own: what a repair could not place. Nothing on it is ever changed or deleted by us. */
export const LEFTOVERS = 'Cần xếp lại';
const HEAD = ['Trang tính', 'Ô', 'Nội dung'];
const SEEN = 5_000;

type Line = [string, string, string];
const lineOf = ({ sheet, address, content }: Unplaced): Line => [sheet, address, content];

/**
 * Queues what could not be placed below what already stands on the sheet, each thing once; the sheet is made when it
 * is missing. 1 `context.sync()` to look, none when there is nothing to say.
 *
 * @returns the sheet's name, or null when nothing had to be kept there
 */
export async function queueLeftovers(
  context: Excel.RequestContext,
  { sheets }: Discovery,
  unplaced: readonly Unplaced[],
): Promise<string | null> {
  if (unplaced.length === 0) return null;
  const own = sheets.filter(({ name }) => name.toLowerCase().startsWith(LEFTOVERS.toLowerCase()));
  const free = own.find((sheet) => !sheet.protected);
  let [name, next] = [free?.name ?? LEFTOVERS, 0];
  let seen = new Set<string>();
  if (free) {
    const used = context.workbook.worksheets.getItem(free.id).getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    const top = context.workbook.worksheets
      .getItem(free.id)
      .getRange(`A1:C${SEEN}`)
      .getUsedRangeOrNullObject(true);
    top.load('values');
    await context.sync();
    if (!used.isNullObject) next = used.rowIndex + used.rowCount;
    if (!top.isNullObject)
      seen = new Set(
        top.values.map((line) => JSON.stringify(line.map((cell) => String(cell).replace(/^'/, '')))),
      );
  } else
    for (let number = 2; own.some((sheet) => sheet.name === name); number++)
      name = `${LEFTOVERS} (${number})`;
  const lines = unplaced
    .map(lineOf)
    .filter((line) => !seen.has(JSON.stringify(line.map((cell) => cell.replace(/^'/, '')))));
  if (lines.length === 0) return name;
  const { worksheets } = context.workbook;
  const sheet = free ? worksheets.getItem(free.id) : worksheets.add(name);
  const block = next === 0 ? [HEAD, ...lines] : lines;
  const range = sheet.getRangeByIndexes(next, 0, block.length, HEAD.length);
  range.numberFormat = block.map((line) => line.map(() => '@'));
  range.formulas = block.map((line) => line.map(neutralise));
  return name;
}
