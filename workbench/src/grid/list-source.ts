import { type CellPosition, listArea, type Sheet } from '../model/index.ts';

/**
 * The choices of a cell's drop-down, as texts, or null when the cell has none.
 * `a,b,c` is taken as written; `=Sheet!$A$1:$A$9` and `=Name` are read from the cells they refer to.
 */
export function choicesAt(sheet: Sheet, { row, column }: CellPosition): readonly string[] | null {
  const list = sheet.validationAt(row, column)?.rule?.list;
  if (!list?.inCellDropDown) return null;
  if (!list.source.startsWith('=')) return list.source.split(',').map((choice) => choice.trim());
  return rangeTexts(sheet, list.source);
}

function rangeTexts(sheet: Sheet, reference: string): readonly string[] {
  const found = listArea(reference, sheet);
  const used = found?.sheet.usedArea(true, found.area);
  if (!found || !used) return [];
  const texts: string[] = [];
  for (let row = found.area.row; row < used.row + used.rows; row++)
    for (let column = found.area.column; column < used.column + used.columns; column++)
      texts.push(found.sheet.text(row, column));
  return texts.filter((text) => text !== '');
}
