import { describe, expect, it } from 'vitest';
import { shiftFormula } from './shift-formula.ts';

describe('a formula that is filled into another cell', () => {
  it('moves what is relative and keeps what has a dollar sign', () => {
    expect(shiftFormula('=A1+$A1+A$1+$A$1', 2, 3)).toBe('=D3+$A3+D$1+$A$1');
  });
  it('moves both ends of a range, whole columns and references to other sheets', () => {
    expect(shiftFormula("=SUM(B2:C9)+COUNTIF(B:B,'Chỉ tiêu'!B2)+Sheet2!B2", 1, 1)).toBe(
      "=SUM(C3:D10)+COUNTIF(C:C,'Chỉ tiêu'!C3)+Sheet2!C3",
    );
  });
  it('leaves texts, functions, names and sheets alone, even those that look like cells', () => {
    expect(shiftFormula('=IF(A1="B2",LOG10(A1),TU_SO1+Q1!A1)', 1, 0)).toBe(
      '=IF(A2="B2",LOG10(A2),TU_SO1+Q1!A2)',
    );
  });
  it('says #REF! for what would leave the sheet', () => {
    expect(shiftFormula('=A1', -1, 0)).toBe('=#REF!');
    expect(shiftFormula('=A1', 0, -1)).toBe('=#REF!');
  });
  it('puts the sheet before references that have none, once a range', () => {
    expect(shiftFormula("=$A1&SUM(B1:B9)&'Khác'!C1&D:D", 1, 0, "'Chỉ tiêu'!")).toBe(
      "='Chỉ tiêu'!$A2&SUM('Chỉ tiêu'!B2:B10)&'Khác'!C2&'Chỉ tiêu'!D:D",
    );
  });
});
