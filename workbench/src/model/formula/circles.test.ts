import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Workbook } from '../workbook.ts';
import { circlesFrom, isCircular } from './circles.ts';

/** A sheet whose column A holds these formulas. */
function sheetOf(formulas: readonly (string | number)[]) {
  const sheet = new Workbook().sheet('Sheet1');
  for (const [row, content] of formulas.entries())
    sheet.setContent(
      row,
      0,
      typeof content === 'number' ? { value: content, formula: null } : { value: null, formula: content },
    );
  return sheet;
}

const circular = (formulas: readonly (string | number)[]): number[] => {
  const sheet = sheetOf(formulas);
  const starts = formulas.map((_, row) => ({ sheet, row, column: 0 }));
  return [...circlesFrom(starts).values()].map(({ row }) => row + 1).sort((a, b) => a - b);
};

describe('cells that read themselves', () => {
  it.each([
    ['their own cell', ['=A1+1'], [1]],
    ['each other', ['=A2', '=A3*2', '=SUM(A1:A2)'], [1, 2, 3]],
    ['nothing of the kind, though they read circular ones', ['=A1', '=A1+A3', 5], [1]],
    ['a whole column that holds them', ['=SUM(A:A)'], [1]],
    ['their place only', ['=ROW(A1)+ROWS(A1:A9)'], []],
    ['a long chain without an end in itself', [...Array(3000).keys()].map((row) => `=A${row + 2}`), []],
  ])('reading %s', (_, formulas, found) => {
    expect(circular(formulas)).toEqual(found);
  });

  it('are found through a name and on another sheet', () => {
    const sheet = sheetOf(['=tong+1']);
    const { workbook } = sheet;
    const other = workbook.addSheet('Tổng hợp');
    other.setContent(0, 0, { value: null, formula: '=Sheet1!A1' });
    workbook.names.add({
      name: 'tong',
      sheetId: null,
      formula: "='Tổng hợp'!$A$1",
      visible: true,
      comment: '',
    });
    expect(isCircular(sheet, { row: 0, column: 0 })).toBe(true);
    other.setContent(0, 0, { value: 1, formula: null });
    expect(isCircular(sheet, { row: 0, column: 0 })).toBe(false);
  });

  it('are exactly those from which a walk along the references comes back', () => {
    const size = 7;
    const references = fc.array(fc.array(fc.nat(size - 1), { maxLength: 3 }), {
      minLength: size,
      maxLength: size,
    });
    fc.assert(
      fc.property(references, (reads) => {
        const comesBack = (start: number): boolean => {
          const seen = new Set<number>();
          const todo = [...(reads[start] ?? [])];
          for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
            if (at === start) return true;
            if (!seen.has(at)) todo.push(...(reads[at] ?? []));
            seen.add(at);
          }
          return false;
        };
        const formulas = reads.map((rows) => `=0${rows.map((row) => `+A${row + 1}`).join('')}`);
        const wanted = reads.flatMap((_, row) => (comesBack(row) ? [row + 1] : []));
        expect(circular(formulas)).toEqual(wanted);
      }),
      { seed: 20260603 },
    );
  });
});
