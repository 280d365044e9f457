import { type Area, hull, intersect, MAX_COLUMNS, MAX_ROWS, parseArea } from '../../model/address.ts';
import { clearContents } from '../../model/edit.ts';
import { ExcelError } from '../../model/excel-error.ts';
import { mergeCells, unmergeCells } from '../../model/merge.ts';
import { assertAllowed, assertWritable } from '../../model/protection.ts';
import { DEFAULT_STYLE } from '../../model/style.ts';
import { type Arguments, asFlag } from '../arguments.ts';
import type { HostObject } from '../host-object.ts';
import { addressOf, type Cells, cellsOf, commonAlong, findCells, isLive } from './cells.ts';
import { conditionalFormats } from './conditional-format.ts';
import { dataValidation } from './data-validation.ts';
import { implementRange, range, worksheet } from './declared.ts';
import { autoFill, copyFrom, find, insert, moveTo, remove, replace } from './range-deeds.ts';
import { rangeFormat } from './range-format.ts';
import { hiddenState, position, setColumnHidden, setRowHidden } from './range-layout.ts';
import {
  matrix,
  readFormulas,
  readTypes,
  readValues,
  writeNumberFormats,
  writeValues,
} from './range-values.ts';
import { rangeSort } from './sort.ts';

/** One rectangle of cells. */
implementRange({
  name: 'Range',
  kept: true,
  alive: isLive,
  properties: {
    Values: { get: readValues, set: (cells, value) => writeValues(cells, value) },
    Formulas: { get: (cells) => readFormulas(cells, null), set: (cells, value) => writeValues(cells, value) },
    FormulasLocal: {
      get: (cells) => readFormulas(cells, cells.sheet.workbook.locale),
      set: (cells, value) => writeValues(cells, value, cells.sheet.workbook.locale),
    },
    Text: { get: (cells) => matrix(cells, (row, column) => cells.sheet.text(row, column)) },
    ValueTypes: { get: readTypes },
    NumberFormat: {
      get: (cells) => matrix(cells, (row, column) => cells.sheet.style(row, column).numberFormat),
      set: writeNumberFormats,
    },
    Address: { get: addressOf },
    AddressLocal: { get: addressOf },
    RowIndex: { get: ({ areas }) => areas[0].row },
    ColumnIndex: { get: ({ areas }) => areas[0].column },
    RowCount: { get: ({ areas }) => areas[0].rows },
    ColumnCount: { get: ({ areas }) => areas[0].columns },
    CellCount: { get: ({ areas }) => cellCount(areas[0]) },
    IsEntireRow: { get: ({ areas }) => areas[0].columns === MAX_COLUMNS },
    IsEntireColumn: { get: ({ areas }) => areas[0].rows === MAX_ROWS },
    Hidden: { get: hiddenState },
    RowHidden: {
      get: ({ sheet, areas }) => commonAlong(areas[0].row, areas[0].rows, (row) => sheet.isRowHidden(row)),
      set: (cells, value) => setRowHidden(cells, asFlag(value)),
    },
    ColumnHidden: {
      get: ({ sheet, areas }) =>
        commonAlong(areas[0].column, areas[0].columns, (column) => sheet.isColumnHidden(column)),
      set: (cells, value) => setColumnHidden(cells, asFlag(value)),
    },
    Top: { get: (cells) => position(cells).top },
    Left: { get: (cells) => position(cells).left },
    Height: { get: (cells) => position(cells).height },
    Width: { get: (cells) => position(cells).width },
  },
  objects: {
    Format: (cells): HostObject => rangeFormat(cells),
    Sort: (cells): HostObject => rangeSort(cells),
    Worksheet: ({ sheet }): HostObject => worksheet(sheet),
    DataValidation: (cells): HostObject => dataValidation(cells),
    ConditionalFormats: (cells): HostObject =>
      conditionalFormats({ sheet: cells.sheet, area: cells.areas[0] }),
  },
  methods: {
    GetCell: (cells, args) =>
      moved(cells, (area) => ({
        row: area.row + args.integer(0),
        column: area.column + args.integer(1),
        rows: 1,
        columns: 1,
      })),
    GetRow: (cells, args) => moved(cells, (area) => ({ ...area, row: area.row + args.integer(0), rows: 1 })),
    GetColumn: (cells, args) =>
      moved(cells, (area) => ({ ...area, column: area.column + args.integer(0), columns: 1 })),
    GetLastCell: (cells) =>
      moved(cells, (area) => ({
        row: area.row + area.rows - 1,
        column: area.column + area.columns - 1,
        rows: 1,
        columns: 1,
      })),
    GetLastRow: (cells) => moved(cells, (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 })),
    GetLastColumn: (cells) =>
      moved(cells, (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 })),
    GetSpillingToRangeOrNullObject: spillingTo,
    GetEntireRow: (cells) => moved(cells, (area) => ({ ...area, column: 0, columns: MAX_COLUMNS })),
    GetEntireColumn: (cells) => moved(cells, (area) => ({ ...area, row: 0, rows: MAX_ROWS })),
    GetOffsetRange: (cells, args) =>
      moved(cells, (area) => ({
        ...area,
        row: area.row + args.integer(0),
        column: area.column + args.integer(1),
      })),
    GetResizedRange: (cells, args) =>
      moved(cells, (area) => ({
        ...area,
        rows: area.rows + args.integer(0),
        columns: area.columns + args.integer(1),
      })),
    GetAbsoluteResizedRange: (cells, args) =>
      moved(cells, (area) => ({ ...area, rows: args.integer(0), columns: args.integer(1) })),
    GetRowsBelow: (cells, args) =>
      moved(cells, (area) => beside(area.row, area.rows, args, (row, rows) => ({ ...area, row, rows }))),
    GetRowsAbove: (cells, args) =>
      moved(cells, (area) => before(area.row, area.rows, args, (row, rows) => ({ ...area, row, rows }))),
    GetColumnsAfter: (cells, args) =>
      moved(cells, (area) =>
        beside(area.column, area.columns, args, (column, columns) => ({ ...area, column, columns })),
      ),
    GetColumnsBefore: (cells, args) =>
      moved(cells, (area) =>
        before(area.column, area.columns, args, (column, columns) => ({ ...area, column, columns })),
      ),
    GetBoundingRect: (cells, args) => {
      const other = otherRange(cells, args);
      if (other.sheet !== cells.sheet) throw new ExcelError('InvalidArgument');
      return moved(cells, (area) => hull(area, other.areas[0]));
    },
    GetIntersection: (cells, args) => crossing(cells, otherRange(cells, args)) ?? missing(),
    GetIntersectionOrNullObject: (cells, args) => crossing(cells, otherRange(cells, args)),
    // Excel answers the first cell where nothing is used
    GetUsedRange: (cells, args) =>
      used(cells, args.flag(0)) ?? moved(cells, (area) => ({ ...area, rows: 1, columns: 1 })),
    GetUsedRangeOrNullObject: (cells, args) => used(cells, args.flag(0)),
    Clear: (cells, args) => clear(cells, args.optionalText(0) ?? 'All'),
    Merge: ({ sheet, areas: [area] }, args) => mergeCells(sheet, area, args.flag(0)),
    Unmerge: ({ sheet, areas: [area] }) => unmergeCells(sheet, area),
    Insert: insert,
    Delete: remove,
    CopyFrom: (cells, args) => copyFrom(cells, otherRange(cells, args), args),
    MoveTo: (cells, args) => moveTo(cells, otherRange(cells, args)),
    AutoFill: (cells, args) => autoFill(cells, otherRange(cells, args), args),
    Find: (cells, args) => find(cells, args) ?? missing(),
    FindOrNullObject: find,
    ReplaceAll: ({ sheet, areas: [area] }, args) => replace(sheet, area, args),
    Select: ({ sheet, areas }) => sheet.workbook.select(sheet, [areas[0]]),
    Calculate: ({ sheet }) => sheet.workbook.calculation.run(),
    _KeepReference: () => undefined, // every range of a batch that asks for it is kept already
    _ValidateArraySize: ({ areas: [area] }, args) => {
      if (args.integer(0) !== area.rows || args.integer(1) !== area.columns)
        throw new ExcelError('InvalidArgument');
    },
  },
});

/** The range an argument stands for: an object, or an address of the same sheet. */
export function rangeArgument(args: Arguments, index: number, home: Cells['sheet']): Cells {
  const given = range.targetOf(args.object(index));
  return given ?? findCells(home.workbook, args.text(index), home);
}

function otherRange(cells: Cells, args: Arguments): Cells {
  return rangeArgument(args, 0, cells.sheet);
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}

/** A range on the same sheet; outside the sheet, or without cells, is InvalidArgument. */
function moved({ sheet, areas }: Cells, change: (area: Area) => Area): HostObject {
  const area = change(areas[0]);
  const fits =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS;
  if (!fits) throw new ExcelError('InvalidArgument');
  return range(cellsOf(sheet, area));
}

/** The next `count` rows or columns; a negative count is the same on the other side. */
function beside(
  start: number,
  length: number,
  args: Arguments,
  make: (start: number, count: number) => Area,
): Area {
  const count = args.optionalInteger(0, 1);
  return count > 0 ? make(start + length, count) : make(start + count, -count);
}

function before(
  start: number,
  length: number,
  args: Arguments,
  make: (start: number, count: number) => Area,
): Area {
  const count = args.optionalInteger(0, 1);
  return count > 0 ? make(start - count, count) : make(start + length, -count);
}

function crossing(cells: Cells, other: Cells): HostObject | null {
  const area = other.sheet === cells.sheet ? intersect(cells.areas[0], other.areas[0]) : null;
  return area && range(cellsOf(cells.sheet, area));
}

function used({ sheet, areas }: Cells, valuesOnly: boolean): HostObject | null {
  const area = sheet.usedArea(valuesOnly, areas[0]);
  return area && range(cellsOf(sheet, area));
}

/** Excel answers -1 where the count does not fit 32 bits. */
function cellCount({ rows, columns }: Area): number {
  const count = rows * columns;
  return count > 2 ** 31 - 1 ? -1 : count;
}

export function clear({ sheet, areas }: Cells, applyTo: string): void {
  // There are no hyperlinks in the model
  if (applyTo === 'Hyperlinks' || applyTo === 'RemoveHyperlinks') return;
  if (!['All', 'Formats', 'Contents'].includes(applyTo)) throw new ExcelError('InvalidArgument');
  for (const area of areas) {
    // refused before anything is gone
    assertWritable(sheet, area);
    if (applyTo !== 'Contents') assertAllowed(sheet, 'allowFormatCells');
    if (applyTo !== 'Formats') clearContents(sheet, area);
    if (applyTo === 'Contents') continue;
    sheet.patchStyle(area, DEFAULT_STYLE);
    const kept = sheet.conditionalFormats.filter((format) => !intersect(format.area, area));
    if (kept.length < sheet.conditionalFormats.length) sheet.set('conditionalFormats', kept);
    if (applyTo === 'All') sheet.setValidation(area, null);
  }
}

/** `A1:B2,D4` on one sheet. */
export function parseAreas(text: string): [Area, ...Area[]] {
  const [first, ...rest] = text.split(/[,;]/).map((part) => parseArea(part.slice(part.lastIndexOf('!') + 1)));
  if (!first) throw new ExcelError('InvalidArgument');
  return [first, ...rest];
}

/** What the formula of one cell fills, itself included; null where it spills nothing. */
function spillingTo({ sheet, areas: [{ row, column }] }: Cells): HostObject | null {
  if (sheet.content(row, column).formula === null) return null;
  const along = (rows: number, columns: number): number => {
    let count = 1;
    while (sheet.content(row + rows * count, column + columns * count).spilled) count++;
    return count;
  };
  const [rows, columns] = [along(1, 0), along(0, 1)];
  return rows * columns === 1 ? null : range(cellsOf(sheet, { row, column, rows, columns }));
}
