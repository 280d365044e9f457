import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatArea, parseArea } from './address.ts';
import { rewriteReferences } from './references.ts';
import { shiftedArea } from './shift.ts';
import { LIST, openForTests, TABLE } from './test-workbook.ts';

describe('rows that a person inserts', () => {
  it('move contents, looks and heights down, and take their looks from the row above', () => {
    const { sheet, person, put, get, at, told } = openForTests();
    put('A2', 'a');
    put('A3', 'b');
    sheet.patchStyle(at('A2'), { bold: true });
    sheet.setRowHeight(2, 1, 40);
    expect(person.insertRows(sheet, 2, 2)).toEqual({ kind: 'done' });
    expect([get('A2'), get('A3'), get('A5')]).toEqual(['a', null, 'b']);
    expect(sheet.style(3, 0).bold).toBe(true);
    expect([sheet.rowHeight(2), sheet.rowHeight(4)]).toEqual([15, 40]);
    expect(told()).toEqual(['RowInserted 3:4']);
  });

  it('move what refers to cells: formulas of all sheets, names, validations, formats, tables, filters, print areas', () => {
    const { workbook, sheet, person, put, get, at } = openForTests();
    const other = workbook.addSheet('Chỉ tiêu');
    other.setContent(0, 0, { value: null, formula: '=SUM(Sheet1!$A$2:A9)+A2' });
    put('C1', '=A5+$B$6&"A5"');
    workbook.names.add({ name: 'ten', sheetId: null, formula: '=Sheet1!$A$5', visible: true, comment: '' });
    sheet.setValidation(at('A2:A9'), LIST);
    sheet.set('conditionalFormats', [
      {
        id: 'f',
        area: at('B5:B6'),
        rule: { type: 'Custom', formula: '=$A5>0' },
        style: {},
        stopIfTrue: false,
      },
    ]);
    sheet.set('tables', [{ ...TABLE, area: at('E5:F8') }]);
    sheet.set('autoFilter', { area: at('A1:C9'), criteria: {} });
    sheet.set('merges', [at('H6:I6')]);
    sheet.set('layout', { ...sheet.layout, printArea: [at('A1:I9')], titleRows: at('1:1') });
    person.insertRows(sheet, 3, 1);
    expect(other.content(0, 0).formula).toBe('=SUM(Sheet1!$A$2:A10)+A2');
    expect(get('C1')).toBe('=A6+$B$7&"A5"');
    expect(workbook.names.find('ten', null)?.formula).toBe('=Sheet1!$A$6');
    expect(sheet.validations.map(({ area }) => formatArea(area))).toEqual(['A2:A10']);
    expect(sheet.conditionalFormats[0]).toMatchObject({ area: at('B6:B7'), rule: { formula: '=$A6>0' } });
    expect(formatArea(sheet.tables[0]!.area)).toBe('E6:F9');
    expect(formatArea(sheet.autoFilter!.area)).toBe('A1:C10');
    expect(formatArea(sheet.merges[0]!)).toBe('H7:I7');
    expect(sheet.layout.printArea.map((area) => formatArea(area))).toEqual(['A1:I10']);
    expect(formatArea(sheet.layout.titleRows!)).toBe('1:1');
  });
});

describe('rows that a person deletes', () => {
  it('leave #REF! where formulas meant them alone, and shorten what held them', () => {
    const { workbook, sheet, person, put, get, told } = openForTests();
    put('B1', '=A3');
    put('B2', '=SUM(A1:A9)');
    put('A4', 'next');
    workbook.names.add({ name: 'ten', sheetId: null, formula: '=Sheet1!$A$3', visible: true, comment: '' });
    person.deleteRows(sheet, 2, 1);
    expect([get('B1'), get('B2'), get('A3')]).toEqual(['=#REF!', '=SUM(A1:A8)', 'next']);
    expect(workbook.names.find('ten', null)?.formula).toBe('=#REF!');
    expect(told()).toEqual(['RowDeleted 3:3']);
  });

  it('come back by undo with all they held, and go again by redo', () => {
    const { workbook, sheet, person, put, at, told } = openForTests();
    put('A3', 7);
    put('B1', '=A3*2');
    sheet.patchStyle(at('A3'), { fill: '#FF0000', locked: false });
    sheet.setRowHeight(2, 1, 33);
    sheet.setValidation(at('A3:A4'), LIST);
    sheet.set('tables', [{ ...TABLE, area: at('D1:E5') }]);
    workbook.names.add({ name: 'ten', sheetId: null, formula: '=Sheet1!$A$3', visible: true, comment: '' });
    const before = JSON.stringify(workbook.toJSON());
    person.deleteRows(sheet, 1, 3);
    const after = JSON.stringify({
      ...workbook.toJSON(),
      sheets: workbook.toJSON().sheets.map((s) => ({ ...s, selection: 0 })),
    });
    told();
    person.undo();
    expect(told()).toEqual(['RowInserted 2:4']);
    const restored = workbook.toJSON();
    expect({ ...JSON.parse(JSON.stringify(restored)), sheets: 0 }).toEqual({
      ...JSON.parse(before),
      sheets: 0,
    });
    const [was] = JSON.parse(before).sheets;
    expect({
      ...restored.sheets[0],
      selection: 0,
      cells: [...restored.sheets[0]!.cells].sort(),
      styles: 0,
    }).toEqual({
      ...was,
      selection: 0,
      cells: was.cells.sort(),
      styles: 0,
    });
    person.redo();
    const again = workbook.toJSON();
    expect(JSON.stringify({ ...again, sheets: again.sheets.map((s) => ({ ...s, selection: 0 })) })).toBe(
      after,
    );
  });

  it('take a table along that lies wholly in them, and are refused when its header alone would go', () => {
    const { sheet, person, at } = openForTests();
    sheet.set('tables', [{ ...TABLE, area: at('A3:B6') }]);
    expect(person.deleteRows(sheet, 2, 1)).toEqual({ kind: 'refused', code: 'InvalidOperation' });
    expect(person.deleteRows(sheet, 3, 1)).toEqual({ kind: 'done' });
    expect(formatArea(sheet.tables[0]!.area)).toBe('A3:B5');
    expect(person.deleteRows(sheet, 1, 9)).toEqual({ kind: 'done' });
    expect(sheet.tables).toEqual([]);
  });
});

describe('single cells that a person inserts or deletes', () => {
  it('move only their own columns or rows, and cut validations that lie half in the way', () => {
    const { sheet, person, put, get, at, told } = openForTests();
    put('A2', 'left');
    put('B2', 'right');
    put('C1', '=B2+A2');
    sheet.setValidation(at('A2:B3'), LIST);
    person.insertCells(sheet, at('B1:B2'), 'rows');
    expect([get('A2'), get('B4'), get('C1')]).toEqual(['left', 'right', '=B4+A2']);
    expect(sheet.validations.map(({ area }) => formatArea(area)).sort()).toEqual(['A2:A3', 'B4:B5']);
    person.deleteCells(sheet, at('A2'), 'columns');
    expect(get('A2')).toBe(null);
    expect(told()).toEqual(['CellInserted B1:B2', 'CellDeleted A2']);
  });

  it('never tear a table', () => {
    const { sheet, person, at } = openForTests();
    sheet.set('tables', [{ ...TABLE, area: at('A3:B6') }]);
    expect(person.insertCells(sheet, at('A1'), 'rows').kind).toBe('refused');
    expect(person.insertCells(sheet, at('A1:B1'), 'rows').kind).toBe('done');
    expect(formatArea(sheet.tables[0]!.area)).toBe('A4:B7');
  });
});

describe('columns', () => {
  it('come and go with widths, formulas and the criteria of the filter', () => {
    const { sheet, person, put, get, at, told } = openForTests();
    put('C1', '=B1');
    sheet.setColumnWidth(1, 1, 99);
    sheet.set('autoFilter', { area: at('A1:C9'), criteria: { 1: { filterOn: 'Values', values: ['x'] } } });
    person.insertColumns(sheet, 1, 2);
    expect([get('E1'), sheet.columnWidth(3)]).toEqual(['=D1', 99]);
    expect(Object.keys(sheet.autoFilter!.criteria)).toEqual(['3']);
    person.deleteColumns(sheet, 3, 1);
    expect(get('D1')).toBe('=#REF!');
    expect(sheet.autoFilter!.criteria).toEqual({});
    expect(told()).toEqual(['ColumnInserted B:C', 'ColumnDeleted D:D']);
  });
});

describe('a protected sheet', () => {
  it('takes and gives rows only where its options say so, and never rows with a locked cell', () => {
    const { sheet, person, locked } = openForTests();
    locked('2:3', false);
    person.protect(sheet);
    expect(person.insertRows(sheet, 1).kind).toBe('protected');
    expect(person.deleteRows(sheet, 1).kind).toBe('protected');
    person.unprotect(sheet);
    person.protect(sheet, { allowInsertRows: true, allowDeleteRows: true });
    expect(person.insertRows(sheet, 5).kind).toBe('done');
    expect(person.deleteRows(sheet, 1).kind).toBe('done');
    expect(person.deleteRows(sheet, 3).kind).toBe('protected');
    expect(person.insertCells(sheet, { row: 1, column: 0, rows: 1, columns: 1 }, 'rows').kind).toBe(
      'protected',
    );
  });
});

describe('an area behind what is inserted and deleted again', () => {
  it('is where it was', () => {
    const span = fc.record({
      row: fc.nat(30),
      column: fc.nat(5),
      rows: fc.integer({ min: 1, max: 6 }),
      columns: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(span, fc.nat(30), fc.integer({ min: 1, max: 5 }), (area, at, count) => {
        const rows = { row: at, column: 0, rows: count, columns: 16_384 };
        const moved = shiftedArea(area, { area: rows, insert: true, along: 'rows' })!;
        expect(shiftedArea(moved, { area: rows, insert: false, along: 'rows' })).toEqual(area);
      }),
      { seed: 7 },
    );
  });
});

describe('references', () => {
  it.each([
    ['=A1', ['A1']],
    ["=SUM('Chỉ tiêu'!$B$2:C3)", ['B2:C3']],
    ['=LOG10(A1)+"B2"', ['A1']],
    ['=A:A+$3:4', ['A:A', '3:4']],
    ["='Quý A1'!ten+Sheet2!B2", ['B2']],
    ['=Table1[C1]+A1B', []],
    ['=A1:INDEX(B1:B9,2)', ['A1', 'B1:B9']],
  ])('of %s are %j', (formula, expected) => {
    const found: string[] = [];
    const same = rewriteReferences(formula, (_, area) => {
      found.push(formatArea(area));
      return { area };
    });
    expect(found).toEqual(expected);
    expect(same).toBe(formula);
  });

  it('keep their dollar signs where they go', () => {
    const down = (formula: string) =>
      rewriteReferences(formula, (_, area) => ({ area: { ...area, row: area.row + 1 } }));
    expect(down('=$A1+A$1:$B$2+S!C3')).toBe('=$A2+A$2:$B$3+S!C4');
    expect(parseArea('A2').row).toBe(1);
  });
});
