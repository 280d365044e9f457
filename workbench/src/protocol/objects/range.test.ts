import { beforeEach, describe, expect, it } from 'vitest';
import { type Context, excelForTests, failure } from '../test-excel.ts';

const { Excel, workbook } = await excelForTests();
const sheet = workbook.sheet('Sheet1');

/** Runs in a batch of its own, with the sheet. */
function run<Result>(
  work: (sheet: Excel.Worksheet, context: Context) => Promise<Result> | Result,
): Promise<Result> {
  return Excel.run(async (context: Context) => {
    const result = await work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });
}

beforeEach(() => run((s) => s.getRange().clear()));

describe('a range', () => {
  it('gives back values, types, texts, formulas and its address', async () => {
    const range = await run((s) => {
      s.getRange('A1:C1').values = [[1234.5, 'chữ', true]];
      s.getRange('A1').numberFormat = [['#,##0.00']];
      return s
        .getRange('A1:D1')
        .load('values,valueTypes,text,formulas,address,rowIndex,columnCount,cellCount');
    });
    expect(range.values).toEqual([[1234.5, 'chữ', true, '']]);
    expect(range.valueTypes).toEqual([['Double', 'String', 'Boolean', 'Empty']]);
    expect(range.text).toEqual([['1,234.50', 'chữ', 'TRUE', '']]);
    expect([range.address, range.rowIndex, range.columnCount, range.cellCount]).toEqual([
      'Sheet1!A1:D1',
      0,
      4,
      4,
    ]);
  });

  it('takes texts as if they were typed, in English whatever the locale', async () => {
    await run((s) => {
      s.getRange('A1:E1').values = [['=1+1', '+A2', "'=chữ", '95%', '1,234.5']];
    });
    expect([0, 1, 2, 3, 4].map((column) => sheet.content(0, column))).toMatchObject([
      { formula: '=1+1' },
      { formula: '=+A2' },
      { value: '=chữ', formula: null },
      { value: 0.95 },
      { value: 1234.5 },
    ]);
  });

  it('refuses arrays of another size, and leaves cells alone that are null', async () => {
    const wrong = run((s) => {
      s.getRange('A1:B2').values = [[1, 2]];
    });
    expect(await failure(wrong)).toMatchObject({
      code: 'InvalidArgument',
      message: expect.stringContaining('rows or columns'),
    });
    await run((s) => {
      s.getRange('A1:B1').values = [[1, 2]];
      s.getRange('A1:B1').values = [[null, 3]];
    });
    expect([sheet.content(0, 0).value, sheet.content(0, 1).value]).toEqual([1, 3]);
  });

  it('writes more cells than office.js sends at once', async () => {
    const rows = Array.from({ length: 700 }, (_, row) =>
      Array.from({ length: 5 }, (_, column) => row * 5 + column),
    );
    await run((s) => {
      s.getRangeByIndexes(0, 0, 700, 5).values = rows;
    });
    expect(sheet.content(699, 4).value).toBe(3499);
  });

  it('walks to others: cells, rows, offsets, sizes, crossings, what is used', async () => {
    const found = await run((s) => {
      s.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      const range = s.getRange('B2:D4');
      return [
        range.getCell(1, 1),
        range.getRow(2),
        range.getColumn(0),
        range.getOffsetRange(1, -1),
        range.getResizedRange(1, 0),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getLastCell(),
        range.getBoundingRect('F9'),
        range.getIntersectionOrNullObject('D4:E5'),
        range.getUsedRangeOrNullObject(true),
        s.getUsedRange(true),
      ].map((one) => one.load('address'));
    });
    expect(found.map((one) => one.address.replace('Sheet1!', ''))).toEqual([
      'C3',
      'B4:D4',
      'B2:B4',
      'A3:C5',
      'B2:D5',
      '2:4',
      'B:D',
      'D4',
      'B2:F9',
      'D4',
      'B2:C3',
      'B2:C3',
    ]);
  });

  it('answers with null objects where nothing is', async () => {
    const [used, crossing, other] = await run((s, context) => [
      s.getRange('X1:X9').getUsedRangeOrNullObject(true).load('address'),
      s.getRange('A1').getIntersectionOrNullObject('B1').load('address'),
      context.workbook.worksheets.getItemOrNullObject('Không có').load('name'),
    ]);
    expect([used.isNullObject, crossing.isNullObject, other.isNullObject]).toEqual([true, true, true]);
    expect((await failure(run((s) => s.getRange('A1').getIntersection('B1').load('address')))).code).toBe(
      'ItemNotFound',
    );
    expect((await failure(run((s) => s.getRange('A1').getOffsetRange(-1, 0).load('address')))).code).toBe(
      'InvalidArgument',
    );
    expect((await failure(run((s) => s.getRange('không').load('address')))).code).toBe('InvalidArgument');
  });

  it('has looks, common ones or null where they differ', async () => {
    const [all, mixed] = await run((s) => {
      const range = s.getRange('A1:B2');
      range.set({
        format: {
          fill: { color: '#ffee00' },
          font: { bold: true, size: 12 },
          wrapText: true,
          horizontalAlignment: 'Center',
          columnWidth: 100,
          rowHeight: 40,
        },
      });
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.format.borders.getItem('InsideHorizontal').style = 'Dash';
      const members =
        'format/fill/color,format/font/bold,format/wrapText,format/horizontalAlignment,format/columnWidth,format/rowHeight';
      return [range.load(members), s.getRange('A1:C3').load(members)];
    });
    expect(all.format.toJSON()).toMatchObject({
      fill: { color: '#FFEE00' },
      font: { bold: true },
      wrapText: true,
      horizontalAlignment: 'Center',
      columnWidth: 100,
      rowHeight: 40,
    });
    expect(mixed.format.fill.color).toBeNull();
    expect(sheet.style(1, 0)).toMatchObject({ bottom: { line: 'Continuous' }, top: { line: 'Dash' } });
    expect(sheet.style(0, 0)).toMatchObject({ bottom: { line: 'Dash' }, top: null });
  });

  it('of several areas is written at once', async () => {
    const areas = await run((s) => {
      const ranges = s.getRanges('A1:A3,C5');
      ranges.format.fill.color = 'yellow';
      ranges.format.protection.locked = false;
      return ranges.load('address,areaCount,cellCount');
    });
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(['Sheet1!A1:A3,Sheet1!C5', 2, 4]);
    expect(
      [sheet.style(2, 0), sheet.style(4, 2), sheet.style(3, 0)].map(({ fill, locked }) => [fill, locked]),
    ).toEqual([
      ['#FFFF00', false],
      ['#FFFF00', false],
      [null, true],
    ]);
  });

  it('hides rows and columns, and says which are hidden', async () => {
    const [rows, part] = await run((s) => {
      s.getRange('1:1').rowHidden = true;
      s.getRange('E:F').columnHidden = true;
      return [s.getRange('A1').load('hidden,rowHidden'), s.getRange('A1:A2').load('rowHidden,columnHidden')];
    });
    expect([rows.hidden, rows.rowHidden, part.rowHidden, part.columnHidden]).toEqual([
      true,
      true,
      null,
      false,
    ]);
    await run((s) => {
      s.getRange('1:1').rowHidden = false;
      s.getRange('E:F').columnHidden = false;
    });
  });

  it('carries a validation, within the lengths that Excel takes', async () => {
    const validation = await run((s) => {
      const { dataValidation } = s.getRange('A1:A5');
      dataValidation.rule = { list: { inCellDropDown: true, source: 'Ước,Chính thức' } };
      dataValidation.prompt = { showPrompt: true, title: 'Loại số', message: 'Chọn một.' };
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: 'Sai',
        message: 'Chọn trong danh sách.',
      };
      return s.getRange('A2:A3').dataValidation.load('rule,type,prompt,errorAlert,ignoreBlanks,valid');
    });
    expect(validation.toJSON()).toMatchObject({
      type: 'List',
      rule: { list: { source: 'Ước,Chính thức' } },
      prompt: { title: 'Loại số' },
      errorAlert: { style: 'Warning' },
      valid: true,
    });
    const tooLong = (rule: object) =>
      failure(run((s) => Object.assign(s.getRange('A1').dataValidation, rule)));
    expect((await tooLong({ rule: { list: { source: 'x'.repeat(256) } } })).code).toBe('InvalidArgument');
    expect((await tooLong({ prompt: { title: 'x'.repeat(33), message: '' } })).code).toBe('InvalidArgument');
    // what only the formula engine computes cannot decide while somebody types: it says so instead of passing all
    expect((await tooLong({ rule: { custom: { formula: '=VLOOKUP(A1,B:C,2,0)>0' } } })).code).toBe(
      'ApiNotFound',
    );
    await run((s) => s.getRange('A1').dataValidation.clear());
    expect([sheet.validationAt(0, 0), sheet.validationAt(1, 0)?.rule]).toEqual([
      null,
      { list: { inCellDropDown: true, source: 'Ước,Chính thức' } },
    ]);
  });

  it('carries conditional formats, the newest first', async () => {
    const formats = await run(async (s, context) => {
      for (const formula of ['=$A1=1', '=$A1=2']) {
        const format = s.getRange('A1:C9').conditionalFormats.add('Custom');
        format.custom.rule.formula = formula;
        format.custom.format.fill.color = '#FF0000';
        format.custom.format.font.bold = true;
      }
      const value = s.getRange('D1').conditionalFormats.add('CellValue');
      value.cellValue.rule = { operator: 'LessThan', formula1: '=0' };
      value.cellValue.format.font.color = '#0000FF';
      await context.sync();
      const { conditionalFormats } = s.getRange('A1');
      conditionalFormats.load('items/type,items/priority,items/custom/rule/formula');
      await context.sync();
      return conditionalFormats.items;
    });
    expect(formats.map((format) => format.custom.rule.formula)).toEqual(['=$A1=2', '=$A1=1']);
    expect(sheet.conditionalFormats[1]).toMatchObject({ style: { fill: '#FF0000', bold: true } });
    await run((s) => s.getRange().conditionalFormats.clearAll());
    expect(sheet.conditionalFormats).toEqual([]);
  });
});
