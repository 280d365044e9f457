import { readXlsx, writeXlsx, type XlsxSheet, type XlsxWorkbook, xlsxSheet, xlsxWorkbook } from '@cchc/xlsx';
import { filterOfSheet, hideFiltered } from '../model/auto-filter.ts';
import {
  type Area,
  type AxisSpan,
  type CellValue,
  DEFAULT_LAYOUT,
  DEFAULT_STYLE,
  type DocumentPropertyName,
  type Locale,
  MAX_COLUMNS,
  plainValue,
  type Sheet,
  Workbook,
} from '../model/index.ts';
import { printFromFile, printToFile } from './xlsx-print.ts';
import {
  conditionalFromFile,
  conditionalToFile,
  protectionFromFile,
  protectionToFile,
  validationFromFile,
  validationToFile,
} from './xlsx-rules.ts';
import { styleFromFile, styleToFile } from './xlsx-style.ts';

/**
 * The open workbook as the bytes of an .xlsx file. What the file format has no place for in our wrapper is
 * left out: settings, custom properties of sheets, filters of tables and custom criteria (rows stay hidden),
 * underlines of conditional formats. Throws an XlsxError for what Excel would repair or refuse.
 */
export function toXlsx(workbook: Workbook): Promise<Uint8Array> {
  return writeXlsx(toFile(workbook));
}

/** Opens an .xlsx file. Throws an XlsxError for what is none, or too much. */
export function fromXlsx(bytes: Uint8Array, fileName: string, locale?: Locale): Workbook {
  const workbook = fromFile(readXlsx(bytes), locale);
  workbook.fileName = fileName.replace(/\.xlsx$/i, '');
  return workbook;
}

const PROPERTIES: readonly (readonly [DocumentPropertyName, keyof XlsxWorkbook['properties']])[] = [
  ['title', 'title'],
  ['subject', 'subject'],
  ['author', 'creator'],
  ['keywords', 'keywords'],
  ['comments', 'description'],
  ['category', 'category'],
  ['manager', 'manager'],
  ['company', 'company'],
];

function toFile(workbook: Workbook): XlsxWorkbook {
  return xlsxWorkbook(workbook.sheets.map(sheetToFile), {
    properties: Object.fromEntries(
      PROPERTIES.map(([name, there]) => [there, workbook.documentProperties.get(name) ?? '']),
    ),
    customProperties: workbook.customProperties.entries().map(([name, value]) => ({ name, value })),
    customXml: workbook.xmlParts.all,
    names: workbook.names.all.map(({ name, sheetId, formula, visible, comment }) => ({
      name,
      scope: sheetId === null ? null : workbook.sheet(sheetId).name,
      formula: formula.replace(/^=/, ''),
      hidden: !visible,
      comment,
    })),
    activeSheet: workbook.activeSheet.name,
    structureLocked: workbook.structureProtected !== null,
  });
}

function sheetToFile(sheet: Sheet): XlsxSheet {
  const cells = [...sheet.entries()]
    .sort(([row, column], [otherRow, otherColumn]) => row - otherRow || column - otherColumn)
    .map(([row, column, { value, formula }]) => {
      // a cell of the file has its whole look: nothing comes from its row or column
      const style = sheet.style(row, column);
      return {
        row,
        column,
        value,
        ...(formula !== null && { formula: formula.slice(1) }),
        ...(style !== DEFAULT_STYLE && { style: styleToFile(style) }),
      };
    });
  const { autoFilter } = sheet;
  return xlsxSheet(sheet.name, {
    visibility: VISIBILITY[sheet.visibility],
    cells,
    columns: columnsToFile(sheet),
    rows: rowsToFile(sheet),
    merges: sheet.merges,
    freeze: sheet.freeze.rows + sheet.freeze.columns > 0 ? sheet.freeze : null,
    autoFilter: autoFilter && {
      range: autoFilter.area,
      columns: Object.entries(autoFilter.criteria).flatMap(([column, { filterOn, values }]) =>
        filterOn === 'Values' ? [{ column: Number(column), values: values ?? [] }] : [],
      ),
    },
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: table.area,
      columns: headers(sheet, table.area),
      filterButton: table.showFilterButton,
      totalsRow: table.showTotals,
      style: table.style,
      bandedRows: table.showBandedRows,
      bandedColumns: false,
    })),
    validations: sheet.validations.map(validationToFile),
    conditionals: sheet.conditionalFormats.map(conditionalToFile),
    protection: sheet.protection && protectionToFile(sheet.protection),
    print: printToFile(sheet.layout),
    tabColor: sheet.tabColor || null,
    gridlines: sheet.showGridlines,
    headings: sheet.showHeadings,
    activeCell: sheet.workbook.selectionOf(sheet).active,
  });
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;
const VISIBLE = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Spans with something of their own; on a sheet with a look of its own also those between. */
function columnsToFile({ columnSpans, baseStyle }: Sheet): XlsxSheet['columns'] {
  const plain = { size: null, hidden: false, filtered: false, style: null };
  const spans: AxisSpan[] = [];
  let at = 0;
  for (const span of columnSpans) {
    if (span.start > at) spans.push({ ...plain, start: at, count: span.start - at });
    spans.push(span);
    at = span.start + span.count;
  }
  if (at < MAX_COLUMNS) spans.push({ ...plain, start: at, count: MAX_COLUMNS - at });
  return spans
    .filter(({ size, hidden, style }) => size !== null || hidden || (style ?? baseStyle) !== DEFAULT_STYLE)
    .map(({ start, count, size, hidden, style }) => ({
      column: start,
      count,
      width: size === null ? null : toCharacters(size),
      hidden,
      outline: 0,
      collapsed: false,
      ...((style ?? baseStyle) !== DEFAULT_STYLE && { style: styleToFile(style ?? baseStyle) }),
    }));
}

function rowsToFile({ rowSpans }: Sheet): XlsxSheet['rows'] {
  return rowSpans.flatMap(({ start, count, size, hidden, filtered, style }) =>
    Array.from({ length: count }, (_, i) => ({
      row: start + i,
      height: size,
      hidden: hidden || filtered,
      outline: 0,
      collapsed: false,
      ...(style && { style: styleToFile(style) }),
    })),
  );
}

/** Of Calibri 11, whose digits are 7 pixels wide, with 5 pixels around; a point is 4/3 pixels. */
function toCharacters(points: number): number {
  return Math.max(0, Math.round((((points * 4) / 3 - 5) / 7) * 10_000) / 10_000);
}

function toPoints(characters: number): number {
  return Math.round((characters * 7 + 5) * 0.75 * 100) / 100;
}

function headers(sheet: Sheet, { row, column, columns }: Area): string[] {
  return Array.from({ length: columns }, (_, i) => String(plainValue(sheet.content(row, column + i).value)));
}

function fromFile(file: XlsxWorkbook, locale?: Locale): Workbook {
  const workbook = new Workbook({ ...(locale && { locale }), empty: true });
  workbook.transact(workbook.origin, () => {
    for (const { name } of file.sheets) workbook.addSheet(name);
    for (const sheet of file.sheets) fillSheet(workbook.sheet(sheet.name), sheet);
    for (const { name, scope, formula, hidden, comment } of file.names) {
      const sheetId = scope === null ? null : workbook.sheet(scope).id;
      workbook.names.add({ name, sheetId, formula: `=${formula}`, visible: !hidden, comment });
    }
    for (const [name, there] of PROPERTIES) {
      const text = file.properties[there];
      if (text) workbook.documentProperties.set(name, text);
    }
    for (const { name, value } of file.customProperties) workbook.customProperties.set(name, value);
    for (const { id, xml } of file.customXml) workbook.xmlParts.add(xml, id);
    // ids that come later must not meet those of the parts
    workbook.lastId = Math.max(
      workbook.lastId,
      ...file.customXml.map(({ id }) => Number.parseInt(id.slice(1, 9), 16)),
    );
    if (file.structureLocked) workbook.structureProtected = { password: null };
    const active = workbook.findSheet(file.activeSheet);
    const selections = file.sheets.map(({ name, activeCell }) => ({
      sheetId: workbook.sheet(name).id,
      areas: [{ ...activeCell, rows: 1, columns: 1 }],
      active: activeCell,
    }));
    if (active) workbook.restoreView(active.id, selections);
    for (const { name, visibility } of file.sheets) workbook.sheet(name).setVisibility(VISIBLE[visibility]);
  });
  workbook.undo.clear();
  return workbook;
}

function fillSheet(sheet: Sheet, file: XlsxSheet): void {
  const { styles, nextId } = { styles: sheet.workbook.styles, nextId: () => sheet.workbook.nextId() };
  const own = (style: XlsxSheet['cells'][number]['style']) =>
    style ? styles.intern({ ...styleFromFile(style) }) : null;
  sheet.restoreAxes(
    sheet.baseStyle,
    file.rows.map(({ row, height, hidden, style }) => ({
      start: row,
      count: 1,
      size: height,
      hidden: hidden && !isFiltered(file, row),
      filtered: false,
      style: own(style),
    })),
    file.columns.map(({ column, count, width, hidden, style }) => ({
      start: column,
      count,
      size: width === null ? null : toPoints(width),
      hidden,
      filtered: false,
      style: own(style),
    })),
  );
  for (const { row, column, value, formula, style } of file.cells) {
    sheet.setContent(row, column, {
      value: value as CellValue,
      formula: formula === undefined ? null : `=${formula}`,
    });
    sheet.setStyle(row, column, own(style) ?? DEFAULT_STYLE);
  }
  if (file.tabColor) sheet.setTabColor(file.tabColor);
  if (file.freeze) sheet.set('freeze', file.freeze);
  sheet.set('showGridlines', file.gridlines);
  sheet.set('showHeadings', file.headings);
  sheet.set('merges', file.merges);
  sheet.set('validations', file.validations.flatMap(validationFromFile));
  sheet.set(
    'conditionalFormats',
    file.conditionals.flatMap((one) => conditionalFromFile(one, nextId)),
  );
  sheet.set(
    'tables',
    file.tables.map((table) => ({
      id: nextId(),
      name: table.name,
      area: table.range,
      showHeaders: true,
      showTotals: table.totalsRow,
      showFilterButton: table.filterButton,
      showBandedRows: table.bandedRows,
      style: table.style,
    })),
  );
  sheet.set('layout', printFromFile(file.print, DEFAULT_LAYOUT));
  if (file.autoFilter) {
    const criteria = Object.fromEntries(
      file.autoFilter.columns.map(({ column, values }) => [column, { filterOn: 'Values' as const, values }]),
    );
    sheet.set('autoFilter', { area: file.autoFilter.range, criteria });
    if (file.autoFilter.columns.length > 0) hideFiltered(filterOfSheet(sheet));
  }
  if (file.protection) sheet.set('protection', protectionFromFile(file.protection));
}

/** Whether a hidden row is hidden by the filter: then it comes back when the filter is cleared. */
function isFiltered({ autoFilter }: XlsxSheet, row: number): boolean {
  if (!autoFilter || autoFilter.columns.length === 0) return false;
  const { range } = autoFilter;
  return row > range.row && row < range.row + range.rows;
}
