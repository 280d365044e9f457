import type { Case } from '../kit/case.ts';
import { equal, refused } from '../kit/check.ts';

const VALUES = 'API reference, Range.values';
const TYPED = 'Text that begins with = + - @ is read as a formula';

/** Written as `formulas`, as the add-in writes, and read back as values. */
const back = (name: string, source: string, written: unknown, read: unknown, type: string): Case => ({
  name,
  source,
  async run(t) {
    const range = await t.run((sheet) => {
      sheet.getRange('A1').formulas = [[written]];
      return sheet.getRange('A1').load('values,valueTypes');
    });
    equal(range.values, [[read]]);
    equal(range.valueTypes, [[type]], 'type');
  },
});

/** What goes into cells and comes out of them. */
export const valueCases: readonly Case[] = [
  back('A number comes back as it was written.', VALUES, 1234.5678, 1234.5678, 'Double'),
  back('A negative number written as a number is no formula.', VALUES, -3, -3, 'Double'),
  back('Fifteen digits of a number are kept.', VALUES, 123456789012345, 123456789012345, 'Double'),
  back('A truth value stays one.', VALUES, true, true, 'Boolean'),
  back(
    'A Vietnamese text comes back letter by letter.',
    VALUES,
    'Nguyễn Thị Ước',
    'Nguyễn Thị Ước',
    'String',
  ),
  back(
    'A text whose accents stand apart is not recomposed.',
    VALUES,
    'Thie\u0323\u0302n',
    'Thie\u0323\u0302n',
    'String',
  ),
  back('Characters beyond the first plane stay whole.', VALUES, 'a😀b', 'a😀b', 'String'),
  back('Line ends inside a text stay.', VALUES, 'dòng 1\ndòng 2', 'dòng 1\ndòng 2', 'String'),
  back('Spaces around a text stay.', VALUES, ' a ', ' a ', 'String'),
  back('An apostrophe in front keeps a text from being a formula.', TYPED, "'=1+1", '=1+1', 'String'),
  back('An apostrophe in front keeps a plus sign.', TYPED, "'+84", '+84', 'String'),
  back('An apostrophe in front keeps a minus sign.', TYPED, "'-", '-', 'String'),
  back('An apostrophe in front keeps an at sign.', TYPED, "'@an", '@an', 'String'),
  back('Of two apostrophes in front one stays.', TYPED, "''a", "'a", 'String'),
  back('An apostrophe in front keeps digits a text.', TYPED, "'007", '007', 'String'),
  back('Digits without an apostrophe become a number.', VALUES, '007', 7, 'Double'),
  back('A text with a percent sign becomes a number.', VALUES, '95%', 0.95, 'Double'),
  back('A text that begins with = becomes a formula.', TYPED, '=2*3', 6, 'Double'),
  back('Empty text empties a cell.', VALUES, '', '', 'Empty'),
  {
    name: 'values that begin with = become formulas as well.',
    source: TYPED,
    async run(t) {
      await t.write('A1', [['=2*4']]);
      equal(await t.read('A1'), [[8]]);
    },
  },
  {
    name: 'null in a block of values leaves that cell alone.',
    source: VALUES,
    async run(t) {
      await t.write('A1:B1', [[1, 2]]);
      await t.write('A1:B1', [[null, 3]]);
      equal(await t.read('A1:B1'), [[1, 3]]);
    },
  },
  {
    name: 'One value for a range fills all its cells.',
    source: VALUES,
    async run(t) {
      await t.write('A1:B2', 7);
      equal(await t.read('A1:C2'), [
        [7, 7, ''],
        [7, 7, ''],
      ]);
    },
  },
  {
    name: 'An empty string empties a cell that held something.',
    source: VALUES,
    async run(t) {
      await t.write('A1', [['x']]);
      await t.write('A1', [['']]);
      const range = await t.run((sheet) => sheet.getRange('A1').load('valueTypes'));
      equal(range.valueTypes, [['Empty']]);
    },
  },
  {
    name: 'A cell holds 32,767 characters.',
    source: 'Excel specifications and limits',
    async run(t) {
      const text = 'ấ'.repeat(32_767);
      await t.write('A1', [[text]]);
      equal(await t.read('A1'), [[text]]);
    },
  },
  {
    name: 'A text of more than 32,767 characters is refused.',
    source: 'Excel specifications and limits',
    async run(t) {
      await refused(t.write('A1', [['x'.repeat(32_768)]]), 'InvalidArgument');
    },
  },
  {
    name: 'A cell with the text format keeps what looks like a formula or a number as text.',
    source: VALUES,
    async run(t) {
      const range = await t.run((sheet) => {
        const cells = sheet.getRange('A1:C1');
        cells.numberFormat = [['@', '@', '@']];
        cells.formulas = [['=1+1', '007', '1/2']];
        return cells.load('values,valueTypes');
      });
      equal(range.values, [['=1+1', '007', '1/2']]);
      equal(range.valueTypes, [['String', 'String', 'String']]);
    },
  },
  {
    name: 'Formats of a batch apply before the values that are queued behind them.',
    source: VALUES,
    async run(t) {
      const range = await t.run((sheet) => {
        sheet.getRange('A1:A2').formulas = [['12'], ['x']];
        sheet.getRange('A1').numberFormat = [['@']];
        sheet.getRange('A1').formulas = [['0123']];
        return sheet.getRange('A1').load('values');
      });
      equal(range.values, [['0123']]);
    },
  },
  {
    name: 'Three thousand cells go in one write and come back in one load.',
    source: 'Resource limits and performance optimization for Office Add-ins',
    async run(t) {
      const block = Array.from({ length: 600 }, (_, row) =>
        Array.from({ length: 5 }, (__, column) => row * 5 + column + 1),
      );
      await t.write('A1:E600', block);
      equal(await t.read('A600:E600'), [block[599]]);
      equal(await t.read('A301:B301'), [block[300]?.slice(0, 2)]);
    },
  },
  {
    name: 'Writing a value leaves the looks of a cell as they were.',
    source: VALUES,
    async run(t) {
      const range = await t.run((sheet) => {
        const cell = sheet.getRange('A1');
        cell.format.fill.color = '#FFF2CC';
        cell.numberFormat = [['0.0']];
        cell.format.protection.locked = false;
        cell.values = [[3]];
        return cell.load('numberFormat,format/fill/color,format/protection/locked');
      });
      equal(range.numberFormat, [['0.0']]);
      equal([range.format.fill.color, range.format.protection.locked], ['#FFF2CC', false]);
    },
  },
  {
    name: 'An error value is read as its text, with the type Error.',
    source: 'API reference, Excel.RangeValueType',
    async run(t) {
      const range = await t.run((sheet) => {
        sheet.getRange('A1').formulas = [['=1/0']];
        return sheet.getRange('A1').load('values,valueTypes');
      });
      equal(range.values, [['#DIV/0!']]);
      equal(range.valueTypes, [['Error']]);
    },
  },
];
