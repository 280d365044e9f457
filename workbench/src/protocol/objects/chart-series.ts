import { ExcelError } from '../../model/excel-error.ts';
import { asColor } from '../arguments.ts';
import { define, type HostObject } from '../host-object.ts';
import { type ChartTarget, changeChart, entry } from './chart-target.ts';

interface One {
  readonly chart: ChartTarget;
  readonly index: number;
}

/** Columns of the source behind the first, which names the lines. */
const countOf = (target: ChartTarget): number => Math.max(1, entry(target).source.columns - 1);

/** `chart.series` */
export const chartSeries = define<ChartTarget>({
  name: 'ChartSeriesCollection',
  properties: { Count: { get: countOf } },
  items: (target) => Array.from({ length: countOf(target) }, (_, index) => series({ chart: target, index })),
  methods: {
    GetCount: countOf,
    GetItemAt: (target, args) => {
      const index = args.integer(0);
      if (index < 0 || index >= countOf(target)) throw new ExcelError('InvalidArgument');
      return series({ chart: target, index });
    },
  },
});

const fill = define<One>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: ({ chart, index }, args) =>
      changeChart(chart, { colors: { ...entry(chart).colors, [index]: asColor(args.text(0)) } }),
  },
});

const format = define<One>({
  name: 'ChartSeriesFormat',
  objects: { Fill: (one): HostObject => fill(one) },
});

const series = define<One>({
  name: 'ChartSeries',
  properties: {
    Name: {
      get: ({ chart, index }) => {
        const { row, column } = entry(chart).source;
        return chart.sheet.text(row, column + 1 + index);
      },
    },
  },
  objects: { Format: (one): HostObject => format(one) },
});
