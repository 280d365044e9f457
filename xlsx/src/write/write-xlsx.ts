import type { XlsxSheet } from '../model/sheet.ts';
import type { XlsxWorkbook } from '../model/workbook.ts';
import { attributes } from '../xml/escape.ts';
import { type CellWriter, columnsXml, dimension, sheetData } from './cells.ts';
import { addCharts } from './charts.ts';
import { checkWorkbook } from './check.ts';
import { addCustomXml } from './custom-xml.ts';
import { withOrderedFonts } from './font-order.ts';
import { writeFrame } from './frame.ts';
import { hideNames, namedRanges } from './names.ts';
import { pack } from './pack.ts';
import { withoutClock, withoutLibrary, withWideNumbers } from './properties.ts';
import { validationsXml } from './rules.ts';
import { SharedStrings } from './shared-strings.ts';
import { withSelection } from './sheet-view.ts';
import { StyleSheet } from './styles.ts';

/**
 * The workbook as the bytes of an .xlsx file. Equal workbooks give equal bytes: no clock, no chance.
 *
 * Throws an XlsxError, before anything is written, for what Excel would repair, cut or refuse (see `XlsxWriteErrorCode`).
 */
export async function writeXlsx(workbook: XlsxWorkbook): Promise<Uint8Array> {
  checkWorkbook(workbook);
  const styles = new StyleSheet(workbook.font);
  for (const sheet of workbook.sheets)
    for (const styled of [...sheet.columns, ...sheet.rows, ...sheet.cells]) styles.slot(styled.style);
  const { parts, formats } = await writeFrame(workbook, styles.looks);
  const writer: CellWriter = { styles, formats, strings: new SharedStrings() };
  workbook.sheets.forEach((sheet, index) => {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    parts.set(path, filled(parts.get(path) ?? '', sheet, sheet.name === workbook.activeSheet, writer));
  });
  parts.set('xl/sharedStrings.xml', writer.strings.xml());
  change(parts, 'xl/workbook.xml', (xml) => hideNames(xml, namedRanges(workbook)));
  change(parts, 'xl/styles.xml', withOrderedFonts);
  change(parts, 'docProps/core.xml', (xml) => withoutClock(xml, workbook.properties.modified));
  change(parts, 'docProps/app.xml', withoutLibrary);
  change(parts, 'docProps/custom.xml', withWideNumbers);
  addCharts(parts, workbook.sheets);
  addCustomXml(parts, workbook.customXml);
  return pack(parts);
}

function change(parts: Map<string, string>, path: string, edit: (xml: string) => string): void {
  const xml = parts.get(path);
  if (xml !== undefined) parts.set(path, edit(xml));
}

/** The library's sheet with rows, columns, rules and selection put where the order of the format wants them. */
function filled(frame: string, sheet: XlsxSheet, active: boolean, writer: CellWriter): string {
  const validations = validationsXml(sheet.validations);
  const hash = attributes(sheet.protection?.passwordHash ?? {});
  const [before = '', after = ''] = frame.split(/<sheetData(?:\/>|>.*<\/sheetData>)/s);
  const head = withSelection(before, sheet, active)
    .replace(/<dimension [^>]*>/, '')
    .replace('<sheetViews>', `${dimension(sheet)}<sheetViews>`)
    .replace(/<sheetFormatPr [^>]*>/, () => columnsXml(sheet, writer));
  const tail = after
    .replace('<sheetProtection ', () => `<sheetProtection${hash} `)
    .replace(/(?=<printOptions |<pageMargins )/, () => validations);
  return `${head}${sheetData(sheet, writer)}${tail}`;
}
