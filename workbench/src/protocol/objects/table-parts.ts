import { MAX_ROWS } from '../../model/address.ts';
import { applyFilter, filterOfTable } from '../../model/auto-filter.ts';
import { plainValue } from '../../model/cell.ts';
import { clearContents } from '../../model/edit.ts';
import { ExcelError } from '../../model/excel-error.ts';
import { assertAllowed } from '../../model/protection.ts';
import type { FilterCriteria } from '../../model/sheet-parts.ts';
import { deleteCells, insertCells } from '../../model/shift.ts';
import { define, type HostObject } from '../host-object.ts';
import { readCriteria } from './auto-filter.ts';
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
      const at = args.optionalInteger(0, -1);
      return at === -1 ? append(target, args.raw(1)) : insertAt(target, at, args.raw(1));
    },
    DeleteRowsAt: (target, args) => removeRows(target, args.integer(0), args.optionalInteger(1, 1)),
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
  methods: {
    GetRange: (part) => range(rowCells(part)),
    Delete: ({ table, index }) => removeRows(table, index, 1),
  },
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
  objects: { Filter: (part): HostObject => columnFilter(part) },
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

/** `table.columns.getItem(…).filter` */
const columnFilter = define<Part>({
  name: 'Filter',
  properties: {
    Criteria: {
      get: ({ table, index }) => filterOfTable(table.sheet, table.id).filter?.criteria[index] ?? null,
    },
  },
  methods: {
    Apply: (part, args) => filterBy(part, readCriteria(args.record(0))),
    ApplyValuesFilter: (part, args) =>
      filterBy(part, readCriteria({ filterOn: 'Values', values: args.raw(0) })),
    Clear: (part) => filterBy(part, null),
  },
});

function filterBy({ table: { sheet, id }, index }: Part, criteria: FilterCriteria | null): void {
  assertAllowed(sheet, 'allowAutoFilter');
  applyFilter(filterOfTable(sheet, id), index, criteria);
}

/** New rows at the end; cells below the table, as wide as it is, go down. */
function append(target: TableTarget, values: unknown): HostObject {
  const { area, showTotals } = entry(target);
  if (showTotals) return insertAt(target, bodyOf(entry(target)).rows, values);
  assertAllowed(target.sheet, null);
  const count = Array.isArray(values) ? values.length : 1;
  const added = { ...area, row: area.row + area.rows, rows: count };
  const behind = { ...added, rows: MAX_ROWS - added.row };
  if (target.sheet.usedArea(false, behind)) insertCells(target.sheet, added, 'rows');
  changeTable(target, { area: { ...area, rows: area.rows + count } });
  if (values !== null && values !== undefined) writeValues(cellsOf(target.sheet, added), values);
  return tableRow({ table: target, index: bodyOf(entry(target)).rows - count });
}

function insertAt(target: TableTarget, index: number, values: unknown): HostObject {
  assertAllowed(target.sheet, null);
  const body = bodyOf(entry(target));
  if (index < 0 || index > body.rows) throw new ExcelError('InvalidArgument');
  if (index === body.rows && !entry(target).showTotals) return append(target, values);
  const count = Array.isArray(values) ? values.length : 1;
  const added = { ...body, row: body.row + index, rows: count };
  insertCells(target.sheet, added, 'rows');
  if (values !== null && values !== undefined) writeValues(cellsOf(target.sheet, added), values);
  return tableRow({ table: target, index });
}

/** Cells below come up. The last row of a table stays, emptied, as in Excel. */
function removeRows(target: TableTarget, index: number, count: number): void {
  assertAllowed(target.sheet, null);
  const body = bodyOf(entry(target));
  if (index < 0 || count < 1 || index + count > body.rows) throw new ExcelError('InvalidArgument');
  const kept = count === body.rows ? 1 : 0;
  if (kept) clearContents(target.sheet, { ...body, rows: 1 });
  if (count > kept)
    deleteCells(target.sheet, { ...body, row: body.row + index + kept, rows: count - kept }, 'rows');
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
