import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { XlsxSheet } from '../model/sheet.ts';
import { unitWorkbook } from '../testing/unit-workbook.ts';
import { writeXlsx } from '../write/write-xlsx.ts';
import { readXlsx } from './read-xlsx.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
let good: Record<string, Uint8Array>;
beforeAll(async () => {
  good = unzipSync(await writeXlsx(unitWorkbook()));
});

/** The first sheet of the unit workbook after other programs wrote some parts their way. */
function read(edits: Record<string, (xml: string) => string>): XlsxSheet {
  const files = { ...good };
  for (const [path, edit] of Object.entries(edits))
    files[path] = strToU8(edit(strFromU8(good[path] ?? new Uint8Array())));
  const sheet = readXlsx(zipSync(files)).sheets[0];
  if (!sheet) throw new Error('no sheet');
  return sheet;
}
const rows = (xml: string) => ({
  [SHEET]: (sheet: string) => sheet.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${xml}</sheetData>`),
});
const values = (sheet: XlsxSheet) => sheet.cells.map(({ value }) => value);

describe('files as other programs write them', () => {
  it('have rows and cells without addresses', () => {
    expect(
      read(rows('<row><c><v>1</v></c><c/><c><v>2</v></c></row><row><c><v>3</v></c></row>')).cells,
    ).toEqual([
      { row: 0, column: 0, value: 1 },
      { row: 0, column: 2, value: 2 },
      { row: 1, column: 0, value: 3 },
    ]);
  });

  it('have cells out of order in a row', () => {
    expect(
      read(rows('<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>')).cells.map(
        ({ column }) => column,
      ),
    ).toEqual([0, 2]);
  });

  it('have texts in the cell, in runs of several looks, and with their pronunciation', () => {
    const text =
      '<is><r><rPr><b/></rPr><t>Đúng </t></r><r><t xml:space="preserve">hạn</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>';
    expect(
      values(read(rows(`<row><c t="inlineStr">${text}</c><c t="str"><f>A1</f><v>a_x000D_b</v></c></row>`))),
    ).toEqual(['Đúng hạn', 'a\rb']);
  });

  it('have booleans, errors, dates as texts, and empty results', () => {
    const cells =
      '<c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c t="d"><v>2026-03-15</v></c><c t="str"><f>""</f><v></v></c><c><f>A1</f></c>';
    expect(values(read(rows(`<row>${cells}</row>`)))).toEqual([true, { error: '#REF!' }, 46_096, '', null]);
  });

  it('have one formula shared by a block of cells', () => {
    const shared =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row><row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>';
    expect(read(rows(shared)).cells.map(({ formula }) => formula)).toEqual(['A1*2', 'A2*2']);
  });

  it('have colours of the theme, of the palette, and with an alpha', () => {
    const fonts = (xml: string) =>
      xml
        .replace(/<font>.*?<\/font>/s, '<font><sz val="11"/><color theme="1"/><name val="Calibri"/></font>')
        .replace('<fgColor rgb="FFFFF9DB"/>', '<fgColor theme="4" tint="0.5"/>')
        .replace('<fgColor rgb="FFDCE6F1"/>', '<fgColor indexed="13"/>');
    const styles = read({ 'xl/styles.xml': fonts }).cells.map(({ style }) => style?.fill);
    expect(new Set(styles)).toContain('#FFFF00');
    // Excel's own first accent, half way to white.
    expect(new Set(styles)).toContain('#A2B9E2');
  });

  it('have rules that look at another sheet in an extension', () => {
    const extension =
      '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="urn:14" xmlns:xm="urn:m"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1">' +
      '<x14:formula1><xm:f>Danh_mục!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>B2:B5 D2</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>';
    const { validations } = read({ [SHEET]: (xml) => xml.replace('</worksheet>', extension) });
    expect(validations).toHaveLength(4);
    expect(validations[3]).toMatchObject({
      ranges: [
        { row: 1, column: 1, rows: 4, columns: 1 },
        { row: 1, column: 3 },
      ],
      rule: { kind: 'list', source: 'Danh_mục!$A$1:$A$9', dropDown: true },
    });
  });

  it('count their dates from 1904', () => {
    const day = read({
      'xl/workbook.xml': (xml) => xml.replace('<bookViews>', '<workbookPr date1904="1"/><bookViews>'),
    });
    const at = (sheet: XlsxSheet, column: number) =>
      sheet.cells.find((cell) => cell.row === 3 && cell.column === column)?.value;
    expect(at(day, 5)).toBe(46_097 + 1_462);
    expect(at(day, 2)).toBe(45);
  });

  it('use the strict dialect of the format and prefixes of their own', () => {
    const strict = (xml: string) =>
      xml.replaceAll(
        'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
        'http://purl.oclc.org/ooxml/officeDocument/relationships/',
      );
    const prefixed = (xml: string) => xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:');
    const sheet = read({
      'xl/_rels/workbook.xml.rels': strict,
      '_rels/.rels': strict,
      [SHEET]: prefixed,
      'xl/sharedStrings.xml': prefixed,
    });
    expect(sheet.cells).toEqual(unitWorkbook().sheets[0]?.cells);
  });

  it('list conditional formats in any order, with the priority beside', () => {
    const rule = (priority: number, formula: string) =>
      `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="${priority}"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const { conditionals } = read({
      [SHEET]: (xml) =>
        xml.replace(/<conditionalFormatting.*<\/conditionalFormatting>/s, `${rule(2, 'B1')}${rule(1, 'A1')}`),
    });
    expect(conditionals.map((one) => one.rule)).toEqual([
      { kind: 'expression', formula: 'A1' },
      { kind: 'expression', formula: 'B1' },
    ]);
  });
});
