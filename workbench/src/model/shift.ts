import { type Area, intersect, MAX_COLUMNS, MAX_ROWS, sameArea, subtract } from './address.ts';
import { ExcelError } from './excel-error.ts';
import { assertAllowed, isWriteLocked } from './protection.ts';
import { rewriteWorkbook } from './references.ts';
import type { Sheet } from './sheet.ts';
import type { ChangeType } from './workbook-event.ts';

/** Cells put in at `area` (those behind go down or right) or taken out (those behind come up or left). */
export interface Shift {
  readonly area: Area;
  readonly insert: boolean;
  readonly along: 'rows' | 'columns';
}

/**
 * Inserts cells, rows or columns: everything behind moves, and formulas, names, validations, conditional
 * formats, tables, merges, filters and print areas follow. New cells look like those before them.
 * Throws AccessDenied on a sheet whose protection forbids it, InvalidOperation when cells would leave the
 * sheet or a table would be torn.
 */
export function insertCells(sheet: Sheet, area: Area, along: Shift['along']): void {
  assertShiftable(sheet, { area, insert: true, along });
  shift(sheet, { area, insert: true, along });
  inheritLooks(sheet, area, along);
}

/** The reverse; references to what was taken out become `#REF!`, names of it and tables wholly in it go. */
export function deleteCells(sheet: Sheet, area: Area, along: Shift['along']): void {
  assertShiftable(sheet, { area, insert: false, along });
  shift(sheet, { area, insert: false, along });
}

function shift(sheet: Sheet, one: Shift): void {
  const { workbook } = sheet;
  workbook.transact(workbook.origin, () => {
    // references first: what moves afterwards moves with its new formula
    rewriteWorkbook(workbook, (home, named, area) => {
      const target = named === null ? home : workbook.findSheet(named);
      if (target !== sheet) return { area };
      const moved = shiftedArea(area, one);
      return moved && { area: sameArea(moved, area) ? area : moved };
    });
    sheet.shiftCells(one.area, one.insert, one.along);
    shiftParts(sheet, one);
    workbook.raise({
      type: 'changed',
      sheetId: sheet.id,
      area: one.area,
      changeType: changeType(one),
      origin: workbook.origin,
      details: null,
      along: one.along,
    });
  });
}

/** Where an area is afterwards; null when it is gone. An area that is only partly in the way stays. */
export function shiftedArea(
  area: Area,
  { area: { row, column, rows, columns }, insert, along }: Shift,
): Area | null {
  if (along === 'rows') {
    if (area.column < column || area.column + area.columns > column + columns) return area;
    const span = shiftedSpan(area.row, area.rows, row, rows, insert, MAX_ROWS);
    return span && { ...area, row: span.start, rows: span.count };
  }
  if (area.row < row || area.row + area.rows > row + rows) return area;
  const span = shiftedSpan(area.column, area.columns, column, columns, insert, MAX_COLUMNS);
  return span && { ...area, column: span.start, columns: span.count };
}

function shiftedSpan(start: number, count: number, at: number, by: number, insert: boolean, max: number) {
  // whole rows and columns have no end to move
  if (start === 0 && count === max) return { start, count };
  if (insert) {
    if (start >= at) return { start: start + by, count };
    return { start, count: start + count > at ? count + by : count };
  }
  const cut = Math.max(0, Math.min(start + count, at + by) - Math.max(start, at));
  if (cut === count) return null;
  return { start: start < at ? start : Math.max(at, start - by), count: count - cut };
}

/** Validations and formats may lie half in the way: each half goes where its cells go. */
function shiftedParts(area: Area, one: Shift): Area[] {
  const lane: Area =
    one.along === 'rows'
      ? { ...one.area, row: 0, rows: MAX_ROWS }
      : { ...one.area, column: 0, columns: MAX_COLUMNS };
  const inside = intersect(area, lane);
  const moved = inside && shiftedArea(inside, one);
  return [...subtract(area, lane), ...(moved ? [moved] : [])];
}

function shiftParts(sheet: Sheet, one: Shift): void {
  const spread = <Part extends { readonly area: Area }>(parts: readonly Part[]): Part[] =>
    parts.flatMap((part) => shiftedParts(part.area, one).map((area) => ({ ...part, area })));
  const follow = (areas: readonly Area[]): Area[] => areas.flatMap((area) => shiftedArea(area, one) ?? []);
  const replace = <K extends 'validations' | 'conditionalFormats' | 'tables' | 'charts' | 'merges'>(
    part: K,
    next: Sheet[K],
  ): void => {
    if (JSON.stringify(next) !== JSON.stringify(sheet[part])) sheet.set(part, next as never);
  };
  replace('validations', spread(sheet.validations));
  replace('conditionalFormats', spread(sheet.conditionalFormats));
  replace(
    'tables',
    sheet.tables.flatMap((table) => {
      const area = shiftedArea(table.area, one);
      return area ? [{ ...table, area }] : [];
    }),
  );
  replace(
    'charts',
    sheet.charts.flatMap((chart) => {
      const source = shiftedArea(chart.source, one);
      const place = shiftedArea(chart.place, one) ?? chart.place;
      return source ? [{ ...chart, source, place }] : [];
    }),
  );
  replace(
    'merges',
    follow(sheet.merges).filter(({ rows, columns }) => rows * columns > 1),
  );
  shiftFilter(sheet, one);
  const { printArea, titleRows, titleColumns } = sheet.layout;
  const layout = {
    ...sheet.layout,
    printArea: follow(printArea),
    titleRows: titleRows && shiftedArea(titleRows, one),
    titleColumns: titleColumns && shiftedArea(titleColumns, one),
  };
  if (JSON.stringify(layout) !== JSON.stringify(sheet.layout)) sheet.set('layout', layout);
}

/** The criteria stay with their columns. */
function shiftFilter(sheet: Sheet, one: Shift): void {
  const filter = sheet.autoFilter;
  if (!filter) return;
  const area = shiftedArea(filter.area, one);
  if (area && sameArea(area, filter.area)) return;
  const criteria = Object.entries(filter.criteria).flatMap(([column, criterion]) => {
    const at = { row: filter.area.row, column: filter.area.column + Number(column), rows: 1, columns: 1 };
    const moved =
      area && shiftedArea(at, one.along === 'rows' ? { ...one, area: { ...one.area, rows: 0 } } : one);
    return moved && area ? [[moved.column - area.column, criterion] as const] : [];
  });
  sheet.set('autoFilter', area && { area, criteria: Object.fromEntries(criteria) });
}

/** New rows take their looks from the row above, new columns from the column before. */
function inheritLooks(sheet: Sheet, area: Area, along: Shift['along']): void {
  const back = along === 'rows' ? area.row - 1 : area.column - 1;
  if (back < 0) return;
  const before: Area =
    along === 'rows' ? { ...area, row: back, rows: 1 } : { ...area, column: back, columns: 1 };
  const styled = [...sheet.entries(before)].filter(([, , cell]) => cell.style !== null);
  for (const [row, column] of styled) {
    const style = sheet.style(row, column);
    for (let i = 0; i < (along === 'rows' ? area.rows : area.columns); i++) {
      if (along === 'rows') sheet.setStyle(area.row + i, column, style);
      else sheet.setStyle(row, area.column + i, style);
    }
  }
}

function assertShiftable(sheet: Sheet, one: Shift): void {
  const { area, insert, along } = one;
  const whole = along === 'rows' ? area.columns === MAX_COLUMNS : area.rows === MAX_ROWS;
  if (!whole) assertAllowed(sheet, null);
  else if (along === 'rows') assertAllowed(sheet, insert ? 'allowInsertRows' : 'allowDeleteRows');
  else assertAllowed(sheet, insert ? 'allowInsertColumns' : 'allowDeleteColumns');
  // what may be deleted must be open altogether, down to its empty cells
  if (!insert && isWriteLocked(sheet, area)) throw new ExcelError('AccessDenied');
  if (insert && leavesSheet(sheet, one)) throw new ExcelError('InvalidOperation');
  for (const { area: table } of sheet.tables) if (tears(table, one)) throw new ExcelError('InvalidOperation');
}

function leavesSheet(sheet: Sheet, { area, along }: Shift): boolean {
  const last: Area =
    along === 'rows'
      ? { ...area, row: MAX_ROWS - area.rows }
      : { ...area, column: MAX_COLUMNS - area.columns };
  return sheet.usedArea(true, last) !== null;
}

/** Whether a table would lose its header row, or only part of its columns or rows would move. */
function tears(table: Area, one: Shift): boolean {
  const { area, insert, along } = one;
  const lane: Area =
    along === 'rows'
      ? { ...area, rows: MAX_ROWS - area.row }
      : { ...area, columns: MAX_COLUMNS - area.column };
  const moves = intersect(table, lane);
  if (!moves) return false;
  const across =
    along === 'rows'
      ? area.column <= table.column && area.column + area.columns >= table.column + table.columns
      : area.row <= table.row && area.row + area.rows >= table.row + table.rows;
  if (!across) return true;
  if (insert || along === 'columns') return false;
  const gone = intersect(table, area);
  return gone !== null && gone.row === table.row && gone.rows < table.rows;
}

function changeType({ area, insert, along }: Shift): ChangeType {
  if (along === 'rows' && area.columns === MAX_COLUMNS) return insert ? 'RowInserted' : 'RowDeleted';
  if (along === 'columns' && area.rows === MAX_ROWS) return insert ? 'ColumnInserted' : 'ColumnDeleted';
  return insert ? 'CellInserted' : 'CellDeleted';
}
