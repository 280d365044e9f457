import type { Chart } from '../../model/chart.ts';
import { ExcelError } from '../../model/excel-error.ts';
import { assertAllowed } from '../../model/protection.ts';
import type { Sheet } from '../../model/sheet.ts';
import { type Arguments, asFlag, asText } from '../arguments.ts';
import { define, type HostObject, type Property } from '../host-object.ts';
import { cellsOf, findArea } from './cells.ts';
import { chartSeries } from './chart-series.ts';
import { type ChartTarget, changeChart, entry } from './chart-target.ts';
import { range, worksheet } from './declared.ts';

/** Where Excel puts a new chart, more or less; the add-in says where it belongs. */
const FIRST_PLACE = { row: 1, column: 1, rows: 15, columns: 7 };

/** `sheet.charts` */
export const charts = define<Sheet>({
  name: 'ChartCollection',
  properties: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map(({ id }) => chart({ sheet, id })),
  item: (sheet, key): HostObject => find(sheet, key.text(0)) ?? missing(),
  methods: {
    Add: (sheet, args) => add(sheet, args),
    GetCount: (sheet) => sheet.charts.length,
    GetItem: (sheet, args) => find(sheet, args.text(0)) ?? missing(),
    GetItemOrNullObject: (sheet, args) => find(sheet, args.text(0)),
    GetItemAt: (sheet, args) => {
      const found = sheet.charts[args.integer(0)];
      return found ? chart({ sheet, id: found.id }) : missing();
    },
  },
});

const written = <K extends keyof Chart>(
  key: K,
  read: (value: unknown) => Chart[K],
): Property<ChartTarget> => ({
  get: (target) => entry(target)[key],
  set: (target, value) => changeChart(target, { [key]: read(value) }),
});

const title = (key: 'title' | 'categoryTitle' | 'valueTitle') =>
  define<ChartTarget>({
    name: key === 'title' ? 'ChartTitle' : 'ChartAxisTitle',
    properties: { Text: written(key, asText) },
  });

const [ownTitle, categoryTitle, valueTitle] = [title('title'), title('categoryTitle'), title('valueTitle')];

const legend = define<ChartTarget>({
  name: 'ChartLegend',
  properties: { Position: written('legend', asText) },
});

const categoryAxis = define<ChartTarget>({
  name: 'ChartAxis',
  properties: { ReversePlotOrder: written('reversed', asFlag) },
  objects: { Title: (target): HostObject => categoryTitle(target) },
});

const valueAxis = define<ChartTarget>({
  name: 'ChartAxis',
  properties: { NumberFormat: written('valueFormat', asText) },
  objects: { Title: (target): HostObject => valueTitle(target) },
});

const axes = define<ChartTarget>({
  name: 'ChartAxes',
  objects: {
    CategoryAxis: (target): HostObject => categoryAxis(target),
    ValueAxis: (target): HostObject => valueAxis(target),
  },
});

const chart = define<ChartTarget>({
  name: 'Chart',
  identity: ({ id }) => ({ Id: id }),
  alive: ({ sheet, id }) => sheet.charts.some((one) => one.id === id),
  properties: {
    Id: { get: ({ id }) => id },
    Name: written('name', asText),
    ChartType: written('type', asText),
  },
  objects: {
    Axes: (target): HostObject => axes(target),
    Legend: (target): HostObject => legend(target),
    Series: (target): HostObject => chartSeries(target),
    Title: (target): HostObject => ownTitle(target),
    Worksheet: ({ sheet }): HostObject => worksheet(sheet),
  },
  methods: {
    Delete: ({ sheet, id }) => {
      assertAllowed(sheet, 'allowEditObjects');
      sheet.set(
        'charts',
        sheet.charts.filter((one) => one.id !== id),
      );
    },
    SetData: (target, args) => changeChart(target, { source: areaOf(target.sheet, args, 0) }),
    SetPosition: (target, args) => {
      const from = areaOf(target.sheet, args, 0);
      const to = args.has(1) ? areaOf(target.sheet, args, 1) : from;
      const [rows, columns] = [to.row + to.rows - from.row, to.column + to.columns - from.column];
      changeChart(target, { place: { row: from.row, column: from.column, rows, columns } });
    },
  },
});

function add(sheet: Sheet, args: Arguments): HostObject {
  assertAllowed(sheet, 'allowEditObjects');
  const id = sheet.workbook.nextId();
  const added: Chart = {
    id,
    name: `Chart ${sheet.charts.length + 1}`,
    type: args.text(0),
    title: '',
    source: areaOf(sheet, args, 1),
    place: FIRST_PLACE,
    legend: 'Right',
    categoryTitle: '',
    valueTitle: '',
    reversed: false,
    valueFormat: 'General',
    colors: {},
  };
  sheet.set('charts', [...sheet.charts, added]);
  return chart({ sheet, id });
}

function areaOf(sheet: Sheet, args: Arguments, index: number) {
  const given = range.targetOf(args.object(index)) ?? cellsOf(sheet, findArea(sheet, args.text(index)));
  if (given.sheet !== sheet) throw new ExcelError('InvalidArgument');
  return given.areas[0];
}

function find(sheet: Sheet, key: string): HostObject | null {
  const found = sheet.charts.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  return found ? chart({ sheet, id: found.id }) : null;
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
