import { describe, expect, it } from 'vitest';
import { formatArea, parseArea, type Sheet, Workbook } from '../model/index.ts';
import { between, jump, nextUnlocked, step } from './navigation.ts';

const at = (address: string) => {
  const { row, column } = parseArea(address);
  return { row, column };
};
const name = (cell: { row: number; column: number } | null) =>
  cell && formatArea({ ...cell, rows: 1, columns: 1 });

function sheetWith(...filled: string[]): Sheet {
  const sheet = new Workbook().activeSheet;
  for (const address of filled) {
    const { row, column } = at(address);
    sheet.setContent(row, column, { value: 'x', formula: null });
  }
  return sheet;
}

describe('walking over cells', () => {
  it('steps over hidden rows and columns', () => {
    const sheet = sheetWith();
    sheet.setRowsHidden(1, 2, true);
    sheet.setColumnsHidden(1, 1, true);
    expect(name(step(sheet, at('A1'), 'down'))).toBe('A4');
    expect(name(step(sheet, at('C1'), 'left'))).toBe('A1');
  });
  it('stays at the edge of the sheet', () => {
    expect(name(step(sheetWith(), at('A1'), 'up'))).toBe('A1');
    const hidden = sheetWith();
    hidden.setRowsHidden(0, 1, true);
    expect(name(step(hidden, at('A2'), 'up'))).toBe('A2');
  });
  it('treats a merged cell as one', () => {
    const sheet = sheetWith();
    sheet.set('merges', [parseArea('B2:D3')]);
    expect(name(step(sheet, at('A2'), 'right'))).toBe('B2');
    expect(name(step(sheet, at('B2'), 'right'))).toBe('E2');
    expect(name(step(sheet, at('C4'), 'up'))).toBe('B2');
  });
  it('grows a selection until no merged cell is cut', () => {
    const sheet = sheetWith();
    sheet.set('merges', [parseArea('B2:D3'), parseArea('D3:D5')]);
    expect(formatArea(between(sheet, at('A1'), at('B2')))).toBe('A1:D5');
  });
});

describe('Ctrl with an arrow', () => {
  const sheet = sheetWith('A1', 'A2', 'A3', 'A6', 'A9');
  it.each([
    { from: 'A1', direction: 'down', to: 'A3' },
    { from: 'A3', direction: 'down', to: 'A6' },
    { from: 'A6', direction: 'down', to: 'A9' },
    { from: 'A9', direction: 'up', to: 'A6' },
    { from: 'A3', direction: 'up', to: 'A1' },
  ] as const)('goes from $from $direction to $to', ({ from, direction, to }) => {
    expect(name(jump(sheet, at(from), direction))).toBe(to);
  });
});

describe('Tab on a protected sheet', () => {
  const sheet = sheetWith('A1', 'C3');
  for (const address of ['B1', 'C1', 'B3']) sheet.patchStyle(parseArea(address), { locked: false });
  it('goes to the next cell that may be written, row by row, and round again', () => {
    expect(['A1', 'B1', 'C1', 'B3'].map((from) => name(nextUnlocked(sheet, at(from), false)))).toEqual([
      'B1',
      'C1',
      'B3',
      'B1',
    ]);
  });
  it('goes back with Shift', () => {
    expect(name(nextUnlocked(sheet, at('B1'), true))).toBe('B3');
  });
  it('passes hidden columns', () => {
    const hidden = sheetWith('A1', 'C3');
    for (const address of ['B1', 'C1']) hidden.patchStyle(parseArea(address), { locked: false });
    hidden.setColumnsHidden(1, 1, true);
    expect(name(nextUnlocked(hidden, at('A1'), false))).toBe('C1');
  });
  it('knows when nothing may be written', () => {
    expect(nextUnlocked(sheetWith('A1'), at('A1'), false)).toBeNull();
  });
});
