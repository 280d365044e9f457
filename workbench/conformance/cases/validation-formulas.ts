import type { Bench, Case } from '../kit/case.ts';
import { equal, has, refused } from '../kit/check.ts';

const CUSTOM = 'API reference, Excel.CustomDataValidation';
const BOUND = 'API reference, BasicDataValidation.formula1: always returned as a string formula';

const setRule = (t: Bench, address: string, rule: Excel.DataValidationRule): Promise<void> =>
  t.run((sheet) => {
    sheet.getRange(address).dataValidation.rule = rule;
  });

/** Rules that compute: bounds that are formulas, and rules that are nothing but one. */
export const validationFormulaCases: readonly Case[] = [
  {
    name: 'A bound that was set as a number is read as a formula.',
    source: BOUND,
    async run(t) {
      const { rule } = await t.run((sheet) => {
        const { dataValidation } = sheet.getRange('A1');
        dataValidation.rule = { wholeNumber: { formula1: 3, formula2: 8, operator: 'Between' } };
        return dataValidation.load('rule');
      });
      has(rule.wholeNumber ?? {}, { formula1: '=3', formula2: '=8', operator: 'Between' });
    },
  },
  {
    name: 'A bound may be a number as text, and a formula comes back as it is.',
    source: BOUND,
    async run(t) {
      const { rule } = await t.run((sheet) => {
        const { dataValidation } = sheet.getRange('A1');
        dataValidation.rule = { decimal: { formula1: '2.5', formula2: '=MAX(B1:B2)', operator: 'Between' } };
        return dataValidation.load('rule');
      });
      has(rule.decimal ?? {}, { formula1: '=2.5', formula2: '=MAX(B1:B2)' });
    },
  },
  {
    name: 'A bound that is another cell moves along with the cells of the rule.',
    source: 'More on data validation: relative references',
    person: true,
    async run(t) {
      await t.write('A1:A2', [[10], [5]]);
      await setRule(t, 'B1:B2', { decimal: { formula1: '=A1', operator: 'LessThanOrEqualTo' } });
      equal(await t.person.type('B1', '7'), 'done');
      equal(await t.person.type('B2', '7'), 'invalid');
    },
  },
  {
    name: 'A rule for days judges what stands in the cells.',
    source: 'API reference, DateTimeDataValidation.formula1: a day as ISO 8601',
    async run(t) {
      await setRule(t, 'A1:A2', {
        date: { formula1: '2026-01-01', formula2: '2026-12-31', operator: 'Between' },
      });
      await t.write('A1:A2', [[46_022], [46_100]]);
      const [before, within] = await t.run((sheet) =>
        ['A1', 'A2'].map((address) => sheet.getRange(address).dataValidation.load('valid')),
      );
      equal([before?.valid, within?.valid], [false, true]);
    },
  },
  {
    name: 'A rule that is a formula of its own is kept.',
    source: CUSTOM,
    async run(t) {
      const validation = await t.run((sheet) => {
        const { dataValidation } = sheet.getRange('A1:A9');
        dataValidation.rule = { custom: { formula: '=COUNTIF($A$1:$A$9,A1)=1' } };
        return dataValidation.load('type,rule');
      });
      equal([validation.type, validation.rule.custom?.formula], ['Custom', '=COUNTIF($A$1:$A$9,A1)=1']);
    },
  },
  {
    name: 'A rule that is a formula decides about what is typed, cell by cell.',
    source: CUSTOM,
    person: true,
    async run(t) {
      await setRule(t, 'A1:A9', { custom: { formula: '=COUNTIF($A$1:$A$9,A1)=1' } });
      equal(await t.person.type('A1', '12/CV'), 'done');
      equal(await t.person.type('A2', '12/CV'), 'invalid');
      equal(await t.person.type('A2', '13/CV'), 'done');
    },
  },
  {
    name: 'A part of a rule that stands alone now still reads the cells that it read.',
    source: CUSTOM,
    person: true,
    async run(t) {
      await t.write('B1:B3', [[1], [2], [3]]);
      await setRule(t, 'A1:A3', { custom: { formula: '=A1>B1' } });
      await t.run((sheet) => sheet.getRange('A2').dataValidation.clear());
      equal(await t.person.type('A3', '3'), 'invalid');
      equal(await t.person.type('A3', '4'), 'done');
    },
  },
  {
    name: 'A rule whose formula is none is refused.',
    source: CUSTOM,
    async run(t) {
      await refused(setRule(t, 'A1', { custom: { formula: '=SUM(' } }), 'InvalidArgument');
    },
  },
];
