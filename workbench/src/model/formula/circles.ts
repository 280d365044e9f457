import type { Sheet } from '../sheet.ts';
import type { CellPosition } from '../sheet-parts.ts';
import { precedentsOf } from './precedents.ts';

/** A cell with a formula. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

interface Visit {
  readonly cell: FormulaCell;
  readonly key: string;
  readonly next: Iterator<FormulaCell>;
  readonly index: number;
  lowest: number;
  refersToItself: boolean;
}

export const keyOf = ({ sheet, row, column }: FormulaCell): string => `${sheet.id}!${row},${column}`;

/**
 * The cells that read themselves, directly or through others, among those that can be reached from `starts`: strongly
 * connected components (Tarjan), without recursion since chains of formulas are as long as sheets.
 */
export function circlesFrom(starts: Iterable<FormulaCell>): Map<string, FormulaCell> {
  const circular = new Map<string, FormulaCell>();
  const seen = new Map<string, Visit>();
  const open: Visit[] = [];
  const onStack = new Set<string>();
  const path: Visit[] = [];
  const enter = (cell: FormulaCell, key: string): void => {
    const visit: Visit = {
      cell,
      key,
      next: formulasReadBy(cell),
      index: seen.size,
      lowest: seen.size,
      refersToItself: false,
    };
    seen.set(key, visit);
    open.push(visit);
    onStack.add(key);
    path.push(visit);
  };
  const leave = (visit: Visit): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent) parent.lowest = Math.min(parent.lowest, visit.lowest);
    if (visit.lowest !== visit.index) return;
    const component = open.splice(open.lastIndexOf(visit));
    for (const { key } of component) onStack.delete(key);
    if (component.length > 1 || visit.refersToItself)
      for (const { key, cell } of component) circular.set(key, cell);
  };
  for (const start of starts) {
    if (!seen.has(keyOf(start))) enter(start, keyOf(start));
    for (let visit = path.at(-1); visit; visit = path.at(-1)) {
      const { value: cell, done } = visit.next.next() as IteratorResult<FormulaCell, undefined>;
      if (done || !cell) {
        leave(visit);
        continue;
      }
      const key = keyOf(cell);
      const known = seen.get(key);
      if (key === visit.key) visit.refersToItself = true;
      else if (!known) enter(cell, key);
      else if (onStack.has(key)) visit.lowest = Math.min(visit.lowest, known.index);
    }
  }
  return circular;
}

/** Whether the formula of a cell reads its own result. */
export function isCircular(sheet: Sheet, { row, column }: CellPosition): boolean {
  if (sheet.content(row, column).formula === null) return false;
  const cell = { sheet, row, column };
  return circlesFrom([cell]).has(keyOf(cell));
}

function* formulasReadBy({ sheet, row, column }: FormulaCell): Generator<FormulaCell> {
  const { formula } = sheet.content(row, column);
  if (formula === null) return;
  for (const { sheet: home, area } of precedentsOf(formula, sheet)) {
    for (const [r, c, cell] of home.entries(area))
      if (cell.formula !== null) yield { sheet: home, row: r, column: c };
  }
}
