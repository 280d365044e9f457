import type { ChartSpec } from '../sheets/chart-spec.ts';
import type { CellSpec } from '../sheets/sheet-builder.ts';

/** One line of a chart's figures: what it is about, and a figure for each series. */
export interface ChartLine {
  label: string;
  figures: (number | null)[];
  /** Cells that replace or follow those of the figures, by the keys of the columns: formulas, what they are worked out of. */
  cells?: (at: (key: string) => string) => Record<string, CellSpec>;
}

/** A chart with its figures, before anybody knows where on the sheet they stand. */
export interface ChartBlock
  extends Pick<
    ChartSpec,
    'name' | 'title' | 'kind' | 'grouping' | 'categoryTitle' | 'valueTitle' | 'format'
  > {
  series: { name: string; color: string }[];
  /** Headings of further columns behind those of the series. */
  beside?: string[];
  lines: ChartLine[];
}

/** Colours that differ also in grey and for those who see few colours. */
export const CHART_COLORS = {
  main: '#2F5597',
  pale: '#BFBFBF',
  good: '#2E8B57',
  late: '#C55A11',
  dark: '#7F1D1D',
  light: '#9DC3E6',
} as const;

/** Names on the axis of a chart: long sentences would leave no room for the bars. */
const LABEL = 46;

/** Cut at the end of a word. */
export function chartLabel(text: string): string {
  if (text.length <= LABEL) return text;
  const cut = text.slice(0, LABEL - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LABEL / 2)).trimEnd()}…`;
}

/** What the chart shows, in words: how many lines of what, and of which series. */
export function chartAlt({ title, series, lines, categoryTitle }: ChartBlock): string {
  const names = series.map(({ name }) => name).join(', ');
  return `Biểu đồ: ${title}. ${categoryTitle}: ${lines.length} dòng; mỗi dòng có ${names}. Số liệu ở bảng bên phải biểu đồ.`;
}
