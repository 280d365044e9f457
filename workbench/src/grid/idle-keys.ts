import { type Area, type CellPosition, MAX_COLUMNS, MAX_ROWS, type Sheet } from '../model/index.ts';
import { between, type Direction, jump, step } from './navigation.ts';

/** What the keys of a grid that is not being edited may do. */
export interface IdleKeyActions {
  readonly sheet: Sheet;
  readonly active: CellPosition;
  readonly far: CellPosition | null;
  readonly area: Area;
  /** rows that fit the screen */
  readonly page: number;
  readonly go: (cell: CellPosition) => void;
  readonly extend: (area: Area, far: CellPosition) => void;
  readonly tab: (back: boolean) => void;
  readonly edit: (text: string | null) => void;
  readonly clear: () => void;
  readonly openList: () => boolean;
  readonly showSheet: (offset: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly fillDown: (area: Area) => void;
  readonly fillRight: (area: Area) => void;
}

/** The keys that move, and where to. */
export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Excel's keys; true when the key was one of them. */
export function idleKey(event: KeyboardEvent, on: IdleKeyActions): boolean {
  const { key, shiftKey } = event;
  const ctrl = event.ctrlKey || event.metaKey;
  if (event.altKey) return key === 'ArrowDown' && on.openList();
  const target = destination(key, ctrl, shiftKey ? (on.far ?? farEnd(on)) : on.active, on);
  if (target) {
    if (shiftKey) on.extend(between(on.sheet, on.active, target), target);
    else on.go(target);
    return true;
  }
  if (ctrl) return ctrlKey(key.toLowerCase(), on);
  if (key === 'Enter') on.go(step(on.sheet, on.active, shiftKey ? 'up' : 'down'));
  else if (key === 'Tab') on.tab(shiftKey);
  else if (key === 'F2') on.edit(null);
  else if (key === 'Delete') on.clear();
  else if (key === 'Backspace') on.edit('');
  else if (key === ' ' && shiftKey)
    on.extend({ row: on.active.row, column: 0, rows: 1, columns: MAX_COLUMNS }, on.active);
  else return false;
  return true;
}

function ctrlKey(key: string, on: IdleKeyActions): boolean {
  const used = on.sheet.usedArea(false);
  if (key === 'a') on.extend(used ?? on.area, on.active);
  else if (key === ' ')
    on.extend({ row: 0, column: on.active.column, rows: MAX_ROWS, columns: 1 }, on.active);
  else if (key === 'pageup') on.showSheet(-1);
  else if (key === 'pagedown') on.showSheet(1);
  else if (key === 'z') on.undo();
  else if (key === 'y') on.redo();
  else if (key === 'd') on.fillDown(on.area);
  else if (key === 'r') on.fillRight(on.area);
  else return false;
  return true;
}

function farEnd({ area, active }: IdleKeyActions): CellPosition {
  return {
    row: area.row === active.row ? area.row + area.rows - 1 : area.row,
    column: area.column === active.column ? area.column + area.columns - 1 : area.column,
  };
}

function destination(
  key: string,
  ctrl: boolean,
  from: CellPosition,
  { sheet, page }: IdleKeyActions,
): CellPosition | null {
  const arrow = ARROWS[key];
  if (arrow) return ctrl ? jump(sheet, from, arrow) : step(sheet, from, arrow);
  if (key === 'Home') {
    const { rows, columns } = sheet.freeze;
    return ctrl
      ? { row: rows, column: columns }
      : { row: from.row, column: columns <= from.column ? columns : 0 };
  }
  if (key === 'End' && ctrl) {
    const used = sheet.usedArea(false);
    return used
      ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 }
      : { row: 0, column: 0 };
  }
  if (!ctrl && key === 'PageDown') return step(sheet, from, 'down', page);
  if (!ctrl && key === 'PageUp') return step(sheet, from, 'up', page);
  return null;
}
