import { MAX_COLUMNS, MAX_ROWS, WHOLE_SHEET } from '../../model/address.ts';
import { ExcelError } from '../../model/excel-error.ts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT, type Sheet } from '../../model/sheet.ts';
import { type Arguments, asColor, asFlag, asNumber, asOneOf, asText } from '../arguments.ts';
import { WORKSHEET_EVENTS } from '../event-names.ts';
import type { HostObject, Property } from '../host-object.ts';
import { sheetAutoFilter } from './auto-filter.ts';
import { cellsOf, findArea } from './cells.ts';
import { charts } from './chart.ts';
import { implementWorksheet, range, worksheet } from './declared.ts';
import { freezePanes } from './freeze-panes.ts';
import { namedItems } from './named-item.ts';
import { pageLayout } from './page-layout.ts';
import { parseAreas } from './range.ts';
import { rangeAreas } from './range-areas.ts';
import { findAll, replace } from './range-deeds.ts';
import { sheetProperties } from './sheet-properties.ts';
import { sheetProtection } from './sheet-protection.ts';
import { tables } from './table.ts';
import { assertStructure } from './workbook-protection.ts';

const gridlines: Property<Sheet> = {
  get: (sheet) => sheet.showGridlines,
  set: (sheet, value) => sheet.set('showGridlines', asFlag(value)),
};

const headings: Property<Sheet> = {
  get: (sheet) => sheet.showHeadings,
  set: (sheet, value) => sheet.set('showHeadings', asFlag(value)),
};

/** One sheet. */
implementWorksheet({
  name: 'Worksheet',
  identity: (sheet) => ({ Id: sheet.id }),
  alive: (sheet) => sheet.workbook.sheets.includes(sheet),
  properties: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, value) => {
        assertStructure(sheet.workbook);
        sheet.workbook.renameSheet(sheet, asText(value));
      },
    },
    Position: {
      get: (sheet) => sheet.position,
      set: (sheet, value) => {
        assertStructure(sheet.workbook);
        sheet.workbook.moveSheet(sheet, asNumber(value));
      },
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => {
        assertStructure(sheet.workbook);
        sheet.workbook.setSheetVisibility(sheet, asOneOf(value, ['Visible', 'Hidden', 'VeryHidden']));
      },
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: (sheet, value) => sheet.setTabColor(value === '' ? '' : asColor(value)),
    },
    ShowGridlines: gridlines,
    ShowHeadings: headings,
    // the names under which office.js sets these two
    Gridlines: gridlines,
    Headings: headings,
    StandardHeight: { get: () => DEFAULT_ROW_HEIGHT },
    StandardWidth: { get: () => DEFAULT_COLUMN_WIDTH },
  },
  objects: {
    AutoFilter: (sheet): HostObject => sheetAutoFilter(sheet),
    Charts: (sheet): HostObject => charts(sheet),
    CustomProperties: (sheet): HostObject => sheetProperties(sheet),
    FreezePanes: (sheet): HostObject => freezePanes(sheet),
    Names: (sheet): HostObject => namedItems({ workbook: sheet.workbook, sheetId: sheet.id }),
    PageLayout: (sheet): HostObject => pageLayout(sheet),
    Protection: (sheet): HostObject => sheetProtection(sheet),
    Tables: (sheet): HostObject => tables({ workbook: sheet.workbook, sheet }),
  },
  methods: {
    GetRange: (sheet, args) =>
      range(cellsOf(sheet, args.has(0) ? findArea(sheet, args.text(0)) : WHOLE_SHEET)),
    GetRanges: (sheet, args) =>
      rangeAreas({ sheet, areas: args.has(0) ? parseAreas(args.text(0)) : [WHOLE_SHEET] }),
    GetCell: (sheet, args) => range(cellsOf(sheet, inside(args.integer(0), args.integer(1), 1, 1))),
    GetRangeByIndexes: (sheet, args) =>
      range(cellsOf(sheet, inside(args.integer(0), args.integer(1), args.integer(2), args.integer(3)))),
    // an empty sheet's used range is A1
    GetUsedRange: (sheet, args) => range(cellsOf(sheet, sheet.usedArea(args.flag(0)) ?? inside(0, 0, 1, 1))),
    GetUsedRangeOrNullObject: (sheet, args) => {
      const area = sheet.usedArea(args.flag(0));
      return area && range(cellsOf(sheet, area));
    },
    GetNext: (sheet, args) => neighbour(sheet, 1, args.flag(0)) ?? missing(),
    GetNextOrNullObject: (sheet, args) => neighbour(sheet, 1, args.flag(0)),
    GetPrevious: (sheet, args) => neighbour(sheet, -1, args.flag(0)) ?? missing(),
    GetPreviousOrNullObject: (sheet, args) => neighbour(sheet, -1, args.flag(0)),
    FindAll: (sheet, args) => found(sheet, args) ?? missing(),
    FindAllOrNullObject: found,
    ReplaceAll: (sheet, args) => replace(sheet, WHOLE_SHEET, args),
    Activate: (sheet) => sheet.workbook.activate(sheet),
    Delete: (sheet) => {
      assertStructure(sheet.workbook);
      sheet.workbook.deleteSheet(sheet);
    },
    Calculate: (sheet) => sheet.workbook.calculation.run(),
    _GetSheetById: (sheet, args) => worksheet(sheet.workbook.sheet(args.text(0))),
    _GetAnotherWorksheetById: (sheet, args) => worksheet(sheet.workbook.sheet(args.text(0))),
    ...Object.fromEntries(WORKSHEET_EVENTS.map((name) => [name, () => undefined])),
  },
});

/** The cells that hold a text, as one object; null when there are none. */
function found(sheet: Sheet, args: Arguments): HostObject | null {
  const [first, ...rest] = findAll(sheet, WHOLE_SHEET, args);
  return first ? rangeAreas({ sheet, areas: [first, ...rest] }) : null;
}

function inside(row: number, column: number, rows: number, columns: number) {
  const fits =
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= MAX_ROWS &&
    column + columns <= MAX_COLUMNS;
  if (!fits) throw new ExcelError('InvalidArgument');
  return { row, column, rows, columns };
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: boolean): HostObject | null {
  const { sheets } = sheet.workbook;
  for (let at = sheet.position + step; at >= 0 && at < sheets.length; at += step) {
    const found = sheets[at];
    if (found && (!visibleOnly || found.visibility === 'Visible')) return worksheet(found);
  }
  return null;
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
