import { describe, expect, it } from 'vitest';
import type { CellValue } from '../cell.ts';
import { evaluate, isEvaluable } from './evaluate.ts';

const CELLS: readonly (readonly CellValue[])[] = [
  [30, 40, null],
  [2, 'chữ', true],
  ['DV1', 'DV2', 'DV1'],
];

const result = (formula: string): CellValue =>
  evaluate(formula, {
    read: ({ sheet, area }) =>
      sheet === 'Không có'
        ? null
        : Array.from({ length: area.rows }, (_, r) =>
            Array.from({ length: area.columns }, (__, c) => CELLS[area.row + r]?.[area.column + c] ?? null),
          ),
    named: (name) => (name === 'muc' ? '=$A$1' : null),
  });

describe('a formula of a rule', () => {
  it.each<[string, CellValue]>([
    ['=A1/B1*100', 75],
    ['=-A1^2', 900],
    ['=A2%', 0.02],
    ['=AND(A1=30,B1>=40,A1<>B1)', true],
    ['=IF(C1="","trống",C1)', 'trống'],
    ['=C1=0', true],
    ['="dv1"=A3', true],
    ['=EXACT("dv1",A3)', false],
    ['=COUNTIF(A3:C3,A3)=1', false],
    ['=COUNTIF(A1:C2,">=30")', 2],
    ['=COUNTIF(A3:C3,"DV*")', 3],
    ['=SUM(A1:C3)', 72],
    ['=MAX(C1:C1)', 0],
    ['=ISNUMBER(B2)', false],
    ['=ISERROR(A1/C1)', true],
    ['=A1/C1', { error: '#DIV/0!' }],
    ['=IFERROR(B2*1,"chữ thôi")', 'chữ thôi'],
    ['=LEN(TRIM(" a  b "))', 3],
    ['=LEFT(B2,1)&RIGHT(B2)&MID(B2,2,1)', 'cữh'],
    ['=ROUND(2.5,0)+ROUND(-2.5,0)', 0],
    ['=MOD(-7,3)', 2],
    ['=muc+1', 31],
    ['=vo_danh', { error: '#NAME?' }],
    ["='Không có'!A1", { error: '#REF!' }],
    ['=5<"a"', true],
    ['="a"<TRUE', true],
  ])('%s', (formula, wanted) => {
    expect(result(formula)).toEqual(wanted);
  });

  it('is told apart from what only a formula engine computes', () => {
    expect(['=COUNTIF($A$1:$A$9,A1)=1', '=muc>0'].every(isEvaluable)).toBe(true);
    expect(['=VLOOKUP(A1,B:C,2,0)', '=SUM(T[a])', '=SUM('].some(isEvaluable)).toBe(false);
  });
});
