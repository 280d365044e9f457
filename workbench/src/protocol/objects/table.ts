import { type Area, intersect } from '../../model/address.ts';
import { clearFilter, filterOfTable, hideFiltered } from '../../model/auto-filter.ts';
import { plainValue } from '../../model/cell.ts';
import { apiNotFound, ExcelError } from '../../model/excel-error.ts';
import { assertAllowed } from '../../model/protection.ts';
import type { Sheet } from '../../model/sheet.ts';
import type { Table } from '../../model/sheet-parts.ts';
import type { Workbook } from '../../model/workbook.ts';
import { type Arguments, asFlag, asText } from '../arguments.ts';
import { define, type HostObject, type Property } from '../host-object.ts';
import { autoFilter } from './auto-filter.ts';
import { cellsOf, findCells } from './cells.ts';
import { range, worksheet } from './declared.ts';
import { writeValues } from './range-values.ts';
import { tableSort } from './sort.ts';
import { tableColumns, tableRows } from './table-parts.ts';
import { bodyOf, changeTable, entry, type TableTarget } from './table-target.ts';

interface Scope {
  readonly workbook: Workbook;
  /** null = tables of all sheets */
  readonly sheet: Sheet | null;
}

/** Excel tables. Structured references in formulas are not computed: they give `#NAME?`. */
export const tables = define<Scope>({
  name: 'TableCollection',
  properties: { Count: { get: (scope) => all(scope).length } },
  items: (scope) => all(scope).map(table),
  item: (scope, key): HostObject => find(scope, key.text(0)) ?? missing(),
  methods: {
    Add: (scope, args) => add(scope, args),
    GetCount: (scope) => all(scope).length,
    GetItem: (scope, args) => find(scope, args.text(0)) ?? missing(),
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
    GetItemAt: (scope, args) => {
      const target = all(scope)[args.integer(0)];
      return target ? table(target) : missing();
    },
  },
});

const table = define<TableTarget>({
  name: 'Table',
  identity: ({ id }) => ({ Id: id }),
  alive: ({ sheet, id }) => sheet.tables.some((one) => one.id === id),
  properties: {
    Id: { get: ({ id }) => id },
    Name: {
      get: (target) => entry(target).name,
      set: (target, value) => {
        const name = asText(value);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.]{0,254}$/u.test(name)) throw new ExcelError('InvalidArgument');
        const taken = all({ workbook: target.sheet.workbook, sheet: null }).some(
          (other) => other.id !== target.id && entry(other).name.toLowerCase() === name.toLowerCase(),
        );
        if (taken) throw new ExcelError('ItemAlreadyExists');
        changeTable(target, { name });
      },
    },
    Style: {
      get: (target) => entry(target).style,
      set: (target, value) => changeTable(target, { style: asText(value) }),
    },
    ShowFilterButton: flag('showFilterButton'),
    ShowBandedRows: flag('showBandedRows'),
    ShowHeaders: { get: (target) => entry(target).showHeaders },
    ShowTotals: { get: (target) => entry(target).showTotals },
  },
  objects: {
    Worksheet: ({ sheet }): HostObject => worksheet(sheet),
    AutoFilter: ({ sheet, id }): HostObject => autoFilter(filterOfTable(sheet, id)),
    Columns: (target): HostObject => tableColumns(target),
    Sort: (target): HostObject => tableSort(target),
    Rows: (target): HostObject => tableRows(target),
  },
  methods: {
    ClearFilters: ({ sheet, id }) => {
      assertAllowed(sheet, 'allowAutoFilter');
      clearFilter(filterOfTable(sheet, id));
    },
    ReapplyFilters: ({ sheet, id }) => {
      assertAllowed(sheet, 'allowAutoFilter');
      hideFiltered(filterOfTable(sheet, id));
    },
    GetRange: (target) => range(cellsOf(target.sheet, entry(target).area)),
    GetHeaderRowRange: (target) => range(cellsOf(target.sheet, { ...entry(target).area, rows: 1 })),
    GetDataBodyRange: (target) => range(cellsOf(target.sheet, bodyOf(entry(target)))),
    Resize: (target, args) => {
      assertAllowed(target.sheet, null);
      const given =
        range.targetOf(args.object(0)) ?? findCells(target.sheet.workbook, args.text(0), target.sheet);
      const { area } = entry(target);
      const next = given.areas[0];
      if (given.sheet !== target.sheet || next.row !== area.row || next.rows < 2 || !intersect(area, next)) {
        throw new ExcelError('InvalidArgument');
      }
      changeTable(target, { area: next });
    },
    Delete: (target) => {
      const { area } = entry(target);
      writeValues(cellsOf(target.sheet, area), '');
      removeTable(target);
    },
    ConvertToRange: (target) => {
      const { area } = entry(target);
      removeTable(target);
      return range(cellsOf(target.sheet, area));
    },
  },
});

function add(scope: Scope, args: Arguments): HostObject {
  const home = scope.sheet ?? scope.workbook.activeSheet;
  const { sheet, areas } = range.targetOf(args.object(0)) ?? findCells(scope.workbook, args.text(0), home);
  assertAllowed(sheet, null);
  if (!args.flag(1)) throw apiNotFound('TableCollection.add without headers');
  // a header alone gets an empty row below
  const area = areas[0].rows === 1 ? { ...areas[0], rows: 2 } : areas[0];
  if (sheet.tables.some((other) => intersect(other.area, area))) throw new ExcelError('InvalidArgument');
  const taken = all({ workbook: scope.workbook, sheet: null }).map((target) => entry(target).name);
  let number = 1;
  while (taken.includes(`Table${number}`)) number++;
  const id = scope.workbook.nextId();
  nameHeaders(sheet, area);
  const added: Table = {
    id,
    name: `Table${number}`,
    area,
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    showBandedRows: true,
    style: 'TableStyleMedium2',
  };
  sheet.set('tables', [...sheet.tables, added]);
  return table({ sheet, id });
}

/** Headers are texts, none empty, none twice, as Excel makes them. */
function nameHeaders(sheet: Sheet, area: Area): void {
  const seen = new Set<string>();
  for (let column = area.column; column < area.column + area.columns; column++) {
    const wanted =
      String(plainValue(sheet.content(area.row, column).value)) || `Column${column - area.column + 1}`;
    let name = wanted;
    for (let again = 2; seen.has(name.toLowerCase()); again++) name = `${wanted}${again}`;
    seen.add(name.toLowerCase());
    if (sheet.content(area.row, column).value !== name)
      sheet.setContent(area.row, column, { value: name, formula: null });
  }
}

function all({ workbook, sheet }: Scope): TableTarget[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((one) => one.tables.map(({ id }) => ({ sheet: one, id })));
}

/** By id or by name. */
function find(scope: Scope, key: string): HostObject | null {
  const found = all(scope).find(
    (target) => target.id === key || entry(target).name.toLowerCase() === key.toLowerCase(),
  );
  return found ? table(found) : null;
}

function removeTable({ sheet, id }: TableTarget): void {
  assertAllowed(sheet, null);
  sheet.set(
    'tables',
    sheet.tables.filter((one) => one.id !== id),
  );
}

function flag(key: 'showFilterButton' | 'showBandedRows'): Property<TableTarget> {
  return {
    get: (target) => entry(target)[key],
    set: (target, value) => changeTable(target, { [key]: asFlag(value) }),
  };
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
