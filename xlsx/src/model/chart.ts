import type { XlsxPosition, XlsxRange } from './sheet.ts';

export interface XlsxSeries {
  /** The cell that names it, and its text. */
  readonly title: XlsxPosition & { readonly text: string };
  /** One column or row of figures, and what stands there: programs that recalculate nothing draw these. null: a gap. */
  readonly values: XlsxRange & { readonly numbers: readonly (number | null)[] };
  /** `#RRGGBB` */
  readonly color: string;
}

/** A chart over cells of its own sheet. */
export interface XlsxChart {
  /** What the object is called; each name once in a sheet. */
  readonly name: string;
  readonly title: string;
  /** What is shown, for those who do not see it. */
  readonly alt: string;
  /** Bars lie and are read from above; columns stand. */
  readonly kind: 'bar' | 'column';
  readonly grouping: 'clustered' | 'stacked' | 'percentStacked';
  /** The cells that it covers. */
  readonly place: XlsxRange;
  readonly categories: XlsxRange & { readonly texts: readonly string[] };
  readonly series: readonly XlsxSeries[];
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** Number format of the axis of figures. */
  readonly format: string;
}
