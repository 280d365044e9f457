import { describe, expect, it } from 'vitest';
import { parseArea, type Sheet, Workbook } from '../model/index.ts';
import { choicesAt } from './list-source.ts';

function sheetWithList(source: string, inCellDropDown = true): Sheet {
  const workbook = new Workbook();
  const lists = workbook.addSheet('Danh mục');
  for (const [row, text] of ['Ước thực hiện', 'Chính thức'].entries())
    lists.setContent(row, 0, { value: text, formula: null });
  workbook.names.add({
    name: 'TRANG_THAI',
    sheetId: null,
    formula: "='Danh mục'!$A$1:$A$9",
    visible: true,
    comment: '',
  });
  const sheet = workbook.activeSheet;
  sheet.setValidation(parseArea('B2:B5'), {
    rule: { list: { inCellDropDown, source } },
    ignoreBlanks: true,
    prompt: { showPrompt: false, title: '', message: '' },
    alert: { showAlert: true, style: 'Stop', title: '', message: '' },
  });
  return sheet;
}

describe('the choices of a drop-down', () => {
  it.each([
    { from: 'a list as written', source: 'Ước thực hiện, Chính thức' },
    { from: 'cells of another sheet', source: "='Danh mục'!$A$1:$A$9" },
    { from: 'a name', source: '=TRANG_THAI' },
  ])('come from $from', ({ source }) => {
    expect(choicesAt(sheetWithList(source), { row: 1, column: 1 })).toEqual(['Ước thực hiện', 'Chính thức']);
  });
  it('end where a name that counts them says, whatever was there before', () => {
    const sheet = sheetWithList('=DEM');
    const all = "'Danh mục'!$A$1:$A$9";
    const formula = `='Danh mục'!$A$1:INDEX(${all},MAX(1,COUNTA(${all})))`;
    sheet.workbook.names.add({ name: 'DEM', sheetId: null, formula, visible: true, comment: '' });
    expect(choicesAt(sheet, { row: 1, column: 1 })).toEqual(['Ước thực hiện', 'Chính thức']);
    const lists = sheet.workbook.sheet('Danh mục');
    lists.setContent(1, 0, { value: null, formula: null });
    expect(choicesAt(sheet, { row: 1, column: 1 })).toEqual(['Ước thực hiện']);
    lists.setContent(0, 0, { value: null, formula: null });
    expect(choicesAt(sheet, { row: 1, column: 1 })).toEqual([]);
  });
  it('are none outside the validated cells, and where the arrow is switched off', () => {
    expect(choicesAt(sheetWithList('a,b'), { row: 0, column: 0 })).toBeNull();
    expect(choicesAt(sheetWithList('a,b', false), { row: 1, column: 1 })).toBeNull();
  });
  it('are empty, not an error, when the cells are gone', () => {
    expect(choicesAt(sheetWithList('=Khác!$A$1:$A$3'), { row: 1, column: 1 })).toEqual([]);
  });
});
