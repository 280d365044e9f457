import type { Case } from '../kit/case.ts';
import { equal, holds, near } from '../kit/check.ts';

const FORMULAS = 'API reference, Range.formulas';

/** A formula over A1:C3 = 30 | 40 | (nothing) / 2 | chữ | TRUE / DV1 | DV2 | DV1. */
const gives = (what: string, formula: string, result: string | number | boolean): Case => ({
  name: `${what}: ${formula} gives ${JSON.stringify(result)}.`,
  source: 'Excel functions (alphabetical); formulas of the forms',
  async run(t) {
    await t.write('A1:C3', [
      [30, 40, ''],
      [2, 'chữ', true],
      ['DV1', 'DV2', 'DV1'],
    ]);
    await t.run((sheet) => {
      sheet.getRange('E1').formulas = [[formula]];
    });
    const found = (await t.read('E1'))[0]?.[0];
    if (typeof result === 'number') near(found, result, 1e-12);
    else equal(found, result);
  },
});

/** Live formulas: results, spellings, what they follow. */
export const formulaCases: readonly Case[] = [
  gives('IF chooses', '=IF(A1>20,"nhiều","ít")', 'nhiều'),
  gives('A quotient is not rounded', '=A1/B1', 0.75),
  gives('ROUND rounds half away from zero', '=ROUND(2.5,0)', 3),
  gives('SUM passes texts over', '=SUM(A1:C3)', 72),
  gives('COUNT counts numbers', '=COUNT(A1:C3)', 3),
  gives('COUNTA counts what is not empty', '=COUNTA(A1:C3)', 8),
  gives('COUNTIF counts what equals a text', '=COUNTIF(A3:C3,"DV1")', 2),
  gives('SUMPRODUCT multiplies conditions', '=SUMPRODUCT((A3:C3="DV1")*1)', 2),
  gives('MIN passes empty cells over', '=MIN(A1:C1)', 30),
  gives('AND judges all', '=AND(A1=30,B1=40)', true),
  gives('ISNUMBER tells numbers from texts', '=ISNUMBER(B2)', false),
  gives('LEFT, RIGHT and LEN count letters', '=LEFT(B2,1)&RIGHT(B2,1)&LEN(B2)', 'cữ3'),
  gives('INT rounds down', '=INT(-1.5)', -2),
  gives('An empty cell counts as zero', '=C1+1', 1),
  gives('An empty cell equals an empty text', '=C1=""', true),
  gives('Texts compare whatever their case', '="A"="a"', true),
  gives('IFERROR takes over an error', '=IFERROR(A1/C1,"Không phát sinh")', 'Không phát sinh'),
  {
    name: 'formulas of a cell without one are its value, of an empty cell an empty text.',
    source: FORMULAS,
    async run(t) {
      await t.write('A1:C1', [[5, 'chữ', '']]);
      equal((await t.run((sheet) => sheet.getRange('A1:C1').load('formulas'))).formulas, [[5, 'chữ', '']]);
    },
  },
  {
    name: 'A formula is read in English with commas, whatever the locale.',
    source: FORMULAS,
    async run(t) {
      const range = await t.run((sheet) => {
        sheet.getRange('A1').formulas = [['=ROUND(1.5,0)']];
        return sheet.getRange('A1').load('formulas,values');
      });
      equal(range.formulas, [['=ROUND(1.5,0)']]);
      equal(range.values, [[2]]);
    },
  },
  {
    name: 'formulasLocal has this Excel’s decimal sign, and semicolons where that sign is a comma.',
    source: 'API reference, Range.formulasLocal',
    async run(t) {
      const { decimal } = await t.separators();
      const range = await t.run((sheet) => {
        sheet.getRange('A1').formulas = [['=1.5*(A3+SUM(A4,A5))']];
        return sheet.getRange('A1').load('formulasLocal');
      });
      const found = String(range.formulasLocal[0]?.[0]);
      holds(found.includes(`1${decimal}5`), `decimal sign in ${found}`);
      holds(found.includes(decimal === ',' ? 'A4;A5' : 'A4,A5'), `list sign in ${found}`);
    },
  },
  {
    name: 'formulasLocal takes a formula as a person of this locale types it.',
    source: 'API reference, Range.formulasLocal',
    async run(t) {
      const { decimal } = await t.separators();
      const range = await t.run((sheet) => {
        sheet.getRange('A1').formulasLocal = [[`=1${decimal}5+2`]];
        return sheet.getRange('A1').load('formulas,values');
      });
      equal(range.formulas, [['=1.5+2']]);
      equal(range.values, [[3.5]]);
    },
  },
  {
    name: 'A formula is computed between a write and the load that follows in the batch.',
    source: 'API reference, Application.calculate',
    async run(t) {
      const range = await t.run((sheet) => {
        sheet.getRange('A1').values = [[4]];
        sheet.getRange('B1').formulas = [['=A1*10']];
        return sheet.getRange('B1').load('values,text');
      });
      equal([range.values, range.text], [[[40]], [['40']]]);
    },
  },
  {
    name: 'A formula follows what it refers to.',
    source: FORMULAS,
    async run(t) {
      await t.write('A1:B1', [[4, '=A1*10']]);
      await t.write('A1', [[5]]);
      equal(await t.read('B1'), [[50]]);
    },
  },
  {
    name: 'A formula sees another sheet through its quoted name.',
    source: FORMULAS,
    async run(t) {
      const other = t.name('Chỉ tiêu 1');
      await t.run((sheet, { workbook }) => {
        workbook.worksheets.add(other).getRange('B7').values = [[12]];
        sheet.getRange('A1').formulas = [[`='${other}'!B7+30`]];
      });
      equal(await t.read('A1'), [[42]]);
    },
  },
  {
    name: 'A formula uses a workbook name.',
    source: 'API reference, Excel.NamedItem',
    async run(t) {
      const name = t.name('so_lieu');
      await t.run((sheet, { workbook }) => {
        sheet.getRange('A1:A3').values = [[1], [2], [3]];
        workbook.names.add(name, `='${t.sheet}'!$A$1:$A$3`);
        sheet.getRange('B1').formulas = [[`=SUM(${name})`]];
      });
      equal(await t.read('B1'), [[6]]);
    },
  },
  {
    name: 'A formula follows the new name of a sheet.',
    source: FORMULAS,
    async run(t) {
      const [before, after] = [t.name('before'), t.name('after')];
      await t.run((sheet, { workbook }) => {
        const other = workbook.worksheets.add(before);
        other.getRange('A1').values = [[9]];
        sheet.getRange('A1').formulas = [[`=${before}!A1`]];
        other.name = after;
      });
      const range = await t.run((sheet) => sheet.getRange('A1').load('formulas,values'));
      equal(String(range.formulas[0]?.[0]).replaceAll("'", ''), `=${after}!A1`);
      equal(range.values, [[9]]);
    },
  },
  {
    name: 'A formula that refers to a deleted sheet becomes #REF!.',
    source: 'How to correct a #REF! error',
    async run(t) {
      const other = t.name('gone');
      await t.run((sheet, { workbook }) => {
        workbook.worksheets.add(other).getRange('A1').values = [[9]];
        sheet.getRange('A1').formulas = [[`=${other}!A1`]];
      });
      await t.run((_, { workbook }) => workbook.worksheets.getItem(other).delete());
      equal(await t.read('A1'), [['#REF!']]);
    },
  },
  {
    name: 'An unknown function is #NAME?.',
    source: 'How to correct a #NAME? error',
    async run(t) {
      await t.write('A1', [['=KHONG_CO_HAM(1)']]);
      equal(await t.read('A1'), [['#NAME?']]);
    },
  },
  {
    name: 'Results are right after a batch that suspended calculation.',
    source: 'API reference, Application.suspendApiCalculationUntilNextSync',
    async run(t) {
      await t.run((sheet, { application }) => {
        application.suspendApiCalculationUntilNextSync();
        application.suspendScreenUpdatingUntilNextSync();
        sheet.getRange('A1:B1').formulas = [[6, '=A1*7']];
      });
      equal(await t.read('B1'), [[42]]);
    },
  },
  {
    name: 'A value written over a formula replaces it.',
    source: FORMULAS,
    async run(t) {
      await t.write('A1', [['=1+1']]);
      await t.write('A1', [[5]]);
      equal((await t.run((sheet) => sheet.getRange('A1').load('formulas'))).formulas, [[5]]);
    },
  },
];
