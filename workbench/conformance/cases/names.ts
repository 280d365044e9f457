import type { Case } from '../kit/case.ts';
import { equal, holds, refused } from '../kit/check.ts';

const NAMES = 'API reference, Excel.NamedItem';

/** Names of the workbook: our sheets are found by them. */
export const nameCases: readonly Case[] = [
  {
    name: 'A name is added with a formula and read with it.',
    source: NAMES,
    async run(t) {
      const formula = `='${t.sheet}'!$A$1`;
      const item = await t.run((_, { workbook }) => {
        workbook.names.add(t.name('diem'), formula);
        return workbook.names.getItem(t.name('diem')).load('name,formula,type');
      });
      equal(item.name, t.name('diem'));
      equal(String(item.formula).replaceAll("'", ''), formula.replaceAll("'", ''));
      equal(item.type, 'Range');
    },
  },
  {
    name: 'A name leads to its range.',
    source: 'API reference, NamedItem.getRange',
    async run(t) {
      const range = await t.run((sheet, { workbook }) => {
        workbook.names.add(t.name('vung'), sheet.getRange('B2:C3'));
        return workbook.names.getItem(t.name('vung')).getRange().load('address');
      });
      equal(range.address, `${t.sheet}!B2:C3`);
    },
  },
  {
    name: 'A name is found whatever its case.',
    source: NAMES,
    async run(t) {
      const item = await t.run((_, { workbook }) => {
        workbook.names.add(t.name('Diem'), `='${t.sheet}'!$A$1`);
        return workbook.names.getItemOrNullObject(t.name('Diem').toUpperCase()).load('name');
      });
      equal(item.isNullObject, false);
    },
  },
  {
    name: 'The formula of a name can be set to another cell.',
    source: 'API reference, NamedItem.formula',
    async run(t) {
      const range = await t.run((_, { workbook }) => {
        const item = workbook.names.add(t.name('diem'), `='${t.sheet}'!$A$1`);
        item.formula = `='${t.sheet}'!$D$9`;
        return workbook.names.getItem(t.name('diem')).getRange().load('address');
      });
      equal(range.address, `${t.sheet}!D9`);
    },
  },
  {
    name: 'A name follows the new name of its sheet.',
    source: NAMES,
    async run(t) {
      const renamed = t.name('Tên mới');
      const item = await t.run((_, { workbook }) => {
        const other = workbook.worksheets.add(t.name('old'));
        workbook.names.add(t.name('diem'), `='${t.name('old')}'!$A$1`);
        other.name = renamed;
        return workbook.names.getItem(t.name('diem')).load('formula');
      });
      equal(item.formula, `='${renamed}'!$A$1`);
    },
  },
  {
    name: 'A name whose sheet was deleted stays and points to #REF!.',
    source: NAMES,
    async run(t) {
      await t.run((_, { workbook }) => {
        workbook.worksheets.add(t.name('old'));
        workbook.names.add(t.name('diem'), `='${t.name('old')}'!$A$1`);
      });
      const item = await t.run((_, { workbook }) => {
        workbook.worksheets.getItem(t.name('old')).delete();
        return workbook.names.getItemOrNullObject(t.name('diem')).load('formula');
      });
      holds(!item.isNullObject && String(item.formula).includes('#REF!'), `it is ${item.formula}`);
    },
  },
  {
    name: 'A second name of the same spelling is refused.',
    source: NAMES,
    async run(t) {
      const add = () => t.run((_, { workbook }) => workbook.names.add(t.name('a'), '=1').load('name'));
      await add();
      await refused(add());
    },
  },
  {
    name: 'A name that looks like a cell is refused.',
    source: 'Names in formulas: syntax rules',
    async run(t) {
      await refused(
        t.run((_, { workbook }) => workbook.names.add('DV1', `='${t.sheet}'!$A$1`).load('name')),
        'InvalidArgument',
      );
    },
  },
  {
    name: 'A name with Vietnamese letters is taken.',
    source: 'Names in formulas: syntax rules',
    async run(t) {
      const item = await t.run((_, { workbook }) =>
        workbook.names.add(t.name('Chỉ_tiêu'), `='${t.sheet}'!$A$1`).load('name'),
      );
      equal(item.name, t.name('Chỉ_tiêu'));
    },
  },
  {
    name: 'A deleted name is gone.',
    source: 'API reference, NamedItem.delete',
    async run(t) {
      await t.run((_, { workbook }) => workbook.names.add(t.name('a'), '=1').delete());
      const item = await t.run((_, { workbook }) =>
        workbook.names.getItemOrNullObject(t.name('a')).load('name'),
      );
      equal(item.isNullObject, true);
    },
  },
  {
    name: 'A sheet may have a name of its own beside the workbook’s.',
    source: 'API reference, NamedItem.scope',
    async run(t) {
      const [own, all] = await t.run((sheet, { workbook }) => {
        workbook.names.add(t.name('a'), `='${t.sheet}'!$A$1`);
        sheet.names.add(t.name('a'), `='${t.sheet}'!$B$1`);
        return [
          sheet.names.getItem(t.name('a')).load('scope,formula'),
          workbook.names.getItem(t.name('a')).load('scope,formula'),
        ];
      });
      equal([own?.scope, all?.scope], ['Worksheet', 'Workbook']);
      holds(String(own?.formula).endsWith('$B$1') && String(all?.formula).endsWith('$A$1'), 'mixed up');
    },
  },
];
