import { type Area, formatArea, parseArea, quoteSheetName, splitSheet } from '../../model/address.ts';
import { ExcelError } from '../../model/excel-error.ts';
import { assertAllowed } from '../../model/protection.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { CellStyle, StylePatch } from '../../model/style.ts';
import type { Workbook } from '../../model/workbook.ts';

/** What Range and RangeAreas stand for: one or more areas of one sheet. */
export interface Cells {
  readonly sheet: Sheet;
  readonly areas: readonly [Area, ...Area[]];
}

export function cellsOf(sheet: Sheet, area: Area): Cells {
  return { sheet, areas: [area] };
}

export function isLive({ sheet }: Cells): boolean {
  return sheet.workbook.sheets.includes(sheet);
}

/** `A1:B2`, `Sheet1!A1`, or the name of a range; of `sheet` where no sheet is named. */
export function findArea(sheet: Sheet, reference: string): Area {
  const { sheet: named, rest } = splitSheet(reference.replace(/^=/, ''));
  if (named !== null && sheet.workbook.findSheet(named) !== sheet) throw new ExcelError('InvalidArgument');
  const name = sheet.workbook.names.find(rest, sheet.id) ?? sheet.workbook.names.find(rest, null);
  return name ? parseArea(splitSheet(name.formula).rest) : parseArea(rest);
}

/** A reference that may lie on any sheet: `'Chỉ tiêu'!A1`; without a sheet it is of `home`. */
export function findCells(workbook: Workbook, reference: string, home: Sheet): Cells {
  const { sheet } = splitSheet(reference.replace(/^=/, ''));
  const found = sheet === null ? home : workbook.sheet(sheet);
  return cellsOf(found, findArea(found, reference));
}

/** `Sheet1!A1:B2`, several areas with commas between them. */
export function addressOf({ sheet, areas }: Cells): string {
  return areas.map((area) => `${quoteSheetName(sheet.name)}!${formatArea(area)}`).join(',');
}

/** `='Chỉ tiêu'!$A$1:$B$2` */
export function absoluteFormula({ sheet, areas }: Cells): string {
  return `=${areas.map((area) => `${quoteSheetName(sheet.name)}!${formatArea(area, true)}`).join(',')}`;
}

/** Changes looks; refused on a protected sheet that does not allow it. */
export function restyle({ sheet, areas }: Cells, patch: StylePatch): void {
  assertAllowed(sheet, 'allowFormatCells');
  for (const area of areas) {
    sheet.patchStyle(area, patch);
    sheet.workbook.raise({ type: 'formatChanged', sheetId: sheet.id, area, origin: sheet.workbook.origin });
  }
}

/** What all cells have in common, or null where they differ, as Excel answers. */
export function common<Value>({ sheet, areas }: Cells, pick: (style: CellStyle) => Value): Value | null {
  const first = pick(sheet.style(areas[0].row, areas[0].column));
  const differs = areas.some((area) => sheet.someStyle(area, (style) => pick(style) !== first));
  return differs ? null : first;
}

/** The same for properties of rows or columns, counted from `start`. */
export function commonAlong<Value>(
  start: number,
  count: number,
  read: (index: number) => Value,
): Value | null {
  const first = read(start);
  for (let index = start + 1; index < start + Math.min(count, LOOK); index++)
    if (read(index) !== first) return null;
  return first;
}

/** Whole columns have a million rows: what the first ones say is said of all. */
const LOOK = 10_000;
