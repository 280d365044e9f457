import { describe, expect, it } from 'vitest';
import type { ChangeNote } from './change.ts';
import { BY_ADDIN } from './change.ts';
import { Workbook } from './workbook.ts';

describe('a workbook', () => {
  it('rewrites formulas and names when a sheet is renamed, and leaves texts alone', () => {
    const workbook = new Workbook();
    const sheet = workbook.sheet('Sheet1');
    const other = workbook.addSheet('Chỉ tiêu');
    sheet.setContent(0, 0, { value: 1, formula: `='Chỉ tiêu'!A1&"'Chỉ tiêu'!A1"` });
    workbook.names.add({
      name: 'Nguồn',
      sheetId: null,
      formula: "='Chỉ tiêu'!$A$1",
      visible: true,
      comment: '',
    });
    workbook.renameSheet(other, "Kỳ 'mới' 2");
    expect(sheet.content(0, 0).formula).toBe(`='Kỳ ''mới'' 2'!A1&"'Chỉ tiêu'!A1"`);
    expect(workbook.names.find('nguồn', null)?.formula).toBe("='Kỳ ''mới'' 2'!$A$1");
  });

  it.each([['', 'a:b', 'x'.repeat(32), "'a", 'a/b']].flat())('refuses the sheet name "%s"', (name) => {
    expect(() => new Workbook().addSheet(name)).toThrow(expect.objectContaining({ code: 'InvalidArgument' }));
  });

  it('refuses a name that exists, the last visible sheet going, and a hidden sheet in front', () => {
    const workbook = new Workbook();
    const sheet = workbook.sheet('Sheet1');
    expect(() => workbook.addSheet('sheet1')).toThrow(expect.objectContaining({ code: 'ItemAlreadyExists' }));
    expect(() => workbook.deleteSheet(sheet)).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
    const hidden = workbook.addSheet('_cchc');
    workbook.setSheetVisibility(hidden, 'VeryHidden');
    expect(() => workbook.activate(hidden)).toThrow(expect.objectContaining({ code: 'InvalidOperation' }));
    expect(() => workbook.setSheetVisibility(sheet, 'Hidden')).toThrow(
      expect.objectContaining({ code: 'InvalidOperation' }),
    );
  });

  it('tells views once a transaction, cells side by side as one area', () => {
    const workbook = new Workbook();
    const sheet = workbook.sheet('Sheet1');
    const told: (readonly ChangeNote[])[] = [];
    workbook.subscribe((notes) => told.push(notes));
    workbook.transact(BY_ADDIN, () => {
      for (let row = 0; row < 50; row++) {
        for (let column = 0; column < 10; column++)
          sheet.setContent(row, column, { value: 1, formula: null });
      }
    });
    expect(told).toEqual([
      [{ kind: 'cells', sheetId: sheet.id, area: { row: 0, column: 0, rows: 50, columns: 10 } }],
    ]);
  });

  it('keeps formulas with their stored value where there is no engine', async () => {
    const workbook = new Workbook();
    const sheet = workbook.sheet('Sheet1');
    sheet.setContent(0, 0, { value: 7, formula: '=3+4' });
    await workbook.settled();
    expect(sheet.cell(0, 0)).toMatchObject({ value: 7, formula: '=3+4' });
  });

  it('is the same after it was saved and opened', () => {
    const workbook = new Workbook();
    const sheet = workbook.sheet('Sheet1');
    const lists = workbook.addSheet('_cchc');
    sheet.setContent(2, 3, { value: { error: '#N/A' }, formula: '=NA()' });
    sheet.setContent(0, 0, { value: '=không phải công thức', formula: null });
    sheet.patchStyle(
      { row: 0, column: 0, rows: 2, columns: 2 },
      { bold: true, fill: '#FFFFCC', locked: false },
    );
    sheet.patchStyle({ row: 0, column: 4, rows: 1_048_576, columns: 2 }, { wrap: true });
    sheet.setRowHeight(0, 3, 30);
    sheet.setColumnsHidden(7, 3, true);
    sheet.set('freeze', { rows: 2, columns: 1 });
    sheet.set('merges', [{ row: 0, column: 0, rows: 1, columns: 3 }]);
    sheet.set('layout', {
      ...sheet.layout,
      orientation: 'Landscape',
      titleRows: { row: 1, column: 0, rows: 1, columns: 16_384 },
    });
    sheet.properties.set('form', 'CT');
    workbook.setSheetVisibility(lists, 'VeryHidden');
    workbook.names.add({
      name: 'Nguồn',
      sheetId: sheet.id,
      formula: '=Sheet1!$A$1',
      visible: false,
      comment: 'x',
    });
    workbook.customProperties.set('SoCCHC', 'xa|DV2|2026-H1|1|5-abcdefgh|');
    workbook.documentProperties.set('title', 'Báo cáo');
    workbook.settings.set('k', { a: [1, null] });
    workbook.xmlParts.add('<a xmlns="urn:x">é</a>');
    workbook.select(sheet, [{ row: 4, column: 4, rows: 2, columns: 2 }]);
    const json = JSON.parse(JSON.stringify(workbook));
    const opened = Workbook.fromJSON(json);
    expect(JSON.parse(JSON.stringify(opened))).toEqual(json);
    expect(opened.sheet('Sheet1').style(1, 1)).toEqual(sheet.style(1, 1));
    expect(opened.addSheet().id).toBe(workbook.addSheet().id);
  });
});

describe('XML parts', () => {
  it.each([
    ['<?xml version="1.0"?>\n<!-- c --><cchc xmlns="urn:so-cchc:1">x</cchc>', 'urn:so-cchc:1'],
    ["<p:a xmlns:q='no' xmlns:p='yes'/>", 'yes'],
    ['<a/>', ''],
  ])('of %s have the namespace of their root', (xml, namespace) => {
    expect(new Workbook().xmlParts.add(xml).namespace).toBe(namespace);
  });

  it('without a root are refused', () => {
    expect(() => new Workbook().xmlParts.add('chữ')).toThrow(
      expect.objectContaining({ code: 'InvalidArgument' }),
    );
  });
});
