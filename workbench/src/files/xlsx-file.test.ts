import { describe, expect, it } from 'vitest';
import { LOCALES, type Workbook } from '../model/index.ts';
import { LIST, openForTests, TABLE } from '../model/test-workbook.ts';
import { fromXlsx, toXlsx } from './xlsx-file.ts';

async function again(workbook: Workbook): Promise<Workbook> {
  return fromXlsx(await toXlsx(workbook), 'Quý I.xlsx', LOCALES['en-US']);
}

/** What a file is about, without ids and the order of cells, which a file does not keep. */
function content(workbook: Workbook) {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    cells: [...sheet.entries()]
      .map(([row, column, { value, formula }]) => [row, column, value, formula, sheet.style(row, column)])
      .sort(),
    rows: sheet.rowSpans,
    columns: sheet.columnSpans,
    freeze: sheet.freeze,
    gridlines: [sheet.showGridlines, sheet.showHeadings],
    merges: sheet.merges,
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats.map(({ id: _, ...rest }) => rest),
    tables: sheet.tables.map(({ id: _, ...rest }) => rest),
    protection: sheet.protection,
    autoFilter: sheet.autoFilter,
    layout: sheet.layout,
  }));
}

function full() {
  const opened = openForTests();
  const { workbook, sheet, put, at, person } = opened;
  put('A1', 'Mã');
  put('B1', 'Số');
  put('A2', 'TC.01');
  put('A3', 'DH.02');
  put('B2', 1234.5);
  put('B3', '=B2*2');
  sheet.setResult(2, 1, 2469);
  put('C2', true);
  put('C3', { error: '#N/A' });
  put('D1', '=TEXT("giữ",1)');
  sheet.setResult(0, 3, '');
  sheet.patchStyle(at('A1:B1'), {
    bold: true,
    fill: '#FFFF00',
    horizontal: 'CenterAcrossSelection',
    underline: 'SingleAccountant',
    bottom: { line: 'Dash', weight: 'Medium', color: '#112233' },
  });
  sheet.patchStyle(at('B2:B3'), { numberFormat: '#,##0.0', locked: false, wrap: true });
  sheet.patchStyle(at('F:F'), { numberFormat: '@' });
  sheet.setColumnWidth(0, 2, 120);
  sheet.setRowHeight(0, 1, 33);
  sheet.setRowsHidden(8, 1, true);
  sheet.set('freeze', { rows: 1, columns: 1 });
  sheet.set('merges', [at('H1:I2')]);
  sheet.set('showGridlines', false);
  sheet.setTabColor('#00B050');
  sheet.setValidation(at('C2:C9'), LIST);
  sheet.setValidation(at('B2:B9'), {
    ...LIST,
    rule: { decimal: { operator: 'Between', formula1: 0, formula2: '=$A$9' } },
    prompt: { showPrompt: true, title: 'Tử số', message: 'Số hồ sơ đúng hạn' },
    alert: { showAlert: true, style: 'Warning', title: 'Xem lại', message: 'Số từ 0.' },
  });
  const look = { fill: '#FFC7CE', fontColor: '#9C0006', bold: true, italic: null, strikethrough: null };
  sheet.set('conditionalFormats', [
    {
      id: 'a',
      area: at('B2:B9'),
      rule: { type: 'Custom', formula: '=$B2>100' },
      style: look,
      stopIfTrue: true,
    },
  ]);
  sheet.set('autoFilter', { area: at('A1:B3'), criteria: {} });
  person.filter(sheet, 0, ['TC.01']);
  sheet.set('layout', {
    ...sheet.layout,
    orientation: 'Landscape',
    paperSize: 'A4',
    titleRows: at('1:1'),
    printArea: [at('A1:F20')],
    zoom: { horizontalFitToPages: 1 },
    headersFooters: { ...sheet.layout.headersFooters, centerFooter: 'Trang &P/&N' },
  });
  const other = workbook.addSheet('Sổ văn bản');
  for (const [i, text] of ['Mã', 'Loại'].entries()) other.setContent(0, i, { value: text, formula: null });
  other.set('tables', [{ ...TABLE, name: 'SoVanBan', area: at('A1:B4') }]);
  workbook.setSheetVisibility(workbook.addSheet('_cchc'), 'VeryHidden');
  workbook.names.add({
    name: 'dong_dau',
    sheetId: null,
    formula: '=Sheet1!$A$2',
    visible: false,
    comment: '',
  });
  workbook.documentProperties.set('title', 'Sổ CCHC');
  workbook.customProperties.set('SoCCHC', 'thien-tan|DV1|2026-Q1|v1|3-abc|');
  workbook.xmlParts.add('<so xmlns="urn:so-cchc"><dong>Đã lưu &amp; gửi</dong></so>');
  return { ...opened, other };
}

describe('a workbook that was saved as .xlsx and opened again', () => {
  it('holds the same sheets: contents, looks, sizes, rules, filters, tables and print set-up', async () => {
    const { workbook } = full();
    expect(content(await again(workbook))).toEqual(content(workbook));
  });

  it('holds the same names, properties and XML parts', async () => {
    const { workbook } = full();
    const opened = await again(workbook);
    expect(opened.names.all).toEqual(workbook.names.all);
    expect(opened.documentProperties.get('title')).toBe('Sổ CCHC');
    expect(opened.customProperties.entries()).toEqual(workbook.customProperties.entries());
    expect(opened.xmlParts.all).toEqual(workbook.xmlParts.all);
    expect(opened.fileName).toBe('Quý I');
    expect(opened.undo.depth).toBe(0);
    const ids = [...opened.xmlParts.all, opened.xmlParts.add('<next/>')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('shows the filtered rows again when the filter is cleared', async () => {
    const { workbook, person } = full();
    const opened = await again(workbook);
    const sheet = opened.sheet('Sheet1');
    expect(sheet.isRowHidden(2)).toBe(true);
    person.filter(workbook.sheet('Sheet1'), 0, null);
    expect((await again(workbook)).sheet('Sheet1').isRowHidden(2)).toBe(false);
  });

  it('stays protected: options, open cells, and a password that only its hash is left of', async () => {
    const { workbook, sheet, person } = full();
    person.protect(sheet, { allowAutoFilter: true, allowFormatColumns: true, selectionMode: 'Unlocked' });
    const opened = (await again(workbook)).sheet('Sheet1');
    expect(opened.protection).toEqual(sheet.protection);
    person.unprotect(sheet);
    sheet.set('protection', { options: opened.protection!.options, password: 'bí mật' });
    const hashed = await again(workbook);
    expect(hashed.sheet('Sheet1').protection?.password).toMatch(/^\0\{"password":"[0-9A-F]{4}"\}$/);
    expect((await again(hashed)).sheet('Sheet1').protection).toEqual(hashed.sheet('Sheet1').protection);
  });
});
