import { describe, expect, it } from 'vitest';
import { type CellContent, formatArea, LOCALES, Person, parseArea, Workbook } from '../model/index.ts';
import { fillTexts } from './fill.ts';

function filled(
  contents: Readonly<Record<string, CellContent['value'] | { formula: string }>>,
  from: string,
  to: string,
) {
  const workbook = new Workbook({ locale: LOCALES['vi-VN'] });
  const sheet = workbook.activeSheet;
  for (const [address, content] of Object.entries(contents)) {
    const { row, column } = parseArea(address);
    const formula = typeof content === 'object' && content && 'formula' in content ? content.formula : null;
    sheet.setContent(row, column, {
      value: formula === null ? (content as CellContent['value']) : 0,
      formula,
    });
  }
  const { at, texts } = fillTexts(sheet, new Person(workbook), parseArea(from), parseArea(to));
  return { at: formatArea({ ...at, rows: 1, columns: 1 }), texts };
}

describe('dragging the handle', () => {
  it('goes on with a series of numbers', () => {
    expect(filled({ A1: 1, A2: 1.5 }, 'A1:A2', 'A1:A4')).toEqual({ at: 'A3', texts: [['2'], ['2,5']] });
  });
  it('repeats one number and texts', () => {
    expect(filled({ A1: 7, B1: 'Chính thức' }, 'A1:B1', 'A1:B3')).toEqual({
      at: 'A2',
      texts: [
        ['7', 'Chính thức'],
        ['7', 'Chính thức'],
      ],
    });
  });
  it('moves formulas along, to the right as well', () => {
    expect(filled({ A2: { formula: '=A$1*2' } }, 'A2', 'A2:C2')).toEqual({
      at: 'B2',
      texts: [['=B$1*2', '=C$1*2']],
    });
  });
  it('fills upwards', () => {
    expect(filled({ A3: 3, A4: 4 }, 'A3:A4', 'A1:A4')).toEqual({ at: 'A1', texts: [['1'], ['2']] });
  });
});
