import { describe, expect, it } from 'vitest';
import {
  absoluteRange,
  cellName,
  columnIndex,
  columnName,
  inSheet,
  overlap,
  parseCell,
  parseRange,
  parseRanges,
  quoteSheet,
  rangeName,
} from './address.ts';

describe('addresses', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s, there and back', (index, name) => {
    expect(columnName(index)).toBe(name);
    expect(columnIndex(name)).toBe(index);
    expect(columnIndex(name.toLowerCase())).toBe(index);
  });

  it.each(['', 'XFE', 'AAAA', 'A1', 'Ă'])('%j is no column', (name) => {
    expect(columnIndex(name)).toBe(-1);
  });

  it('cells are read with and without dollars, up to the last of a sheet', () => {
    expect(parseCell('B3')).toEqual({ row: 2, column: 1 });
    expect(parseCell('$XFD$1048576')).toEqual({ row: 1_048_575, column: 16_383 });
    for (const text of ['', 'A', '1', 'A0', 'XFE1', 'A1048577', 'A1B', 'A-1', 'AAAA1'])
      expect(parseCell(text)).toBeNull();
  });

  it('ranges may be given from any corner, as columns and as rows', () => {
    expect(parseRange('C4:A2')).toEqual({ row: 1, column: 0, rows: 3, columns: 3 });
    expect(parseRange('$B:$C')).toEqual({ row: 0, column: 1, rows: 1_048_576, columns: 2 });
    expect(parseRange('3:3')).toEqual({ row: 2, column: 0, rows: 1, columns: 16_384 });
    for (const text of ['', 'A1:', 'A1:B', '0:1', 'A1:B2:C3', 'x']) expect(parseRange(text)).toBeNull();
    expect(parseRanges('A1 B2:B3  ?')).toHaveLength(2);
  });

  it('ranges and sheets are written as formulas want them', () => {
    expect(rangeName({ row: 0, column: 0, rows: 1, columns: 1 })).toBe('A1');
    expect(absoluteRange({ row: 0, column: 1, rows: 2, columns: 2 })).toBe('$B$1:$C$2');
    expect(quoteSheet("Kế hoạch '26")).toBe("'Kế hoạch ''26'");
    expect(cellName(9, 27)).toBe('AB10');
  });

  it('a range lies inside a sheet or does not, and shares cells with another or does not', () => {
    const range = { row: 1, column: 1, rows: 2, columns: 2 };
    expect(inSheet({ ...range, row: 1_048_574 })).toBe(true);
    expect(inSheet({ ...range, row: 1_048_575 })).toBe(false);
    expect(inSheet({ ...range, rows: 0 })).toBe(false);
    expect(inSheet({ ...range, row: 0.5 })).toBe(false);
    expect(overlap(range, { ...range, row: 2 })).toBe(true);
    expect(overlap(range, { ...range, row: 3 })).toBe(false);
  });
});
