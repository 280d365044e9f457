import { strFromU8, unzipSync } from 'fflate';
import { type Cell, type WriteOptions, type WriteSheet, writeXlsx as writeWithLibrary } from 'hucre';
import { rangeName } from '../address.ts';
import type { XlsxRange, XlsxSheet } from '../model/sheet.ts';
import { DEFAULT_STYLE, type XlsxStyle } from '../model/style.ts';
import type { XlsxWorkbook } from '../model/workbook.ts';
import { escapeText } from '../xml/escape.ts';
import { hucreColor } from './color.ts';
import { namedRanges } from './names.ts';
import { hucreProperties } from './properties.ts';
import { hucreConditional, hucreProtection } from './rules.ts';
import { hucreStyle } from './styles.ts';

export interface Frame {
  /** Every part of the file as text, the sheets still without rows. */
  readonly parts: Map<string, string>;
  /** The number of each look in the file's table of formats, by its slot (0: none). */
  readonly formats: number[];
}

/**
 * The package as the library writes it: parts and how they hang together, styles, theme, properties, tables, everything of
 * a sheet but its rows. One row of the first sheet carries a cell for each look, and one text, so that the library puts
 * the formats and the table of texts into the file; the row itself is replaced afterwards.
 */
export async function writeFrame(workbook: XlsxWorkbook, looks: readonly XlsxStyle[]): Promise<Frame> {
  const carrier = new Map<string, Partial<Cell>>([['0,0', { value: '-' }]]);
  looks.forEach((look, index) => {
    carrier.set(`${index + 1},0`, { value: 0, style: hucreStyle(look) });
  });
  const options: WriteOptions = {
    properties: hucreProperties(workbook),
    defaultFont: { ...workbook.font, color: hucreColor(DEFAULT_STYLE.fontColor), family: 2 },
    namedRanges: namedRanges(workbook),
    activeSheet: workbook.sheets.findIndex((sheet) => sheet.name === workbook.activeSheet),
    ...(workbook.structureLocked && { workbookProtection: { lockStructure: true } }),
    sheets: workbook.sheets.map((sheet, index) => ({
      ...frameOf(sheet),
      ...(index === 0 && { cells: carrier }),
    })),
  };
  const parts = new Map<string, string>();
  for (const [path, bytes] of Object.entries(unzipSync(await writeWithLibrary(options))))
    parts.set(path, strFromU8(bytes));
  const formats = [0];
  for (const [, format] of (parts.get('xl/worksheets/sheet1.xml') ?? '').matchAll(
    /<c r="A\d+"(?: s="(\d+)")?><v>/g,
  ))
    formats.push(Number(format ?? 0));
  return { parts, formats };
}

function frameOf(sheet: XlsxSheet): WriteSheet {
  const { print, freeze, autoFilter } = sheet;
  return {
    name: sheet.name,
    ...(sheet.visibility === 'hidden' && { hidden: true }),
    ...(sheet.visibility === 'veryHidden' && { veryHidden: true }),
    view: {
      showGridLines: sheet.gridlines,
      showRowColHeaders: sheet.headings,
      ...(sheet.zoom !== 100 && { zoomScale: sheet.zoom }),
      ...(sheet.tabColor && { tabColor: hucreColor(sheet.tabColor) }),
    },
    ...(freeze && { freezePane: freeze }),
    merges: sheet.merges.map(({ row, column, rows, columns }: XlsxRange) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    ...(autoFilter && {
      autoFilter: {
        range: rangeName(autoFilter.range),
        columns: autoFilter.columns.map(({ column, values }) => ({ colIndex: column, filters: [...values] })),
      },
    }),
    conditionalRules: sheet.conditionals.map(hucreConditional),
    ...(sheet.protection && { protection: hucreProtection(sheet.protection) }),
    tables: sheet.tables.map((table) => ({
      name: table.name,
      range: rangeName(table.range),
      columns: table.columns.map((name) => ({ name: escapeText(name) })),
      style: table.style,
      showRowStripes: table.bandedRows,
      showColumnStripes: table.bandedColumns,
      showAutoFilter: table.filterButton,
      showTotalRow: table.totalsRow,
    })),
    pageSetup: {
      ...(print.paper && { paperSize: print.paper }),
      orientation: print.orientation,
      ...(print.fit
        ? { fitToPage: true, fitToWidth: print.fit.width, fitToHeight: print.fit.height }
        : print.scale !== 100 && { scale: print.scale }),
      margins: print.margins,
      showGridLines: print.gridlines,
      showRowColHeaders: print.headings,
      horizontalCentered: print.centeredHorizontally,
      verticalCentered: print.centeredVertically,
    },
    headerFooter: {
      ...(print.header && { oddHeader: escapeText(print.header) }),
      ...(print.footer && { oddFooter: escapeText(print.footer) }),
    },
  };
}
