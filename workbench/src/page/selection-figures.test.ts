import { describe, expect, it } from 'vitest';
import { LOCALES, parseArea, Workbook } from '../model/index.ts';
import { selectionFigures } from './selection-figures.ts';

const texts = { average: 'Trung bình', count: 'Đếm', sum: 'Tổng' };

describe('the figures of a selection', () => {
  const sheet = new Workbook({ locale: LOCALES['vi-VN'] }).activeSheet;
  for (const [row, value] of [1200, 'chữ', 34.5].entries())
    sheet.setContent(row, 0, { value, formula: null });

  it('are none for a single cell', () => {
    expect(selectionFigures(sheet, [parseArea('A1')], texts)).toEqual([]);
  });
  it('average and add numbers, count all that is filled, and speak the locale', () => {
    expect(selectionFigures(sheet, [parseArea('A1:B9')], texts)).toEqual([
      ['Trung bình', '617,25'],
      ['Đếm', '3'],
      ['Tổng', '1.234,5'],
    ]);
  });
  it('count a cell once where selected areas overlap', () => {
    expect(selectionFigures(sheet, [parseArea('A1:A3'), parseArea('A3:A4')], texts)).toContainEqual([
      'Đếm',
      '3',
    ]);
  });
  it('only count where there is no number', () => {
    expect(selectionFigures(sheet, [parseArea('A2:A2'), parseArea('B1')], texts)).toEqual([['Đếm', '1']]);
  });
});
