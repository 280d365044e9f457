import type { Rect } from './spec.ts';

/** A chart over cells of its own sheet. */
export interface ChartSpec {
  /** What the chart is called in Excel, and by which it is found again. */
  name: string;
  title: string;
  /** What is shown, for those who do not see it. */
  alt: string;
  kind: 'bar' | 'column';
  grouping: 'clustered' | 'stacked' | 'percent';
  /** The cells that it covers. */
  place: Rect;
  /** Header row first: the names of the series; first column: what each line of figures is about. */
  source: Rect;
  /** Figures of each column behind the first, line by line, as the cells show them; null where nothing is to be drawn. */
  figures: (number | null)[][];
  /** `#RRGGBB`, one for each column of figures. */
  colors: string[];
  categoryTitle: string;
  valueTitle: string;
  /** Number format of the axis of figures. */
  format: string;
}
