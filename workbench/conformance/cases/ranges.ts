import type { Case } from '../kit/case.ts';
import { equal, holds } from '../kit/check.ts';

const RANGE = 'API reference, Excel.Range';
const USED = 'API reference, Range.getUsedRangeOrNullObject';

const bare = (address: string): string => address.slice(address.lastIndexOf('!') + 1);

/** Where a walk from B2:D4 ends. */
const walk = (name: string, go: (range: Excel.Range) => Excel.Range, address: string): Case => ({
  name,
  source: RANGE,
  async run(t) {
    const range = await t.run((sheet) => go(sheet.getRange('B2:D4')).load('address'));
    equal(bare(range.address), address);
  },
});

/** Addresses, neighbours, what is used, clearing and merging. */
export const rangeCases: readonly Case[] = [
  walk('getCell counts from 0 inside the range.', (range) => range.getCell(1, 1), 'C3'),
  walk('getEntireColumn is the whole columns.', (range) => range.getEntireColumn(), 'B:D'),
  walk('getEntireRow is the whole rows.', (range) => range.getEntireRow(), '2:4'),
  walk('getOffsetRange moves a range.', (range) => range.getOffsetRange(1, -1), 'A3:C5'),
  walk('getResizedRange adds rows and columns.', (range) => range.getResizedRange(1, 0), 'B2:D5'),
  walk('getRow counts from 0.', (range) => range.getRow(2), 'B4:D4'),
  walk('getIntersection is what two ranges share.', (range) => range.getIntersection('D4:F9'), 'D4'),
  {
    name: 'An address has its sheet in front, in quotes where the name has a space.',
    source: 'API reference, Range.address',
    async run(t) {
      const name = t.name('Chỉ tiêu 1');
      const [plain, quoted] = await t.run((sheet, { workbook }) => [
        sheet.getRange('B2').load('address'),
        workbook.worksheets.add(name).getRange('B2:C3').load('address'),
      ]);
      equal(plain?.address, `${t.sheet}!B2`);
      equal(quoted?.address, `'${name}'!B2:C3`);
    },
  },
  {
    name: 'getRangeByIndexes counts rows and columns from 0.',
    source: 'API reference, Worksheet.getRangeByIndexes',
    async run(t) {
      const range = await t.run((sheet) =>
        sheet.getRangeByIndexes(1, 2, 3, 4).load('address,rowIndex,columnIndex,rowCount,columnCount'),
      );
      equal(bare(range.address), 'C2:F4');
      equal([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount], [1, 2, 3, 4]);
    },
  },
  {
    name: 'getRange takes whole rows, and without an address the whole sheet.',
    source: 'API reference, Worksheet.getRange',
    async run(t) {
      const [rows, all] = await t.run((sheet) => [
        sheet.getRange('2:3').load('address,isEntireRow,columnCount'),
        sheet.getRange().load('rowCount,columnCount,isEntireColumn'),
      ]);
      equal([bare(rows?.address ?? ''), rows?.isEntireRow, rows?.columnCount], ['2:3', true, 16_384]);
      equal([all?.rowCount, all?.columnCount], [1_048_576, 16_384]);
    },
  },
  {
    name: 'The used range begins at the first cell that is used, not at A1.',
    source: USED,
    async run(t) {
      const used = await t.run((sheet) => {
        sheet.getRange('C3').values = [[1]];
        sheet.getRange('E9').values = [['x']];
        return sheet
          .getRange('A1:AZ6000')
          .getUsedRangeOrNullObject(true)
          .load('address,rowIndex,columnIndex');
      });
      equal([bare(used.address), used.rowIndex, used.columnIndex], ['C3:E9', 2, 2]);
    },
  },
  {
    name: 'The used range of an area ends with the area.',
    source: USED,
    async run(t) {
      const used = await t.run((sheet) => {
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('A50').values = [[2]];
        return sheet.getRange('A1:C10').getUsedRangeOrNullObject(true).load('address');
      });
      equal(bare(used.address), 'A1');
    },
  },
  {
    name: 'For values only, cells that have nothing but looks are not used.',
    source: USED,
    async run(t) {
      const [values, all] = await t.run((sheet) => {
        sheet.getRange('B2').values = [[1]];
        sheet.getRange('D9').format.fill.color = '#FF0000';
        return [
          sheet.getUsedRangeOrNullObject(true).load('address'),
          sheet.getUsedRangeOrNullObject(false).load('address'),
        ];
      });
      equal([bare(values?.address ?? ''), bare(all?.address ?? '')], ['B2', 'B2:D9']);
    },
  },
  {
    name: 'A cell that was emptied is no longer used.',
    source: USED,
    async run(t) {
      await t.write('A1:A3', [[1], [2], [3]]);
      await t.write('A3', [['']]);
      const used = await t.run((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
      equal(bare(used.address), 'A1:A2');
    },
  },
  {
    name: 'A formula that gives an empty text makes its cell used.',
    source: USED,
    async run(t) {
      await t.write('B5', [['=""']]);
      const used = await t.run((sheet) => sheet.getUsedRangeOrNullObject(true).load('address,values'));
      equal([bare(used.address), used.values], ['B5', [['']]]);
    },
  },
  {
    name: 'The used range of an empty sheet, asked for without null, is its first cell.',
    source: 'API reference, Worksheet.getUsedRange',
    async run(t) {
      const used = await t.run((sheet) => sheet.getUsedRange().load('address'));
      equal(bare(used.address), 'A1');
    },
  },
  {
    name: 'Hidden rows and columns are read like others.',
    source: RANGE,
    async run(t) {
      const used = await t.run((sheet) => {
        sheet.getRange('A1:B2').values = [
          ['khóa', 'cột'],
          [1, 2],
        ];
        sheet.getRange('1:1').rowHidden = true;
        sheet.getRange('A:A').columnHidden = true;
        return sheet.getUsedRangeOrNullObject(true).load('address,values');
      });
      equal(bare(used.address), 'A1:B2');
      equal(used.values[0], ['khóa', 'cột']);
    },
  },
  {
    name: 'Several ranges are one RangeAreas, with the number of areas and cells.',
    source: 'API reference, Excel.RangeAreas',
    async run(t) {
      const areas = await t.run((sheet) =>
        sheet.getRanges('A1:A3,C5,E7:F8').load('areaCount,cellCount,address'),
      );
      equal([areas.areaCount, areas.cellCount], [3, 8]);
      holds(areas.address.includes('E7:F8'), areas.address);
    },
  },
  {
    name: 'A hundred and twenty areas go in one getRanges.',
    source: 'API reference, Worksheet.getRanges',
    async run(t) {
      const address = Array.from({ length: 120 }, (_, at) => `B${at * 2 + 1}:D${at * 2 + 1}`).join(',');
      const areas = await t.run((sheet) => {
        const ranges = sheet.getRanges(address);
        ranges.format.fill.color = '#FFFFCC';
        return ranges.load('areaCount');
      });
      equal(areas.areaCount, 120);
    },
  },
  {
    name: 'clear Contents takes the values and leaves the looks.',
    source: 'API reference, Range.clear',
    async run(t) {
      const range = await t.run((sheet) => {
        const cell = sheet.getRange('A1');
        cell.values = [[1]];
        cell.format.fill.color = '#FF0000';
        cell.clear('Contents');
        return cell.load('values,format/fill/color');
      });
      equal([range.values, range.format.fill.color], [[['']], '#FF0000']);
    },
  },
  {
    name: 'clear Formats takes the looks and leaves the values.',
    source: 'API reference, Range.clear',
    async run(t) {
      const range = await t.run((sheet) => {
        const cell = sheet.getRange('A1');
        cell.values = [[1]];
        cell.format.fill.color = '#FF0000';
        cell.numberFormat = [['0.00']];
        cell.clear('Formats');
        return cell.load('values,numberFormat,format/fill/color');
      });
      equal([range.values, range.numberFormat, range.format.fill.color], [[[1]], [['General']], '#FFFFFF']);
    },
  },
  {
    name: 'clear All takes values, looks, locks and validation.',
    source: 'API reference, Range.clear',
    async run(t) {
      const range = await t.run((sheet) => {
        const cell = sheet.getRange('A1');
        cell.values = [[1]];
        cell.format.font.bold = true;
        cell.format.protection.locked = false;
        cell.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
        sheet.getRange().clear('All');
        return cell.load('values,format/font/bold,format/protection/locked,dataValidation/type');
      });
      equal([range.values, range.format.font.bold], [[['']], false]);
      equal([range.format.protection.locked, range.dataValidation.type], [true, 'None']);
    },
  },
  {
    name: 'The active cell and its sheet are those that were selected.',
    source: 'API reference, Workbook.getActiveCell',
    async run(t) {
      const cell = await t.run((sheet, { workbook }) => {
        sheet.activate();
        sheet.getRange('C4').select();
        const active = workbook.getActiveCell().load('address');
        active.worksheet.load('name');
        return active;
      });
      equal([bare(cell.address), cell.worksheet.name], ['C4', t.sheet]);
    },
  },
];
