import type { Bench, Case } from '../kit/case.ts';
import { equal, refused } from '../kit/check.ts';

const PROBLEM = 'How to correct a #NAME? error, “There’s a problem with this formula”';
const CIRCLE = 'Remove or allow a circular reference';

/** A text that begins like a formula and is none. */
const noFormula = (what: string, formula: string): Case => ({
  name: `${what} (${formula}) is refused with InvalidArgument, and nothing is written.`,
  source: PROBLEM,
  async run(t) {
    await t.write('A1:A2', [['trước'], [1]]);
    const put = (member: 'formulas' | 'values') =>
      t.run((sheet) => {
        sheet.getRange('A1')[member] = [[formula]];
      });
    await refused(put('formulas'), 'InvalidArgument');
    await refused(put('values'), 'InvalidArgument');
    equal(await t.read('A1'), [['trước']]);
  },
});

const formulaOf = async (t: Bench, address: string): Promise<unknown> =>
  (await t.run((sheet) => sheet.getRange(address).load('formulas'))).formulas[0]?.[0];

/** What Excel finds wrong with formulas, and what it does about those that read themselves. */
export const formulaProblemCases: readonly Case[] = [
  noFormula('A bracket that nothing follows', '=SUM('),
  noFormula('A function with too few arguments', '=ROUND(A2)'),
  noFormula('A sign without a second part', '=A2+'),
  noFormula('Two numbers side by side', '=A2 5'),
  noFormula('A text without its end', '="Đạt'),
  {
    name: 'Typing what is no formula is refused, and the cell keeps what it held.',
    source: PROBLEM,
    person: true,
    async run(t) {
      await t.write('A1', [['trước']]);
      equal(await t.person.type('A1', '=SUM('), 'refused');
      equal(await t.read('A1'), [['trước']]);
    },
  },
  {
    name: 'One bracket that a person left open is closed with Enter.',
    source: 'Excel completes a missing closing parenthesis',
    person: true,
    async run(t) {
      await t.write('B1:B2', [[2], [3]]);
      equal(await t.person.type('A1', '=SUM(B1:B2'), 'done');
      equal([await formulaOf(t, 'A1'), await t.read('A1')], ['=SUM(B1:B2)', [[5]]]);
    },
  },
  {
    name: 'A formula that is typed with the other locale’s list separator is refused.',
    source: PROBLEM,
    person: true,
    async run(t) {
      const [own, foreign] = (await t.separators()).decimal === ',' ? [';', ','] : [',', ';'];
      equal(await t.person.type('A1', `=SUM(B1${foreign}B2)`), 'refused');
      equal(await t.person.type('A1', `=SUM(B1${own}B2)`), 'done');
      equal(await formulaOf(t, 'A1'), '=SUM(B1,B2)');
    },
  },
  {
    name: 'A formula that reads its own cell is taken and gives 0.',
    source: CIRCLE,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1:B1').formulas = [['=A1+1', '=A1+5']];
      });
      equal(await t.read('A1:B1'), [[0, 5]]);
    },
  },
  {
    name: 'Formulas that read each other give 0, and results once the circle is cut.',
    source: CIRCLE,
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A1:A3').formulas = [['=A2+1'], ['=A3+1'], ['=SUM(A1:A2)']];
      });
      equal(await t.read('A1:A3'), [[0], [0], [0]]);
      await t.write('A3', [[5]]);
      equal(await t.read('A1:A3'), [[7], [6], [5]]);
    },
  },
  {
    name: 'A formula that a person types into a circle is taken.',
    source: CIRCLE,
    person: true,
    async run(t) {
      equal(await t.person.type('A1', '=A1*2'), 'done');
      equal(await t.read('A1'), [[0]]);
    },
  },
  {
    name: 'Asking for the row of the own cell is no circle.',
    source: 'API reference, ROW function',
    async run(t) {
      await t.run((sheet) => {
        sheet.getRange('A5').formulas = [['=ROW(A5)*2']];
      });
      equal(await t.read('A5'), [[10]]);
    },
  },
];
