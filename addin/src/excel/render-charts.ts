import { addressOf, type Rect, rectAddress, type SheetSpec } from '@cchc/domain';

type ChartSpec = NonNullable<SheetSpec['charts']>[number];

const TYPES: Record<`${ChartSpec['kind']} ${ChartSpec['grouping']}`, Excel.ChartType> = {
  'bar clustered': 'BarClustered' as Excel.ChartType.barClustered,
  'bar stacked': 'BarStacked' as Excel.ChartType.barStacked,
  'bar percent': 'BarStacked100' as Excel.ChartType.barStacked100,
  'column clustered': 'ColumnClustered' as Excel.ChartType.columnClustered,
  'column stacked': 'ColumnStacked' as Excel.ChartType.columnStacked,
  'column percent': 'ColumnStacked100' as Excel.ChartType.columnStacked100,
};

const lastOf = ({ row, column, rows, columns }: Rect): string =>
  addressOf(row + rows - 1, column + columns - 1);

/** Names of the charts of a sheet, after the caller's next `context.sync()`. */
export function queueChartNames(sheet: Excel.Worksheet): () => string[] {
  const { charts } = sheet;
  charts.load('items/name');
  return () => charts.items.map(({ name }) => name);
}

/**
 * Draws the charts of a sheet whose cells are there. One that is there already, by its name, keeps its type and its looks and
 * gets the new figures and place; one of ours that has no figures any more goes.
 *
 * @param names what `queueChartNames` found
 */
export function renderCharts(
  sheet: Excel.Worksheet,
  charts: readonly ChartSpec[],
  names: readonly string[],
): void {
  for (const spec of charts) {
    const source = sheet.getRange(rectAddress(spec.source));
    const there = names.includes(spec.name);
    const chart = there
      ? sheet.charts.getItem(spec.name)
      : sheet.charts.add(TYPES[`${spec.kind} ${spec.grouping}`], source, 'Columns');
    if (there) chart.setData(source, 'Columns');
    else dress(chart, spec);
    chart.setPosition(addressOf(spec.place.row, spec.place.column), lastOf(spec.place));
  }
  const wanted = new Set(charts.map(({ name }) => name));
  for (const name of names)
    if (name.startsWith('CCHC_') && !wanted.has(name)) sheet.charts.getItem(name).delete();
}

function dress(chart: Excel.Chart, spec: ChartSpec): void {
  chart.name = spec.name;
  chart.title.text = spec.title;
  chart.legend.position = 'Bottom';
  const { categoryAxis, valueAxis } = chart.axes;
  // Bars lie: the first line of the table is the topmost
  if (spec.kind === 'bar') categoryAxis.reversePlotOrder = true;
  categoryAxis.title.text = spec.categoryTitle;
  valueAxis.title.text = spec.valueTitle;
  valueAxis.numberFormat = spec.format;
  for (const [i, color] of spec.colors.entries()) chart.series.getItemAt(i).format.fill.setSolidColor(color);
}
