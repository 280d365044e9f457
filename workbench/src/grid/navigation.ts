import {
  type Area,
  type CellPosition,
  hull,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  type Sheet,
} from '../model/index.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

const STEP: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
};

export function cellArea({ row, column }: CellPosition): Area {
  return { row, column, rows: 1, columns: 1 };
}

/** A merged cell is one cell: its top left stands for all of it. */
export function wholeCell(sheet: Sheet, at: CellPosition): Area {
  return sheet.mergeAt(at.row, at.column) ?? cellArea(at);
}

/** The rectangle between two cells, grown until no merged cell is cut. */
export function between(sheet: Sheet, a: CellPosition, b: CellPosition): Area {
  let area = hull(wholeCell(sheet, a), wholeCell(sheet, b));
  for (;;) {
    const grown = sheet.merges.reduce((all, merge) => (intersect(all, merge) ? hull(all, merge) : all), area);
    if (grown.rows === area.rows && grown.columns === area.columns) return area;
    area = grown;
  }
}

/** The next visible cell; hidden rows and columns are stepped over, a merged cell is left at its far edge. */
export function step(sheet: Sheet, from: CellPosition, direction: Direction, count = 1): CellPosition {
  const [dr, dc] = STEP[direction];
  let { row, column } = from;
  for (let n = 0; n < count; n++) {
    const here = wholeCell(sheet, { row, column });
    let nextRow = dr > 0 ? here.row + here.rows : dr < 0 ? here.row - 1 : row;
    let nextColumn = dc > 0 ? here.column + here.columns : dc < 0 ? here.column - 1 : column;
    while (dr !== 0 && inside(nextRow, nextColumn) && sheet.isRowHidden(nextRow)) nextRow += dr;
    while (dc !== 0 && inside(nextRow, nextColumn) && sheet.isColumnHidden(nextColumn)) nextColumn += dc;
    if (!inside(nextRow, nextColumn)) break;
    row = nextRow;
    column = nextColumn;
  }
  const whole = sheet.mergeAt(row, column);
  return whole ? { row: whole.row, column: whole.column } : { row, column };
}

const inside = (row: number, column: number): boolean =>
  row >= 0 && column >= 0 && row < MAX_ROWS && column < MAX_COLUMNS;

const filled = (sheet: Sheet, { row, column }: CellPosition): boolean =>
  sheet.content(row, column).value !== null;

/** Ctrl with an arrow: to the end of the block one is in, else to the next filled cell, else to the edge of what is used. */
export function jump(sheet: Sheet, from: CellPosition, direction: Direction): CellPosition {
  const used = sheet.usedArea(false) ?? cellArea({ row: 0, column: 0 });
  const [dr, dc] = STEP[direction];
  const beyond = ({ row, column }: CellPosition): boolean =>
    (dr > 0 && row >= used.row + used.rows) ||
    (dc > 0 && column >= used.column + used.columns) ||
    (dr < 0 && row <= 0) ||
    (dc < 0 && column <= 0);
  let at = step(sheet, from, direction);
  const inBlock = filled(sheet, from) && filled(sheet, at);
  while (!beyond(at)) {
    const next = step(sheet, at, direction);
    if (next.row === at.row && next.column === at.column) return at;
    if (inBlock ? !filled(sheet, next) : filled(sheet, at)) return at;
    at = next;
  }
  return at;
}

/**
 * Tab on a protected sheet goes to the next cell that may be written, row by row, and round again at the end.
 * Null when no used cell is unlocked.
 */
export function nextUnlocked(sheet: Sheet, from: CellPosition, backwards: boolean): CellPosition | null {
  const used = sheet.usedArea(false);
  if (!used) return null;
  const total = used.rows * used.columns;
  const column = Math.min(Math.max(from.column - used.column, 0), used.columns - 1);
  const row = Math.min(Math.max(from.row - used.row, 0), used.rows - 1);
  const start = row * used.columns + column;
  for (let n = 1; n <= total; n++) {
    const index = (start + (backwards ? -n : n) + total) % total;
    const at = {
      row: used.row + Math.floor(index / used.columns),
      column: used.column + (index % used.columns),
    };
    if (sheet.isRowHidden(at.row) || sheet.isColumnHidden(at.column) || sheet.style(at.row, at.column).locked)
      continue;
    const whole = wholeCell(sheet, at);
    if (whole.row === at.row && whole.column === at.column) return at;
  }
  return null;
}
