import type { Rect } from './spec.ts';

/** A label of one cell; cells without one belong to no rectangle. */
export interface Labelled<Label> {
  row: number;
  column: number;
  label: Label;
}

/** JSON of a label; labels are few, and the cells of a form share them. */
const ids = new WeakMap<object, string>();
function idOf(label: unknown): string {
  if (typeof label !== 'object' || label === null) return JSON.stringify(label);
  const known = ids.get(label) ?? JSON.stringify(label);
  ids.set(label, known);
  return known;
}

const byPlace = (a: Labelled<unknown>, b: Labelled<unknown>): number => a.row - b.row || a.column - b.column;
const isOrdered = (cells: readonly Labelled<unknown>[]): boolean =>
  cells.every((cell, i) => i === 0 || byPlace(cells[i - 1] as Labelled<unknown>, cell) <= 0);

/**
 * Few rectangles that cover the labelled cells, each of one label: runs down a column first, since forms are
 * uniform downwards, then neighbouring columns with the same run. Labels are compared by their JSON.
 *
 * @param of the part of a label that counts; a cell for which it is undefined belongs to no rectangle
 */
export function rectanglesOf<Label, Part = Label>(
  cells: readonly Labelled<Label>[],
  of: (label: Label) => Part | undefined = (label) => label as unknown as Part,
): (Rect & { label: Part })[] {
  const runs: (Rect & { label: Part; id: string })[] = [];
  const open = new Map<number, Rect & { label: Part; id: string }>();
  for (const { row, column, label: whole } of isOrdered(cells) ? cells : [...cells].sort(byPlace)) {
    const label = of(whole);
    if (label === undefined) continue;
    const id = idOf(label);
    const run = open.get(column);
    if (run && run.id === id && run.row + run.rows === row) run.rows += 1;
    else {
      const next = { row, column, rows: 1, columns: 1, label, id };
      open.set(column, next);
      runs.push(next);
    }
  }
  const joined: typeof runs = [];
  const last = new Map<string, (typeof runs)[number]>();
  for (const run of runs.sort((a, b) => a.column - b.column || a.row - b.row)) {
    const span = `${run.row}|${run.rows}|${run.id}`;
    const left = last.get(span);
    if (left && left.column + left.columns === run.column) left.columns += 1;
    else {
      last.set(span, run);
      joined.push(run);
    }
  }
  return joined.map(({ id: _, ...rect }) => rect);
}
