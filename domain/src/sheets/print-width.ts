import type { ColumnSpec } from './spec.ts';

/** Pixels of A4 landscape between the margins (27.2 cm at 96 to an inch), of a character and of a column's edges. */
const PAGE = 1028;
const CHARACTER = 7;
const EDGES = 5;
/** Below this the workbook's 11 points are printed smaller than 6. */
const SMALLEST = 0.55;

const pixels = (columns: readonly ColumnSpec[]): number =>
  columns.reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width * CHARACTER + EDGES), 0);

/**
 * Pages side by side on which a form is still read. A form that is too wide for one page goes over several, its first
 * columns on each.
 *
 * @param repeated columns at the left that stand on every page
 */
export function pagesWide(columns: readonly ColumnSpec[], repeated: number): number {
  const all = pixels(columns);
  const room = PAGE / SMALLEST;
  if (all <= room) return 1;
  const left = pixels(columns.slice(0, repeated));
  return Math.max(2, Math.ceil((all - left) / Math.max(room - left, 1)));
}

/** Columns that belong together, from one on, again and again: a unit's numerator, denominator and result. */
export interface ColumnGroups {
  from: number;
  columns: number;
}

/**
 * The scale in percent at which no group is torn by the edge of a page, whatever fits on the first page and on those after
 * it: where a page ends, not even the first column of the next group may fit. The one that leaves most room for
 * printers that measure otherwise; null when there is none that can be read.
 *
 * @param repeated columns at the left that stand on every page
 */
export function wholeGroupsScale(
  columns: readonly ColumnSpec[],
  repeated: number,
  { from, columns: size }: ColumnGroups,
): number | null {
  const group = pixels(columns.slice(from, from + size));
  const column = pixels(columns.slice(from, from + 1));
  const before = [pixels(columns.slice(0, from)), pixels(columns.slice(0, repeated))];
  let best: { scale: number; room: number } | null = null;
  for (let scale = Math.ceil(SMALLEST * 100); scale <= 75; scale++) {
    const page = PAGE / (scale / 100);
    // How far the edge lies behind a whole group, and before the first column of the next one
    const room = Math.min(
      ...before.flatMap((taken) => {
        const rest = (page - taken) % group;
        return page - taken < group ? [-1] : [rest, column - rest];
      }),
    );
    if (room > (best?.room ?? 0)) best = { scale, room };
  }
  return best?.scale ?? null;
}
