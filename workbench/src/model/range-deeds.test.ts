import { describe, expect, it } from 'vitest';
import { formatArea } from './address.ts';
import { LIST, openForTests, TABLE } from './test-workbook.ts';

describe('a paste of copied cells', () => {
  it('brings formats, locks, validation and conditional formats along, and moves formulas', () => {
    const { sheet, person, put, get, at, told } = openForTests();
    put('A1', 'Có');
    put('B1', '=A1&$A$1');
    sheet.patchStyle(at('A1'), { bold: true, fill: '#FFFF00' });
    sheet.setValidation(at('A1'), LIST);
    sheet.setValidation(at('A5:B9'), { ...LIST, ignoreBlanks: false });
    const highlighted = { type: 'Custom', formula: '=$A1="Có"' } as const;
    sheet.set('conditionalFormats', [
      { id: 'f', area: at('A1:B1'), rule: highlighted, style: {}, stopIfTrue: false },
    ]);
    sheet.patchStyle(at('A5:B5'), { locked: false });
    person.copy(sheet, at('A1:B1'));
    expect(person.pasteClip(sheet, at('A5'))).toEqual({ kind: 'done' });
    expect([get('A5'), get('B5'), get('A1')]).toEqual(['Có', '=A5&$A$1', 'Có']);
    expect(sheet.style(4, 0)).toMatchObject({ bold: true, fill: '#FFFF00', locked: true });
    expect(sheet.validationAt(4, 0)?.ignoreBlanks).toBe(true);
    expect(sheet.validationAt(4, 1)).toBeNull();
    expect(sheet.validationAt(5, 0)?.ignoreBlanks).toBe(false);
    expect(sheet.conditionalFormats.map(({ area, rule }) => [formatArea(area), rule])).toEqual([
      ['A1:B1', highlighted],
      ['A5:B5', { type: 'Custom', formula: '=$A5="Có"' }],
    ]);
    expect(told()).toEqual(['RangeEdited A5:B5']);
  });

  it('of values only leaves looks, locks and validation as they are', () => {
    const { sheet, person, put, get, at } = openForTests();
    put('A1', '=1+1');
    sheet.setResult(0, 0, 2);
    sheet.setValidation(at('A5'), LIST);
    sheet.patchStyle(at('A5'), { italic: true, locked: false });
    person.copy(sheet, at('A1'));
    person.pasteClip(sheet, at('A5'), 'Values');
    expect(get('A5')).toBe(2);
    expect(sheet.style(4, 0)).toMatchObject({ italic: true, locked: false });
    expect(sheet.validationAt(4, 0)).not.toBeNull();
  });

  it('into the open cells of a protected sheet locks them, as in Excel; into locked ones it is refused', () => {
    const { sheet, person, put, at, locked } = openForTests();
    put('A1', 'x');
    locked('B1:B2', false);
    person.protect(sheet);
    person.copy(sheet, at('A1'));
    expect(person.pasteClip(sheet, at('C1'))).toEqual({ kind: 'protected' });
    expect(person.pasteClip(sheet, at('B1'))).toEqual({ kind: 'done' });
    expect(person.type(sheet, at('B1'), '1')).toEqual({ kind: 'protected' });
  });

  it('fills a selection that is a multiple of it', () => {
    const { sheet, person, put, get, at, told } = openForTests();
    put('A1', 1);
    put('B1', 2);
    person.copy(sheet, at('A1:B1'));
    person.pasteClip(sheet, at('A3:D4'));
    expect(['A3', 'D3', 'C4', 'D4'].map(get)).toEqual([1, 2, 1, 2]);
    expect(told()).toEqual(['RangeEdited A3:D4']);
  });
});

describe('cells that are cut, or dragged by their border', () => {
  it('leave nothing where they were, and what refers to them follows', () => {
    const { workbook, sheet, person, put, get, at, told } = openForTests();
    const other = workbook.addSheet('Nháp');
    put('A1', 5);
    put('A2', '=A1+C9');
    put('D1', '=SUM(A1:A2)+A1');
    sheet.patchStyle(at('A1'), { bold: true });
    sheet.setValidation(at('A1'), LIST);
    workbook.names.add({ name: 'ten', sheetId: null, formula: '=Sheet1!$A$1', visible: true, comment: '' });
    told();
    person.cut(sheet, at('A1:A2'));
    expect(get('A1')).toBe(5);
    expect(person.pasteClip(sheet, at('B3'))).toEqual({ kind: 'done' });
    expect(['A1', 'B3', 'B4', 'D1'].map(get)).toEqual([null, 5, '=B3+C9', '=SUM(B3:B4)+B3']);
    expect([sheet.style(0, 0).bold, sheet.style(2, 1).bold]).toEqual([false, true]);
    expect([sheet.validationAt(0, 0), sheet.validationAt(2, 1)?.rule]).toEqual([null, LIST.rule]);
    expect(workbook.names.find('ten', null)?.formula).toBe('=Sheet1!$B$3');
    expect(told()).toEqual(['RangeEdited A1:A2', 'RangeEdited B3:B4']);
    expect(person.pasteClip(sheet, at('F1')).kind).toBe('refused');
    person.drag(sheet, at('B3:B4'), other, at('A1'));
    expect(other.content(1, 0).formula).toBe('=A1+Sheet1!C9');
    expect(get('D1')).toBe("=SUM('Nháp'!A1:A2)+'Nháp'!A1".replaceAll("'Nháp'", 'Nháp'));
    person.undo();
    expect([get('B3'), get('D1'), other.content(0, 0).value]).toEqual([5, '=SUM(B3:B4)+B3', null]);
  });

  it('are refused where either side is locked', () => {
    const { sheet, person, put, at, locked } = openForTests();
    put('A1', 1);
    locked('A1', false);
    person.protect(sheet);
    expect(person.drag(sheet, at('A1'), sheet, at('B1'))).toEqual({ kind: 'protected' });
    person.cut(sheet, at('B1'));
    expect(person.pasteClip(sheet, at('A1'))).toEqual({ kind: 'protected' });
  });
});

describe('filling', () => {
  it('goes on with a series, repeats texts, moves formulas, and brings looks and validation along', () => {
    const { sheet, person, put, get, at, told } = openForTests();
    put('A1', 1);
    put('A2', 3);
    put('B1', 'a');
    put('C1', '=A1*2');
    sheet.patchStyle(at('C1'), { bold: true });
    sheet.setValidation(at('B1'), LIST);
    person.fill(sheet, at('A1:A2'), at('A1:A4'));
    person.fill(sheet, at('B1:C1'), at('B1:C3'));
    expect(['A3', 'A4', 'B3', 'C3'].map(get)).toEqual([5, 7, 'a', '=A3*2']);
    expect(sheet.style(2, 2).bold).toBe(true);
    expect(sheet.validationAt(2, 1)?.rule).toEqual(LIST.rule);
    expect(told()).toEqual(['RangeEdited A3:A4', 'RangeEdited B2:C3']);
  });

  it('goes upwards and to the right as well', () => {
    const { sheet, person, put, get, at } = openForTests();
    put('A3', 3);
    put('A4', 4.5);
    put('B2', '=A$1*2');
    person.fill(sheet, at('A3:A4'), at('A1:A4'));
    person.fill(sheet, at('B2'), at('B2:D2'));
    expect(['A1', 'A2', 'D2'].map(get)).toEqual([0, 1.5, '=C$1*2']);
  });

  it('is refused when one of the cells is locked, and then fills none', () => {
    const { sheet, person, put, get, at, locked } = openForTests();
    put('A1', 1);
    locked('A1:A2', false);
    person.protect(sheet);
    expect(person.fill(sheet, at('A1'), at('A1:A3'))).toEqual({ kind: 'protected' });
    expect(get('A2')).toBeNull();
  });
});

describe('sorting', () => {
  it('moves whole rows with their looks, empty ones last, Vietnamese letters in their order', () => {
    const { sheet, person, put, at, get, events } = openForTests();
    for (const [i, value] of ['Tên', 'đất', 'Ân', null, 'an', 'Dân', 12].entries()) put(`A${i + 1}`, value);
    put('B2', '=A2');
    sheet.patchStyle(at('A2'), { bold: true });
    events.splice(0);
    expect(person.sort(sheet, at('A1:B7'), [{ key: 0, ascending: true }], { hasHeaders: true })).toEqual({
      kind: 'done',
    });
    expect(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7'].map(get)).toEqual([
      'Tên',
      12,
      'an',
      'Ân',
      'Dân',
      'đất',
      null,
    ]);
    expect([get('B6'), sheet.style(5, 0).bold, sheet.style(1, 0).bold]).toEqual(['=A6', true, false]);
    expect(events.map(({ type }) => type)).toEqual(['changed', 'rowSorted']);
  });

  it('leaves hidden rows where they are', () => {
    const { sheet, person, put, at, get } = openForTests();
    for (const [i, value] of [3, 2, 1].entries()) put(`A${i + 1}`, value);
    person.hideRows(sheet, 1, 1, true);
    person.sort(sheet, at('A1:A3'), [{ key: 0, ascending: true }]);
    expect(['A1', 'A2', 'A3'].map(get)).toEqual([1, 2, 3]);
    person.hideRows(sheet, 1, 1, false);
    put('A2', 9);
    person.hideRows(sheet, 1, 1, true);
    person.sort(sheet, at('A1:A3'), [{ key: 0, ascending: false }]);
    expect(['A1', 'A2', 'A3'].map(get)).toEqual([3, 9, 1]);
  });

  it('never happens where a cell is locked, even if the protection allows sorting', () => {
    const { sheet, person, put, at, locked } = openForTests();
    for (const [i, value] of [3, 2, 1].entries()) put(`A${i + 1}`, value);
    const sort = () => person.sort(sheet, at('A1:B3'), [{ key: 0, ascending: true }]);
    locked('A1:A3', false);
    person.protect(sheet, { allowSort: true });
    expect(sort()).toEqual({ kind: 'protected' });
    person.unprotect(sheet);
    locked('A1:B3', false);
    person.protect(sheet);
    expect(sort()).toEqual({ kind: 'protected' });
    person.unprotect(sheet);
    person.protect(sheet, { allowSort: true });
    expect(sort()).toEqual({ kind: 'done' });
  });
});

describe('find and replace', () => {
  it('rewrites texts, numbers and formulas, each cell an edit of its own', () => {
    const { sheet, person, put, get, told } = openForTests();
    put('A1', 'Quý I/2026');
    put('A2', 120);
    put('A3', '=A2*12');
    put('B1', 'khác');
    expect(person.replaceAll(sheet, null, '12', '7')).toEqual({ kind: 'done', count: 2 });
    expect(['A1', 'A2', 'A3'].map(get)).toEqual(['Quý I/2026', 70, '=A2*7']);
    expect(told()).toEqual(['RangeEdited A2', 'RangeEdited A3']);
    expect(person.replaceAll(sheet, null, 'quý*/', 'Q', { matchCase: false }).count).toBe(1);
    expect(get('A1')).toBe('Q2026');
    person.undo();
    expect(get('A1')).toBe('Quý I/2026');
  });

  it('changes nothing where one of the cells is locked', () => {
    const { sheet, person, put, get, locked } = openForTests();
    put('A1', 'x');
    put('A2', 'x');
    locked('A1', false);
    person.protect(sheet);
    expect(person.replaceAll(sheet, null, 'x', 'y')).toMatchObject({ kind: 'protected' });
    expect(get('A1')).toBe('x');
  });
});

describe('a table', () => {
  function withTable() {
    const opened = openForTests();
    const { sheet, put, at } = opened;
    for (const [i, value] of ['Mã', 'Nội dung', 'a', 'x', 'b', 'y'].entries())
      put(`${i % 2 ? 'B' : 'A'}${Math.floor(i / 2) + 1}`, value);
    sheet.set('tables', [{ ...TABLE, area: at('A1:B3') }]);
    sheet.setValidation(at('A2:A3'), LIST);
    sheet.patchStyle(at('B2:B3'), { wrap: true });
    return { ...opened, area: () => formatArea(sheet.tables[0]!.area) };
  }

  it('takes in what is typed right below it, with the looks and the validation of the row above', () => {
    const { sheet, person, at, area, told } = withTable();
    person.type(sheet, at('B4'), 'z');
    expect(area()).toBe('A1:B4');
    expect(sheet.validationAt(3, 0)?.rule).toEqual(LIST.rule);
    expect(sheet.style(3, 1).wrap).toBe(true);
    expect(told()).toEqual(['RangeEdited B4']);
    person.undo();
    expect([area(), sheet.text(3, 1)]).toEqual(['A1:B3', 'z']);
    person.undo();
    expect(sheet.text(3, 1)).toBe('');
  });

  it('takes in rows that are pasted below it', () => {
    const { sheet, person, at, area } = withTable();
    person.paste(sheet, at('A4'), [
      ['c', '1'],
      ['d', '2'],
    ]);
    expect(area()).toBe('A1:B5');
    person.copy(sheet, at('A4:B4'));
    person.pasteClip(sheet, at('A6'));
    expect(area()).toBe('A1:B6');
  });

  it.each<[string, (opened: ReturnType<typeof withTable>) => void]>([
    [
      'on a protected sheet',
      ({ sheet, person, locked }) => {
        locked('A1:B9', false);
        person.protect(sheet);
      },
    ],
    ['with a row of totals', ({ sheet }) => sheet.set('tables', [{ ...sheet.tables[0]!, showTotals: true }])],
    ['above other cells', ({ put }) => put('A4', 'taken')],
  ])('does not grow %s', (_, make) => {
    const opened = withTable();
    make(opened);
    expect(opened.person.type(opened.sheet, opened.at('B4'), 'z')).toEqual({ kind: 'done' });
    expect(opened.area()).toBe('A1:B3');
  });

  it('is filtered by its own buttons, and sorted', () => {
    const { sheet, person, at } = withTable();
    person.filterTable(sheet, 'table1', 0, ['b']);
    expect([1, 2].map((row) => sheet.isRowHidden(row))).toEqual([true, false]);
    person.filterTable(sheet, 'table1', 0, null);
    person.sort(sheet, at('A1:B3'), [{ key: 0, ascending: false }], { hasHeaders: true });
    expect(sheet.text(1, 1)).toBe('y');
  });
});

describe('looks', () => {
  it('change by hand unless the sheet is protected, locks never on a protected one', () => {
    const { sheet, person, at, events } = openForTests();
    expect(person.format(sheet, at('A1'), { bold: true })).toEqual({ kind: 'done' });
    expect(events.map(({ type }) => type)).toEqual(['formatChanged']);
    person.protect(sheet, { allowFormatCells: true });
    expect(person.format(sheet, at('A1'), { bold: false }).kind).toBe('done');
    expect(person.format(sheet, at('A1'), { locked: false }).kind).toBe('protected');
  });
});
