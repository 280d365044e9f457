import { plainValue } from '../../model/cell.ts';
import { apiNotFound, ExcelError } from '../../model/excel-error.ts';
import { assertAllowed } from '../../model/protection.ts';
import { define, type HostObject } from '../host-object.ts';
import { type Cells, cellsOf } from './cells.ts';
import { range } from './declared.ts';
import { readValues, writeValues } from './range-values.ts';
import { bodyOf, changeTable, entry, type TableTarget } from './table-target.ts';

interface Part {
  readonly table: TableTarget;
  readonly index: number;
}

export const tableRows = define<TableTarget>({
  name: 'TableRowCollection',
  properties: { Count: { get: (target) => bodyOf(entry(target)).rows } },
  items: (target) =>
    Array.from({ length: bodyOf(entry(target)).rows }, (_, index) => tableRow({ table: target, index })),
  methods: {
    Add: (target, args) => {
      if (args.has(0) && args.integer(0) !== -1) throw apiNotFound('TableRowCollection.add at an index');
      return append(target, args.raw(1));
    },
    GetCount: (target) => bodyOf(entry(target)).rows,
    GetItemAt: (target, args) => tableRow({ table: target, index: args.integer(0) }),
  },
});

const tableRow = define<Part>({
  name: 'TableRow',
  properties: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (part) => readValues(rowCells(part)),
      set: (part, value) => writeValues(rowCells(part), value),
    },
  },
  methods: { GetRange: (part) => range(rowCells(part)) },
});

export const tableColumns = define<TableTarget>({
  name: 'TableColumnCollection',
  properties: { Count: { get: (target) => entry(target).area.columns } },
  items: (target) =>
    Array.from({ length: entry(target).area.columns }, (_, index) => tableColumn({ table: target, index })),
  item: (target, key): HostObject =>
    tableColumn({ table: target, index: columnNamed(target, key.text(0)) ?? missing() }),
  methods: {
    GetCount: (target) => entry(target).area.columns,
    GetItemAt: (target, args) => tableColumn({ table: target, index: args.integer(0) }),
    GetItemOrNullObject: (target, args) => {
      const index = columnNamed(target, args.text(0));
      return index === null ? null : tableColumn({ table: target, index });
    },
  },
});

const tableColumn = define<Part>({
  name: 'TableColumn',
  identity: ({ index }) => ({ Id: index + 1 }),
  properties: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: (part) => headerOf(part) },
    Values: { get: (part) => readValues(columnCells(part)) },
  },
  methods: {
    GetRange: (part) => range(columnCells(part)),
    GetDataBodyRange: ({ table, index }) => {
      const body = bodyOf(entry(table));
      return range(cellsOf(table.sheet, { ...body, column: body.column + index, columns: 1 }));
    },
    GetHeaderRowRange: ({ table, index }) => {
      const { area } = entry(table);
      return range(cellsOf(table.sheet, { row: area.row, column: area.column + index, rows: 1, columns: 1 }));
    },
  },
});

/** New rows at the end. Cells below the table would have to move down, which this host does not do. */
function append(target: TableTarget, values: unknown): HostObject {
  assertAllowed(target.sheet, null);
  const { area } = entry(target);
  const count = Array.isArray(values) ? values.length : 1;
  const added = { ...area, row: area.row + area.rows, rows: count };
  if (target.sheet.usedArea(true, added)) throw apiNotFound('TableRowCollection.add above other cells');
  changeTable(target, { area: { ...area, rows: area.rows + count } });
  if (values !== null && values !== undefined) writeValues(cellsOf(target.sheet, added), values);
  return tableRow({ table: target, index: bodyOf(entry(target)).rows - count });
}

function rowCells({ table, index }: Part): Cells {
  const body = bodyOf(entry(table));
  if (index < 0 || index >= body.rows) throw new ExcelError('ItemNotFound');
  return cellsOf(table.sheet, { ...body, row: body.row + index, rows: 1 });
}

function columnCells({ table, index }: Part): Cells {
  const { area } = entry(table);
  if (index < 0 || index >= area.columns) throw new ExcelError('ItemNotFound');
  return cellsOf(table.sheet, { ...area, column: area.column + index, columns: 1 });
}

function headerOf({ table, index }: Part): string {
  const { area } = entry(table);
  return String(plainValue(table.sheet.content(area.row, area.column + index).value));
}

/** By header text, or by the id that `identity` gives. */
function columnNamed(table: TableTarget, key: string): number | null {
  const { columns } = entry(table).area;
  for (let index = 0; index < columns; index++) {
    if (headerOf({ table, index }).toLowerCase() === key.toLowerCase()) return index;
  }
  const byId = Number(key) - 1;
  return Number.isInteger(byId) && byId >= 0 && byId < columns ? byId : null;
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
