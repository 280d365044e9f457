import { describe, expect, it } from 'vitest';
import { LOCALES } from './locale.ts';
import { Person } from './person.ts';
import type { ValidationAlert } from './sheet-parts.ts';
import { Workbook } from './workbook.ts';
import type { WorkbookEvent } from './workbook-event.ts';

function open(locale: 'vi-VN' | 'en-US' = 'vi-VN') {
  const workbook = new Workbook({ locale: LOCALES[locale] });
  const sheet = workbook.sheet('Sheet1');
  const person = new Person(workbook, () => new Date('2026-06-03T08:00:00Z'));
  const events: WorkbookEvent[] = [];
  workbook.onEvent((raised) => events.push(...raised));
  return { workbook, sheet, person, events };
}

const A1 = { row: 0, column: 0 };
const cell = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });

function judged(style: ValidationAlert['style']) {
  const opened = open();
  opened.sheet.setValidation(cell(0, 0), {
    rule: { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } },
    ignoreBlanks: true,
    prompt: { showPrompt: true, title: '', message: '' },
    alert: { showAlert: true, style, title: 'Số phiếu', message: 'Số nguyên từ 0.' },
  });
  return opened;
}

describe('a person who types', () => {
  it('leaves a value, a number format and one event with the value before and after', () => {
    const { sheet, person, events } = open();
    expect(person.type(sheet, A1, '1.234,5')).toEqual({ kind: 'done' });
    expect(sheet.text(0, 0)).toBe('1.234,50');
    expect(events).toEqual([
      {
        type: 'changed',
        sheetId: sheet.id,
        area: cell(0, 0),
        changeType: 'RangeEdited',
        origin: { source: 'Local', triggerSource: 'Unknown' },
        details: { before: null, after: 1234.5 },
      },
    ]);
  });

  it('keeps the format that the cell has', () => {
    const { sheet, person } = open();
    sheet.patchStyle(cell(0, 0), { numberFormat: '0.0' });
    person.type(sheet, A1, '1.234,56');
    expect(sheet.text(0, 0)).toBe('1234,6');
  });

  it('is refused in a locked cell of a protected sheet, and only there', () => {
    const { sheet, person, events } = open();
    sheet.patchStyle(cell(1, 0), { locked: false });
    person.protect(sheet);
    expect(person.type(sheet, A1, '1')).toEqual({ kind: 'protected' });
    expect(person.type(sheet, { row: 1, column: 0 }, '1')).toEqual({ kind: 'done' });
    expect(person.paste(sheet, A1, [['1'], ['2']])).toEqual({ kind: 'protected' });
    expect(person.clear(sheet, { row: 0, column: 0, rows: 2, columns: 1 })).toEqual({ kind: 'protected' });
    expect(sheet.content(1, 0).value).toBe(1);
    expect(events.filter(({ type }) => type === 'changed')).toHaveLength(1);
  });

  it('is stopped by a validation of style Stop, even when they insist', () => {
    const { sheet, person } = judged('Stop');
    expect(person.type(sheet, A1, 'ba')).toMatchObject({ kind: 'invalid', alert: { title: 'Số phiếu' } });
    expect(person.type(sheet, A1, '-1', { accept: true })).toMatchObject({ kind: 'invalid' });
    expect(person.type(sheet, A1, '2,5')).toMatchObject({ kind: 'invalid' });
    expect(sheet.content(0, 0).value).toBeNull();
    expect(person.type(sheet, A1, '12')).toEqual({ kind: 'done' });
  });

  it.each(['Warning', 'Information'] as const)('may go on after a %s', (style) => {
    const { sheet, person } = judged(style);
    expect(person.type(sheet, A1, 'ba')).toMatchObject({ kind: 'invalid', alert: { style } });
    expect(person.type(sheet, A1, 'ba', { accept: true })).toEqual({ kind: 'done' });
    expect(sheet.content(0, 0).value).toBe('ba');
  });

  it('may paste what the validation would refuse, as in Excel', () => {
    const { sheet, person } = judged('Stop');
    expect(
      person.paste(sheet, A1, [
        ['ba', '2'],
        ['3', '4'],
      ]),
    ).toEqual({ kind: 'done' });
    expect(sheet.content(0, 0).value).toBe('ba');
    expect(sheet.content(1, 1).value).toBe(4);
  });

  it('picks from the cells that a list refers to', () => {
    const { workbook, sheet, person } = open();
    const lists = workbook.addSheet('_cchc');
    lists.setContent(0, 0, { value: 'Hoàn thành', formula: null });
    sheet.setValidation(cell(0, 0), {
      rule: { list: { inCellDropDown: true, source: '=_cchc!$A$1:$A$3' } },
      ignoreBlanks: true,
      prompt: { showPrompt: true, title: '', message: '' },
      alert: { showAlert: true, style: 'Stop', title: '', message: '' },
    });
    expect(person.type(sheet, A1, 'Xong')).toMatchObject({ kind: 'invalid' });
    expect(person.type(sheet, A1, 'Hoàn thành')).toEqual({ kind: 'done' });
  });

  it('may type anything under a name whose cells are not all filled, while blanks are ignored', () => {
    const { workbook, sheet, person } = open();
    const lists = workbook.addSheet('_cchc');
    lists.setContent(0, 0, { value: 'Hoàn thành', formula: null });
    workbook.names.add({
      name: 'CHON',
      sheetId: null,
      formula: '=_cchc!$A$1:$A$2',
      visible: true,
      comment: '',
    });
    const rule = (ignoreBlanks: boolean) =>
      sheet.setValidation(cell(0, 0), {
        rule: { list: { inCellDropDown: true, source: '=CHON' } },
        ignoreBlanks,
        prompt: { showPrompt: true, title: '', message: '' },
        alert: { showAlert: true, style: 'Stop', title: '', message: '' },
      });
    rule(true);
    expect(person.type(sheet, A1, 'Xong')).toEqual({ kind: 'done' });
    rule(false);
    expect(person.type(sheet, A1, 'Xong')).toMatchObject({ kind: 'invalid' });
    rule(true);
    lists.setContent(1, 0, { value: 'Chưa', formula: null });
    expect(person.type(sheet, A1, 'Xong')).toMatchObject({ kind: 'invalid' });
  });

  it('sees in the edit line what they would have to type', () => {
    const { sheet, person } = open();
    const shown = (text: string) => {
      person.type(sheet, A1, text);
      return person.editText(sheet, A1);
    };
    expect(shown('=ROUND(1,5;0)')).toBe('=ROUND(1,5;0)');
    person.clear(sheet, cell(0, 0));
    expect(shown('95,5%')).toBe('95,5%');
    sheet.patchStyle(cell(0, 0), { numberFormat: 'General' });
    expect(shown('3/6/2026')).toBe('03/06/2026');
    sheet.patchStyle(cell(0, 0), { numberFormat: 'General' });
    expect(shown("'0123")).toBe("'0123");
    expect(shown('chữ')).toBe('chữ');
  });

  it('filters a protected sheet only where its protection allows it', () => {
    const { sheet, person } = open();
    person.paste(sheet, A1, [['Mã'], ['TC'], ['DH']]);
    sheet.set('autoFilter', { area: { row: 0, column: 0, rows: 3, columns: 1 }, criteria: {} });
    person.protect(sheet);
    expect(person.filter(sheet, 0, ['TC'])).toEqual({ kind: 'protected' });
    person.unprotect(sheet);
    person.protect(sheet, { allowAutoFilter: true });
    expect(person.filter(sheet, 0, ['TC'])).toEqual({ kind: 'done' });
    expect([1, 2].map((row) => sheet.isRowHidden(row))).toEqual([false, true]);
    person.filter(sheet, 0, null);
    expect(sheet.isRowHidden(2)).toBe(false);
  });
});
