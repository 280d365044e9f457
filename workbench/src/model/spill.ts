import type { CellValue } from './cell.ts';
import type { Sheet } from './sheet.ts';

/** What the formula at a place spills now, as the workbook's functions know it. */
const tableAt = (sheet: Sheet, row: number, column: number, formula: string) =>
  sheet.workbook.functions.tableOf(formula, { sheetId: sheet.id, row, column });

/**
 * Writes the rows that a formula spills beside and below it.
 *
 * @returns false when something else stands there: the formula shows #SPILL! then
 */
export function spill(sheet: Sheet, row: number, column: number, formula: string): boolean {
  const table = tableAt(sheet, row, column, formula);
  if (!table) return true;
  const others = (visit: (row: number, column: number, value: CellValue) => void): void => {
    table.forEach((cells, i) => {
      cells.forEach((value, j) => {
        if (i > 0 || j > 0) visit(row + i, column + j, value);
      });
    });
  };
  let free = true;
  others((r, c) => {
    const content = sheet.content(r, c);
    if (!content.spilled && (content.value !== null || content.formula !== null)) free = false;
  });
  others((r, c, value) => {
    const content = sheet.content(r, c);
    const next = free ? (value ?? '') : null;
    if (!free && !content.spilled) return;
    if (JSON.stringify(content.value) !== JSON.stringify(next)) sheet.setSpilled(r, c, next);
  });
  return free;
}

/** Takes away what no formula spills any more: it shrank, it went, it moved. */
export function sweepSpills(sheet: Sheet): void {
  if (!sheet.hasSpilled) return;
  const spilled: [number, number][] = [];
  const kept = new Set<string>();
  for (const [row, column, cell] of sheet.entries()) {
    if (cell.spilled) spilled.push([row, column]);
    if (cell.formula === null || !/^=\s*[\w.]+\(/.test(cell.formula)) continue;
    const table = tableAt(sheet, row, column, cell.formula);
    table?.forEach((cells, i) => {
      for (const j of cells.keys()) kept.add(`${row + i},${column + j}`);
    });
    // Until its call is answered a formula keeps what it spilled before the file was saved
    const beside = sheet.content(row, column + 1).spilled || sheet.content(row + 1, column).spilled;
    if (!table && beside && sheet.workbook.functions.isWaiting({ sheetId: sheet.id, row, column })) return;
  }
  for (const [row, column] of spilled) if (!kept.has(`${row},${column}`)) sheet.setSpilled(row, column, null);
}
