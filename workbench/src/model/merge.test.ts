import { describe, expect, it } from 'vitest';
import { openForTests, TABLE } from './test-workbook.ts';

describe('merging cells', () => {
  it('keeps the first content row by row, drops the others, and gives all back with Ctrl+Z', () => {
    const { sheet, person, put, get, at } = openForTests();
    put('B1', 2);
    put('A2', '=1+1');
    expect(person.merge(sheet, at('A1:B2'))).toEqual({ kind: 'done' });
    expect(['A1', 'B1', 'A2', 'B2'].map(get)).toEqual([2, null, null, null]);
    expect(sheet.merges).toEqual([at('A1:B2')]);
    person.undo();
    expect(['A1', 'B1', 'A2'].map(get)).toEqual([null, 2, '=1+1']);
    expect(sheet.merges).toEqual([]);
  });

  it('is refused on a protected sheet and in a table', () => {
    const { sheet, person, put, get, at } = openForTests();
    put('A1', 1);
    put('B1', 2);
    sheet.set('tables', [{ ...TABLE, area: at('A1:B3') }]);
    expect(person.merge(sheet, at('A1:B1'))).toEqual({ kind: 'refused', code: 'InvalidOperation' });
    sheet.set('tables', []);
    person.protect(sheet);
    expect(person.merge(sheet, at('A1:B1'))).toEqual({ kind: 'protected' });
    expect(get('B1')).toBe(2);
  });
});
