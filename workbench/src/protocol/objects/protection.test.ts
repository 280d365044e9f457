import { describe, expect, it } from 'vitest';
import { type Context, excelForTests, failure } from '../test-excel.ts';

const { Excel, workbook } = await excelForTests();

function run<Result>(
  work: (sheet: Excel.Worksheet, context: Context) => Promise<Result> | Result,
): Promise<Result> {
  return Excel.run(async (context: Context) => {
    const result = await work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
    return result;
  });
}

/** Each on a protected sheet; those that are allowed are named with what must be allowed. */
const REFUSED: readonly [string, (sheet: Excel.Worksheet) => void][] = [
  [
    'writing a locked cell',
    (sheet) => {
      sheet.getRange('A1').values = [[1]];
    },
  ],
  [
    'writing a block with one locked cell',
    (sheet) => {
      sheet.getRange('B1:C1').values = [[1, 2]];
    },
  ],
  ['clearing a locked cell', (sheet) => sheet.getRange('A1').clear('Contents')],
  [
    'a colour',
    (sheet) => {
      sheet.getRange('B1').format.fill.color = '#FF0000';
    },
  ],
  [
    'locking',
    (sheet) => {
      sheet.getRange('B1').format.protection.locked = true;
    },
  ],
  [
    'a validation',
    (sheet) => {
      sheet.getRange('B1').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
    },
  ],
  ['a table', (sheet) => sheet.tables.add('B1:B2', true)],
  ['merging', (sheet) => sheet.getRange('B1:B2').merge()],
  ['a new filter', (sheet) => sheet.autoFilter.apply('A1:B2')],
  [
    'a row height',
    (sheet) => {
      sheet.getRange('B1').format.rowHeight = 30;
    },
  ],
  ['protecting again', (sheet) => sheet.protection.protect()],
];

describe('a protected sheet', () => {
  it('takes writes to unlocked cells only', async () => {
    await run((sheet) => {
      sheet.getRange('B1:B9').format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.getRange('B1').values = [[5]];
      sheet.getRange('B1').format.columnWidth = 90;
    });
    expect(workbook.sheet('Sheet1').content(0, 1).value).toBe(5);
  });

  it.each(REFUSED)('refuses %s with AccessDenied', async (_, work) => {
    expect((await failure(run(work))).code).toBe('AccessDenied');
    expect(workbook.sheet('Sheet1').content(0, 2).value).toBeNull();
  });

  it('says what it allows', async () => {
    const protection = await run((sheet) => sheet.protection.load('protected,options'));
    expect(protection.protected).toBe(true);
    expect(protection.options).toMatchObject({
      allowFormatColumns: true,
      allowSort: false,
      selectionMode: 'Normal',
    });
  });

  it('opens only with its password', async () => {
    await run((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({}, 'mật khẩu');
    });
    expect((await failure(run((sheet) => sheet.protection.unprotect('sai')))).code).toBe('InvalidArgument');
    await run((sheet) => sheet.protection.unprotect('mật khẩu'));
    expect(workbook.sheet('Sheet1').protection).toBeNull();
  });
});

describe('a protected workbook', () => {
  it('keeps its sheets as they are', async () => {
    await run((_, context) => context.workbook.protection.protect());
    expect((await failure(run((_, context) => context.workbook.worksheets.add('Mới')))).code).toBe(
      'AccessDenied',
    );
    expect(
      (
        await failure(
          run((sheet) => {
            sheet.name = 'Khác';
          }),
        )
      ).code,
    ).toBe('AccessDenied');
    await run((_, context) => context.workbook.protection.unprotect());
  });
});
