import { describe, expect, it } from 'vitest';
import { moveFormula } from './shared-formulas.ts';

describe('a shared formula, two rows below and one column right of its cell', () => {
  it.each([
    ['A1+B$2-$C3*$D$4', 'B3+C$2-$C5*$D$4'],
    ['SUM(A1:B2,C:C,$D:E,4:5,$6:7)', 'SUM(B3:C4,D:D,$D:F,6:7,$6:9)'],
    ["'Quý 1'!A1&Sheet1!A1", "'Quý 1'!B3&Sheet1!B3"],
    ['"A1"&A1&"x""A1"', '"A1"&B3&"x""A1"'],
    ['LOG10(A1)+ATAN2(A1,B1)', 'LOG10(B3)+ATAN2(B3,C3)'],
    ['Tỷ_lệ_A1+A1_x+x.A1', 'Tỷ_lệ_A1+A1_x+x.A1'],
    ['Bảng[Cột A1]+1E5+A1', 'Bảng[Cột A1]+1E5+B3'],
    ['IF(A1="",#N/A,TRUE)', 'IF(B3="",#N/A,TRUE)'],
    ['CCHC_2026!A1', 'CCHC_2026!B3'],
  ])('%s reads %s', (formula, moved) => {
    expect(moveFormula(formula, 2, 1)).toBe(moved);
    expect(moveFormula(moved, -2, -1)).toBe(formula);
  });

  it('goes round the edge of the sheet as Excel does', () => {
    expect(moveFormula('A1', -1, -1)).toBe('XFD1048576');
  });
});
