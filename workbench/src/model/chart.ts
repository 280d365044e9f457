import type { Area } from './address.ts';

/** A chart as an object with a source and a place. Nothing of it is computed: the grid draws a placeholder. */
export interface Chart {
  readonly id: string;
  readonly name: string;
  /** office.js's ChartType: `BarClustered`. */
  readonly type: string;
  readonly title: string;
  readonly source: Area;
  readonly place: Area;
  readonly legend: string;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  readonly reversed: boolean;
  readonly valueFormat: string;
  /** Of its series, by their number; absent: Excel's own. */
  readonly colors: Readonly<Record<number, string>>;
}
