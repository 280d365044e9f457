import { afterAll, describe, expect, it } from 'vitest';
import { EXCEL_2021_PLAIN } from '../protocol/host-kind.ts';
import type { Context } from '../protocol/test-excel.ts';
import { startExcel } from './start-excel.ts';

const excel = await startExcel({
  locale: 'vi-VN',
  engine: true,
  now: () => new Date('2026-06-03T08:00:00Z'),
});
afterAll(() => excel.dispose());
const { Excel, workbook, person, host } = excel;

describe('Excel in Node', () => {
  it('computes formulas between the writes and the loads of one batch', async () => {
    const values = await Excel.run(async (context: Context) => {
      const sheet = context.workbook.worksheets.add('Chỉ tiêu');
      sheet.getRange('A1:A2').values = [[30], [40]];
      sheet.getRange('B1:B2').formulas = [
        ['=IF(A2=0,"Không phát sinh",A1/A2)'],
        ["=ROUND('Chỉ tiêu'!B1*100,1)"],
      ];
      const range = sheet.getRange('B1:B2').load('values,text,valueTypes');
      await context.sync();
      return [range.values, range.text, range.valueTypes];
    });
    expect(values).toEqual([
      [[0.75], [75]],
      [['0,75'], ['75']],
      [['Double'], ['Double']],
    ]);
  });

  it('computes again after a person typed, and raises no changed event for results', async () => {
    const changed: string[] = [];
    await Excel.run(async (context: Context) => {
      context.workbook.worksheets.getItem('Chỉ tiêu').onChanged.add(async (event) => {
        changed.push(event.address);
      });
      await context.sync();
    });
    const sheet = workbook.sheet('Chỉ tiêu');
    expect(person.type(sheet, { row: 1, column: 0 }, '0')).toEqual({ kind: 'done' });
    await host.idle();
    expect(sheet.text(0, 1)).toBe('Không phát sinh');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(changed).toEqual(['A2']);
  });

  it('opens a workbook again in another Excel, with what it held', async () => {
    const again = await startExcel({ workbook, hostKind: EXCEL_2021_PLAIN });
    const name = await again.Excel.run(async (context: Context) => {
      const sheets = context.workbook.worksheets.load('items/name');
      await context.sync();
      return sheets.items[1]?.name;
    });
    expect(name).toBe('Chỉ tiêu');
    again.host.dispose();
    again.window.close();
  });
});
