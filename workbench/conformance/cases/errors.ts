import type { Bench, Case } from '../kit/case.ts';
import { equal, holds, refused } from '../kit/check.ts';

const CODES = 'API reference, Excel.ErrorCodes';

const refusal = (name: string, code: string, work: (t: Bench) => Promise<unknown>): Case => ({
  name,
  source: CODES,
  async run(t) {
    await refused(work(t), code);
  },
});

/** Refusals by their codes: the add-in tells people what happened by them. */
export const errorCases: readonly Case[] = [
  refusal('A sheet that is not there is ItemNotFound.', 'ItemNotFound', (t) =>
    t.run((_, { workbook }) => workbook.worksheets.getItem(t.name('none')).load('name')),
  ),
  refusal('A name that is not there is ItemNotFound.', 'ItemNotFound', (t) =>
    t.run((_, { workbook }) => workbook.names.getItem(t.name('none')).load('formula')),
  ),
  refusal('A custom property that is not there is ItemNotFound.', 'ItemNotFound', (t) =>
    t.run((_, { workbook }) => workbook.properties.custom.getItem(t.name('none')).load('value')),
  ),
  refusal('An XML part that is not there is ItemNotFound.', 'ItemNotFound', (t) =>
    t.run((_, { workbook }) =>
      workbook.customXmlParts.getItem('{00000000-0000-0000-0000-00000000ABCD}').load('id'),
    ),
  ),
  refusal('A table that is not there is ItemNotFound.', 'ItemNotFound', (t) =>
    t.run((_, { workbook }) => workbook.tables.getItem(t.name('none')).load('name')),
  ),
  refusal('An intersection of ranges that do not meet is ItemNotFound.', 'ItemNotFound', (t) =>
    t.run((sheet) => sheet.getRange('A1').getIntersection('B2').load('address')),
  ),
  refusal('A text that is no address is InvalidArgument.', 'InvalidArgument', (t) =>
    t.run((sheet) => sheet.getRange('không phải ô').load('address')),
  ),
  refusal('A range that begins outside the sheet is InvalidArgument.', 'InvalidArgument', (t) =>
    t.run((sheet) => sheet.getRange('A1').getOffsetRange(-1, 0).load('address')),
  ),
  refusal('Values of another size than the range are InvalidArgument.', 'InvalidArgument', (t) =>
    t.write('A1:B2', [[1, 2]]),
  ),
  refusal('Formulas of another size than the range are InvalidArgument.', 'InvalidArgument', (t) =>
    t.run((sheet) => {
      sheet.getRange('A1:B2').formulas = [['=1'], ['=2']];
    }),
  ),
  refusal('Number formats of another size than the range are InvalidArgument.', 'InvalidArgument', (t) =>
    t.run((sheet) => {
      sheet.getRange('A1:B2').numberFormat = [['0', '0', '0']];
    }),
  ),
  {
    name: 'An error carries its code, its words and the member that failed.',
    source: 'API reference, OfficeExtension.DebugInfo.errorLocation',
    async run(t) {
      const error = await refused(t.write('A1:B2', [[1]]), 'InvalidArgument');
      holds(error.message.length > 10, 'no words');
      equal(error.debugInfo?.errorLocation, 'Range.values');
    },
  },
  {
    name: 'A sheet asked for by its id after it was deleted is ItemNotFound.',
    source: CODES,
    async run(t) {
      const { id } = await t.run((_, { workbook }) => workbook.worksheets.add(t.name('gone')).load('id'));
      await t.run((_, { workbook }) => workbook.worksheets.getItem(id).delete());
      await refused(
        t.run((_, { workbook }) => workbook.worksheets.getItem(id).getRange('A1').load('values')),
        'ItemNotFound',
      );
    },
  },
];

const nothing = (
  name: string,
  get: (
    t: Bench,
    sheet: Excel.Worksheet,
    workbook: Excel.Workbook,
  ) => { load(members: string): { readonly isNullObject: boolean } },
  member: string,
): Case => ({
  name,
  source: '*OrNullObject methods and properties',
  async run(t) {
    const [found, beside] = await t.run(
      (sheet, { workbook }) =>
        [get(t, sheet, workbook).load(member), sheet.getRange('A1').load('values')] as const,
    );
    equal(found.isNullObject, true);
    equal(beside.values, [['']], 'the rest of the batch');
  },
});

/** What is not there, asked for politely. */
export const nullObjectCases: readonly Case[] = [
  nothing(
    'A sheet that is not there is a null object, and the batch goes on.',
    (t, _, workbook) => workbook.worksheets.getItemOrNullObject(t.name('none')),
    'name',
  ),
  nothing(
    'A name that is not there is a null object, and the batch goes on.',
    (t, _, workbook) => workbook.names.getItemOrNullObject(t.name('none')),
    'formula',
  ),
  nothing(
    'A custom property that is not there is a null object, and the batch goes on.',
    (t, _, workbook) => workbook.properties.custom.getItemOrNullObject(t.name('none')),
    'value',
  ),
  nothing(
    'A setting that is not there is a null object, and the batch goes on.',
    (t, _, workbook) => workbook.settings.getItemOrNullObject(t.name('none')),
    'value',
  ),
  nothing(
    'A table that is not there is a null object, and the batch goes on.',
    (t, _, workbook) => workbook.tables.getItemOrNullObject(t.name('none')),
    'name',
  ),
  nothing(
    'The used range of an area with nothing in it is a null object.',
    (_, sheet) => sheet.getRange('A1:AZ6000').getUsedRangeOrNullObject(true),
    'values',
  ),
  nothing(
    'The used range of a sheet that nobody used is a null object.',
    (_, sheet) => sheet.getUsedRangeOrNullObject(false),
    'address',
  ),
  nothing(
    'An intersection of ranges that do not meet is a null object.',
    (_, sheet) => sheet.getRange('A1:B2').getIntersectionOrNullObject('C3'),
    'address',
  ),
  {
    name: 'What is there is no null object.',
    source: '*OrNullObject methods and properties',
    async run(t) {
      const [sheet, used] = await t.run((on, { workbook }) => {
        on.getRange('B2').values = [[1]];
        return [
          workbook.worksheets.getItemOrNullObject(t.sheet).load('name'),
          on.getUsedRangeOrNullObject(true).load('address'),
        ] as const;
      });
      equal([sheet.isNullObject, used.isNullObject], [false, false]);
    },
  },
];
