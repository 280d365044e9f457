import { addressOf, parseAddress, type Rect } from '@cchc/domain';
import { asksPlan, cellsIn, movedFormula } from '@cchc/domain/questions';

export type Cell = string | number | boolean;

/** The used cells of a sheet; row and column of the first one, from 0. */
export interface Grid {
  row: number;
  column: number;
  formulas: readonly (readonly Cell[])[];
  values: readonly (readonly Cell[])[];
}

/** One formula that became a value: enough to put it back, and to see that it still belongs there. */
export interface Frozen {
  /** Row and column on its sheet when it was turned. */
  row: number;
  column: number;
  formula: string;
  /** What stood there, row by row; more than one where it spilled. */
  values: readonly (readonly Cell[])[];
  /** What the cells that it reads said. */
  reads: readonly (readonly [cell: string, value: Cell])[];
}

const at = (rows: Grid['values'], grid: Grid, row: number, column: number): Cell =>
  rows[row - grid.row]?.[column - grid.column] ?? '';

const isError = (value: Cell): boolean => typeof value === 'string' && /^#[A-Z/0]+[!?A]?$/.test(value);

/** Formulas of a sheet that ask the plan. */
export const askingCells = (grid: Grid): { row: number; column: number; formula: string }[] =>
  grid.formulas.flatMap((cells, i) =>
    cells.flatMap((formula, j) =>
      asksPlan(formula) ? [{ row: grid.row + i, column: grid.column + j, formula }] : [],
    ),
  );

/**
 * What becomes of the formulas of a sheet that are turned into values. One that shows an error stays a formula: its value
 * is still to come.
 *
 * @param spills the rectangles that formulas fill, by `row,column` of the formula
 */
export function freezeGrid(
  grid: Grid,
  spills: ReadonlyMap<string, Rect>,
  within: Rect | null = null,
): { frozen: Frozen[]; left: number } {
  const frozen: Frozen[] = [];
  let left = 0;
  for (const { row, column, formula } of askingCells(grid)) {
    if (within && !isInside(within, row, column)) continue;
    const { rows, columns } = spills.get(`${row},${column}`) ?? { rows: 1, columns: 1 };
    const values = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => at(grid.values, grid, row + i, column + j)),
    );
    if (isError(values[0]?.[0] ?? '')) {
      left++;
      continue;
    }
    const reads = cellsIn(formula).map((cell): [string, Cell] => [cell, readAt(grid, cell)]);
    frozen.push({ row, column, formula, values, reads });
  }
  return { frozen, left };
}

const isInside = ({ row, column, rows, columns }: Rect, r: number, c: number): boolean =>
  r >= row && r < row + rows && c >= column && c < column + columns;

function readAt(grid: Grid, cell: string): Cell {
  const place = parseAddress(cell);
  return place ? at(grid.values, grid, place.row, place.column) : '';
}

/** A reference that moved along with its formula, dollars kept. */
function movedCell(cell: string, rows: number, columns: number): string {
  const place = parseAddress(cell);
  if (!place || place.row + rows < 0 || place.column + columns < 0) return '#REF!';
  const [letters = '', digits = ''] = addressOf(place.row + rows, place.column + columns).split(
    /(?=\d)(?<!\d)/,
  );
  const [, first = '', second = ''] = /^(\$?)[A-Z]+(\$?)/i.exec(cell) ?? [];
  return `${first}${letters}${second}${digits}`;
}

/**
 * The formula to put back, where the sheet's cells moved by so many rows and columns since. Null when something else
 * stands there by now, or in a cell that it reads: nobody's typing is written over, and no formula asks of the wrong row.
 */
export function thawed(frozen: Frozen, grid: Grid, rows: number, columns: number): string | null {
  const same = frozen.values.every((cells, i) =>
    cells.every((value, j) => {
      const [row, column] = [frozen.row + rows + i, frozen.column + columns + j];
      const formula = at(grid.formulas, grid, row, column);
      const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
      return !isFormula && at(grid.values, grid, row, column) === value;
    }),
  );
  if (!same) return null;
  const reads = frozen.reads.every(([cell, value]) => readAt(grid, movedCell(cell, rows, columns)) === value);
  return reads ? movedFormula(frozen.formula, (cell) => movedCell(cell, rows, columns)) : null;
}

/** The formula stands there (again) already. */
export const standsAlready = (frozen: Frozen, grid: Grid, rows: number, columns: number): boolean =>
  at(grid.formulas, grid, frozen.row + rows, frozen.column + columns) === frozen.formula;
