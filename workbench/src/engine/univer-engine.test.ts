import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FormulaEngine } from '../model/formula-engine.ts';
import { Workbook } from '../model/workbook.ts';
import { createFormulaEngine } from '../node/formula-engine.ts';

/** Every function that the sheets use, with what Excel 2016 gives; A1:A4 = 1, 2, 3, empty; B1:B3 = a, b, a. */
const CASES: readonly [formula: string, result: unknown][] = [
  ['=A1+A2*A3-4/2^2', 6],
  ['=IF(A1>2,"lớn","nhỏ")', 'nhỏ'],
  ['=IF(A4="","",1)', ''],
  ['=IFERROR(1/0,"Không phát sinh")', 'Không phát sinh'],
  ['=AND(A1=1,A2=2)', true],
  ['=OR(A1=5,A2=5)', false],
  ['=NOT(A1=1)', false],
  ['=SUM(A1:A4)', 6],
  ['=SUMIFS(A1:A3,B1:B3,"a")', 4],
  ['=SUMIF(B1:B3,"b",A1:A3)', 2],
  ['=COUNTIF(A1:A3,">=2")', 2],
  ['=COUNTIFS(A1:A3,">1",B1:B3,"a")', 1],
  ['=COUNTA(A1:A4)', 3],
  ['=COUNT(A1:B3)', 3],
  ['=COUNTBLANK(A1:A4)', 1],
  ['=SUMPRODUCT((B1:B3="a")*A1:A3)', 4],
  ['=INDEX(A1:B3,2,2)', 'b'],
  ['=MATCH(3,A1:A3,0)', 3],
  ['=VLOOKUP(2,A1:B3,2,FALSE)', 'b'],
  ['=ROUND(2.345,2)', 2.35],
  ['=MIN(A1:A3)&"/"&MAX(A1:A3)', '1/3'],
  ['=ISNUMBER(A1)', true],
  ['=ISBLANK(A4)', true],
  ['=A4', 0],
  ['=A1<>A2', true],
  ['="a"&A1&"%"', 'a1%'],
  ['=1/0', { error: '#DIV/0!' }],
  ['=MATCH(9,A1:A3,0)', { error: '#N/A' }],
  ['=A1+"x"', { error: '#VALUE!' }],
  ['=NOSUCH(1)', { error: '#NAME?' }],
  ["='Chỉ tiêu'!A1*2", 20],
  ["=SUM('Chỉ tiêu'!A1:A2)", 30],
  ['=TODAY()>0', true],
  ['=LEN("Thiện Tân")', 9],
  ['=AVERAGE(A1:A3)', 2],
  ['=Nguồn+1', 11],
];

describe('formulas', () => {
  const workbook = new Workbook();
  const sheet = workbook.sheet('Sheet1');
  const other = workbook.addSheet('Chỉ tiêu');
  let engine: FormulaEngine;

  beforeAll(async () => {
    engine = createFormulaEngine();
    for (const [row, value] of [1, 2, 3].entries()) sheet.setContent(row, 0, { value, formula: null });
    for (const [row, value] of ['a', 'b', 'a'].entries()) sheet.setContent(row, 1, { value, formula: null });
    for (const [row, value] of [10, 20].entries()) other.setContent(row, 0, { value, formula: null });
    workbook.names.add({
      name: 'Nguồn',
      sheetId: null,
      formula: "='Chỉ tiêu'!$A$1",
      visible: true,
      comment: '',
    });
    for (const [row, [formula]] of CASES.entries()) sheet.setContent(row, 5, { value: null, formula });
    workbook.attachEngine(engine);
    await workbook.settled();
  });

  afterAll(() => workbook.calculation.detach());

  it.each(CASES.map(([formula, result], row) => ({ formula, result, row })))(
    '$formula',
    ({ result, row }) => {
      expect(sheet.content(row, 5).value).toEqual(result);
    },
  );

  it('are computed again when a cell that they refer to changes', async () => {
    other.setContent(0, 0, { value: 50, formula: null });
    await workbook.calculation.run();
    const row = CASES.findIndex(([formula]) => formula.startsWith("=SUM('Chỉ"));
    expect(sheet.content(row, 5).value).toBe(70);
    other.setContent(0, 0, { value: 10, formula: null });
    await workbook.calculation.run();
  });

  it('are computed again when a name stands for something else', async () => {
    const row = CASES.findIndex(([formula]) => formula.startsWith('=Nguồn'));
    workbook.names.update('Nguồn', null, { formula: "='Chỉ tiêu'!$A$2" });
    await workbook.calculation.run();
    expect(sheet.content(row, 5).value).toBe(21);
    workbook.names.update('Nguồn', null, { formula: '=5' });
    await workbook.calculation.run();
    expect(sheet.content(row, 5).value).toBe(6);
  });

  it('follow a sheet that is renamed', async () => {
    workbook.renameSheet(other, 'Chỉ số');
    await workbook.settled();
    const row = CASES.findIndex(([formula]) => formula.startsWith("=SUM('Chỉ"));
    expect(sheet.content(row, 5)).toMatchObject({ value: 30, formula: "=SUM('Chỉ số'!A1:A2)" });
  });

  it('give #REF! when their sheet is deleted', async () => {
    workbook.deleteSheet(other);
    await workbook.settled();
    const row = CASES.findIndex(([formula]) => formula.startsWith("=SUM('Chỉ"));
    expect(sheet.content(row, 5)).toMatchObject({ value: { error: '#REF!' }, formula: '=SUM(#REF!)' });
  });
});
