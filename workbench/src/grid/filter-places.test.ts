import { describe, expect, it } from 'vitest';
import { openForTests, TABLE } from '../model/test-workbook.ts';
import { choicesOf, filterBy, filterPlaces, placeOver, sortBy } from './filter-places.ts';

/** A sheet filter over A1:B5 and a table in D1:E4. */
function sheetWithFilters() {
  const opened = openForTests();
  const { sheet, put, at } = opened;
  for (const [row, [area, count]] of [
    ['Lĩnh vực', 'Số'],
    ['TTHC', 10],
    ['CV', 9],
    ['TTHC', null],
    ['BM', 100],
  ].entries()) {
    put(`A${row + 1}`, area ?? null);
    put(`B${row + 1}`, count ?? null);
  }
  sheet.set('autoFilter', { area: at('A1:B5'), criteria: {} });
  for (const [row, text] of ['Nội dung', 'Mạng chậm', 'Thiếu máy', 'Chưa rõ'].entries())
    put(`D${row + 1}`, text);
  sheet.set('tables', [{ ...TABLE, area: at('D1:E4') }]);
  return opened;
}

describe('filter buttons', () => {
  it('stand in every heading of the sheet’s filter and of each table', () => {
    const { sheet } = sheetWithFilters();
    expect(filterPlaces(sheet).map(({ cell, table }) => [cell.column, table])).toEqual([
      [0, null],
      [1, null],
      [3, 'table1'],
      [4, 'table1'],
    ]);
  });

  it('offer each text once, numbers by size, blanks last, and only of rows that other columns keep', () => {
    const { sheet, person } = sheetWithFilters();
    const [areas, counts] = filterPlaces(sheet);
    if (!areas || !counts) throw new Error('no filter');
    const offered = () => choicesOf(sheet, counts).map(({ text, kept }) => (kept ? text : `(${text})`));
    expect(offered()).toEqual(['9', '10', '100', '']);
    filterBy(person, sheet, areas, ['TTHC', 'BM']);
    expect(offered()).toEqual(['10', '100', '']);
    filterBy(person, sheet, counts, ['10', '']);
    expect(offered()).toEqual(['10', '(100)', '']);
    expect(filterPlaces(sheet).map(({ active }) => active)).toEqual([true, true, false, false]);
    expect(filterBy(person, sheet, areas, null)).toEqual({ kind: 'done' });
  });

  it('sort all rows below the heading, and are refused where rows are locked', () => {
    const { sheet, person, get } = sheetWithFilters();
    const place = placeOver(sheet, { row: 2, column: 3 });
    if (!place) throw new Error('no table');
    expect(sortBy(person, sheet, place, true)).toEqual({ kind: 'done' });
    expect(['D1', 'D2', 'D3', 'D4'].map(get)).toEqual(['Nội dung', 'Chưa rõ', 'Mạng chậm', 'Thiếu máy']);
    person.protect(sheet, { allowSort: true });
    expect(sortBy(person, sheet, place, true)).toEqual({ kind: 'protected' });
  });

  it('belong to the cells of their column, in the table or under the sheet’s headings', () => {
    const { sheet } = sheetWithFilters();
    expect(placeOver(sheet, { row: 3, column: 1 })).toMatchObject({ table: null, column: 1 });
    expect(placeOver(sheet, { row: 3, column: 4 })).toMatchObject({ table: 'table1', column: 1 });
    expect(placeOver(sheet, { row: 8, column: 4 })).toBeNull();
    expect(placeOver(sheet, { row: 3, column: 2 })).toBeNull();
  });
});
