import { type CellPosition, type Sheet, splitSheet, tryParseArea } from '../model/index.ts';

/**
 * The choices of a cell's drop-down, as texts, or null when the cell has none.
 * `a,b,c` is taken as written; `=Sheet!$A$1:$A$9` and `=Name` are read from the cells they name.
 */
export function choicesAt(sheet: Sheet, { row, column }: CellPosition): readonly string[] | null {
  const list = sheet.validationAt(row, column)?.rule?.list;
  if (!list?.inCellDropDown) return null;
  if (!list.source.startsWith('=')) return list.source.split(',').map((choice) => choice.trim());
  return rangeTexts(sheet, list.source.slice(1));
}

function rangeTexts(sheet: Sheet, reference: string, depth = 0): readonly string[] {
  const { names } = sheet.workbook;
  const name = names.find(reference, sheet.id) ?? names.find(reference, null);
  if (name && depth < 3) return rangeTexts(sheet, name.formula.replace(/^=/, ''), depth + 1);
  const { sheet: sheetName, rest } = splitSheet(reference);
  const target = sheetName === null ? sheet : sheet.workbook.findSheet(sheetName);
  const area = tryParseArea(rest);
  const used = target && area ? target.usedArea(true, area) : null;
  if (!target || !area || !used) return [];
  const texts: string[] = [];
  for (let row = area.row; row < used.row + used.rows; row++)
    for (let column = area.column; column < used.column + used.columns; column++)
      texts.push(target.text(row, column));
  return texts.filter((text) => text !== '');
}
