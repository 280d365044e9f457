import type { Rect } from './spec.ts';

/** A label of one cell; cells without one belong to no rectangle. */
export interface Labelled<Label> {
  row: number;
  column: number;
  label: Label;
}

/**
 * Few rectangles that cover the labelled cells, each of one label: runs down a column first, since forms are
 * uniform downwards, then neighbouring columns with the same run. Labels are compared by their JSON.
 */
export function rectanglesOf<Label>(cells: readonly Labelled<Label>[]): (Rect & { label: Label })[] {
  const runs: (Rect & { label: Label; id: string })[] = [];
  const open = new Map<number, Rect & { label: Label; id: string }>();
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  for (const { row, column, label } of ordered) {
    const id = JSON.stringify(label);
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
