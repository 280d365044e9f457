import { type CellInput, cellsFor, indexSheets, type ReportLayout, type SheetCells } from '@cchc/domain';
import { BY_PERSON, type Sheet } from '@cchc/workbench/model';
import { writeContents } from '@cchc/workbench/model/edit.ts';
import type { RunningExcel } from '@cchc/workbench/node';
import { entriesOf, filledEntry } from './values.ts';

function cellsOf(sheet: Sheet): SheetCells {
  const { row, column, rows, columns } = sheet.usedArea(true) ?? { row: 0, column: 0, rows: 0, columns: 0 };
  const block = <Value>(read: (row: number, column: number) => Value): Value[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => read(row + r, column + c)),
    );
  const values = block((r, c) => sheet.content(r, c).value);
  return {
    name: sheet.name,
    row,
    column,
    values,
    formulas: block((r, c) => sheet.content(r, c).formula ?? ''),
  };
}

/**
 * Puts new contents into so many cells of the open forms, one edit each, as a person would: locked cells refuse.
 *
 * @returns keys of the entries whose cells were changed
 * @throws when the forms have fewer cells
 */
export function changeCells(
  { workbook }: RunningExcel,
  layout: ReportLayout,
  count: number,
  round: number,
): Set<string> {
  const sheets = indexSheets(workbook.sheets.map(cellsOf));
  const changed = new Set<string>();
  let left = count;
  for (const entry of entriesOf(layout)) {
    const index = sheets.get(entry.def.form);
    const inputs = cellsFor(filledEntry(entry.def, round), entry);
    for (const [i, cell] of entry.cells.entries()) {
      const input: CellInput | undefined = inputs[i];
      const found = index?.cell(cell);
      if (!index || !found || input === null || input === undefined || input === found.value) continue;
      if (left-- === 0) return changed;
      const area = { row: found.row, column: found.column, rows: 1, columns: 1 };
      workbook.transact(BY_PERSON, () =>
        writeContents(workbook.sheet(index.name), area, () => ({ value: input, formula: null })),
      );
      changed.add(entry.key);
    }
  }
  if (left > 0) throw new Error(`the forms have ${left} cells too few`);
  return changed;
}
