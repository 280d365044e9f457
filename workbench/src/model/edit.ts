import type { Area } from './address.ts';
import { type CellContent, EMPTY } from './cell.ts';
import { assertWritable } from './protection.ts';
import type { Sheet } from './sheet.ts';

/**
 * Writes contents into an area in the name of the present transaction's origin: refuses on locked cells
 * (AccessDenied, nothing written) and raises one changed event, with details when it is one cell.
 * @param contentAt called once a cell; undefined leaves that cell alone
 */
export function writeContents(
  sheet: Sheet,
  area: Area,
  contentAt: (row: number, column: number) => CellContent | undefined,
): void {
  assertWritable(sheet, area);
  sheet.workbook.transact(sheet.workbook.origin, () => {
    const before = sheet.content(area.row, area.column).value;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        const content = contentAt(row, column);
        if (content) sheet.setContent(row, column, content);
      }
    }
    raiseEdited(sheet, area, before);
  });
}

/** Empties an area, however large, keeping its looks. */
export function clearContents(sheet: Sheet, area: Area): void {
  assertWritable(sheet, area);
  sheet.workbook.transact(sheet.workbook.origin, () => {
    const before = sheet.content(area.row, area.column).value;
    for (const [row, column, { value, formula }] of [...sheet.entries(area)]) {
      if (value !== null || formula !== null) sheet.setContent(row, column, EMPTY);
    }
    raiseEdited(sheet, area, before);
  });
}

/** Tells add-ins of an edit; `before` is what the first cell held, for the details of a single cell. */
export function raiseEdited(sheet: Sheet, area: Area, before: CellContent['value']): void {
  const single = area.rows === 1 && area.columns === 1;
  const after = sheet.content(area.row, area.column).value;
  sheet.workbook.raise({
    type: 'changed',
    sheetId: sheet.id,
    area,
    changeType: 'RangeEdited',
    origin: sheet.workbook.origin,
    details: single ? { before, after } : null,
  });
}
