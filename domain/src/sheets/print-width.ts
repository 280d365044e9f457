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
