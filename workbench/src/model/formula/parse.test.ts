import { describe, expect, it } from 'vitest';
import { parseFormula } from './parse.ts';

describe('a formula that Excel takes', () => {
  it.each([
    '=1+2*3^-2%',
    '=-A1^2',
    "=SUM(A1:B2,Sheet1!C3,'Chỉ tiêu'!$D$4:E5)",
    '=SUM(A:A,1:3,$B:$C)',
    '=IF(A2=0,"Không ""phát sinh""",A1/A2)',
    '=IF(A1,,1)',
    '=IF(A1>=1,TRUE,#N/A)',
    '=SUMPRODUCT((A3:C3="DV1")*1)',
    '=INDEX(A1:A9,2):B9',
    '=SUM(A1:B2 B1:C2)',
    '=SUM((A1,B2))',
    '=SUM({1,2;3,4})',
    '=COUNTIF(vuong_mac[Trạng thái],"Đang")',
    '=SUM(Table1[[#All],[a b]],[@Cột])',
    '=[Book1.xlsx]Sheet1!A1+SUM(Q1:Q4!B2)',
    '=CCHC.GIATRI("CV.01","DV2")',
    '=TODAY()+1.5e3',
    '=_xlfn.XLOOKUP(A1,B:B,C:C)',
    '=A1#',
    '=@A1:A9',
    '= ( A1 + B1 ) \n* 2',
    '=Tỷ_lệ*100',
    "='Chỉ tiêu'!#REF!+1",
    '=Sheet1!ten*2',
    '=A1:A9="x"',
  ])('%s', (text) => {
    expect(parseFormula(text)).not.toBeNull();
  });
});

describe('what Excel finds a problem with', () => {
  it.each([
    '=SUM(',
    '=SUM()',
    '=SUM(A1',
    '=(1+2',
    '=1+2)',
    '=1+',
    '=*2',
    '=A1 5',
    '="a" "b"',
    '="a',
    '=IF(A1)',
    '=IF(1,2,3,4)',
    '=ROUND(1)',
    '=TODAY(1)',
    '={1,2;3}',
    '={A1}',
    '=A1!',
    "='Chỉ tiêu!A1",
    '=1,5',
    '=A1 tổng cộng B1 là 5',
    '=',
    '=)',
    '=5 hồ sơ',
  ])('%s', (text) => {
    expect(parseFormula(text)).toBeNull();
  });
});

describe('how a formula is built', () => {
  it('follows the order of signs, the minus in front before the power, and texts as they are', () => {
    expect(parseFormula('=-A1^2&"x"')).toMatchObject({
      kind: 'joined',
      sign: '&',
      left: { sign: '^', left: { kind: 'signed', sign: '-' } },
      right: { value: 'x' },
    });
    expect(parseFormula('=1-2-3')).toMatchObject({ left: { sign: '-' }, right: { value: 3 } });
    expect(parseFormula("='Chỉ tiêu'!$B$2:C3")).toEqual({
      kind: 'reference',
      sheet: 'Chỉ tiêu',
      area: { row: 1, column: 1, rows: 2, columns: 2 },
    });
  });
});
