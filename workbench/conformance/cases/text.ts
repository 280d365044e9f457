import type { Case } from '../kit/case.ts';
import { equal, holds } from '../kit/check.ts';

const TEXT = 'API reference, Range.text';

/** `.` and `,` of an English text as this Excel writes them. */
const local = (text: string, { decimal, group }: { decimal: string; group: string }): string =>
  text.replace(/[.,]/g, (sign) => (sign === '.' ? decimal : group));

const shown = (name: string, value: number | boolean, format: string, english: string): Case => ({
  name,
  source: TEXT,
  async run(t) {
    const range = await t.run((sheet) => {
      const cell = sheet.getRange('A1');
      cell.numberFormat = [[format]];
      cell.values = [[value]];
      return cell.load('text,values');
    });
    equal(range.text, [[local(english, await t.separators())]]);
    equal(range.values, [[value]], 'value');
  },
});

/** What cells show, and the locale that decides it. */
export const textCases: readonly Case[] = [
  shown('A number shows its decimals with this Excel’s sign.', 12.5, '0.00', '12.50'),
  shown('A large number shows this Excel’s group sign.', 1234567, '#,##0', '1,234,567'),
  shown('A share shows as percent, rounded for the eye only.', 0.98765, '0.0%', '98.8%'),
  shown('A General number shows with this Excel’s decimal sign.', 0.5, 'General', '0.5'),
  shown('A date format shows a serial number as a day.', 46023, 'dd/mm/yyyy', '01/01/2026'),
  {
    name: 'The text of an empty cell is empty.',
    source: TEXT,
    async run(t) {
      equal((await t.run((sheet) => sheet.getRange('Z9').load('text'))).text, [['']]);
    },
  },
  {
    name: 'The text does not depend on the width of the column.',
    source: TEXT,
    async run(t) {
      const range = await t.run((sheet) => {
        sheet.getRange('A1').values = [[123456789]];
        sheet.getRange('A1').format.columnWidth = 10;
        return sheet.getRange('A1').load('text');
      });
      equal(range.text, [['123456789']]);
    },
  },
  {
    name: 'Number formats are written and read in English, one for each cell.',
    source: 'API reference, Range.numberFormat',
    async run(t) {
      const formats = [
        ['0.0%', 'dd/mm/yyyy'],
        ['@', '#,##0.00'],
      ];
      const range = await t.run((sheet) => {
        sheet.getRange('A1:B2').numberFormat = formats;
        return sheet.getRange('A1:C2').load('numberFormat');
      });
      equal(
        range.numberFormat,
        formats.map((line) => [...line, 'General']),
      );
    },
  },
  {
    name: 'One number format for a range goes to all its cells.',
    source: 'API reference, Range.numberFormat',
    async run(t) {
      const range = await t.run((sheet) => {
        sheet.getRange('A1:A3').numberFormat = '0.000' as never;
        return sheet.getRange('A1:A3').load('numberFormat');
      });
      equal(range.numberFormat, [['0.000'], ['0.000'], ['0.000']]);
    },
  },
  {
    name: 'Excel says its decimal and group signs, and they differ.',
    source: 'API reference, Application.decimalSeparator',
    async run(t) {
      const { decimal, group } = await t.separators();
      holds(decimal === ',' || decimal === '.', `decimal sign ${decimal}`);
      holds(decimal !== group, 'the same sign for both');
    },
  },
  {
    name: 'The signs of Application are those of its culture.',
    source: 'API reference, Excel.CultureInfo',
    async run(t) {
      const { application, culture } = await t.run((_, context) => ({
        application: context.application.load('decimalSeparator,useSystemSeparators'),
        culture: context.application.cultureInfo.load('name,numberFormat/numberDecimalSeparator'),
      }));
      if (application.useSystemSeparators)
        equal(culture.numberFormat.numberDecimalSeparator, application.decimalSeparator);
      holds(/^[a-z]{2,3}-/i.test(culture.name), `culture ${culture.name}`);
    },
  },
];
