import { afterAll, describe, expect, it } from 'vitest';
import { joinCoAuthors } from '../model/co-author.ts';
import { Workbook } from '../model/workbook.ts';
import { EXCEL_365_UNDO } from '../protocol/host-kind.ts';
import { type Context, eventsArrive } from '../protocol/test-excel.ts';
import { startExcel } from './start-excel.ts';

const an = await startExcel({ locale: 'en-US' });
const binh = await startExcel({ locale: 'en-US', workbook: Workbook.fromJSON(an.workbook.toJSON()) });
const link = joinCoAuthors(an.workbook, binh.workbook, { xml: 'late' });
afterAll(() => {
  link.stop();
  an.dispose();
  binh.dispose();
});

const A1 = { row: 0, column: 0 };

describe('add-ins of two people in one file', () => {
  it('hear their own person as Local, the other as Remote, and themselves by triggerSource', async () => {
    const heard: string[] = [];
    await an.Excel.run(async (context: Context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, source, triggerSource }) => {
        heard.push(`${address} ${source} ${triggerSource}`);
      });
      await context.sync();
    });
    an.person.type(an.workbook.sheet('Sheet1'), A1, '1');
    binh.person.type(binh.workbook.sheet('Sheet1'), { row: 1, column: 0 }, '2');
    await an.Excel.run(async (context: Context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A3').values = [[3]];
      await context.sync();
    });
    await eventsArrive();
    expect(heard).toEqual(['A1 Local Unknown', 'A2 Remote Unknown', 'A3 Local ThisLocalAddin']);
  });

  it('read the XML part of the other only when it arrived', async () => {
    await an.Excel.run(async (context: Context) => {
      context.workbook.customXmlParts.add('<so xmlns="urn:x"/>');
      await context.sync();
    });
    const count = () =>
      binh.Excel.run(async (context: Context) => {
        const parts = context.workbook.customXmlParts.getByNamespace('urn:x').getCount();
        await context.sync();
        return parts.value;
      });
    expect(await count()).toBe(0);
    link.deliver('xml');
    expect(await count()).toBe(1);
  });
});

describe('Ctrl+Z after an add-in wrote', () => {
  it('does nothing before 1.19, whatever the person typed before', async () => {
    const sheet = an.workbook.sheet('Sheet1');
    an.person.type(sheet, { row: 8, column: 0 }, 'mine');
    await an.Excel.run(async (context: Context) => {
      context.workbook.properties.custom.add('SoCCHC', 'x');
      await context.sync();
    });
    expect(an.person.undo().kind).toBe('refused');
    expect(sheet.text(8, 0)).toBe('mine');
  });

  it('reverts its cells from 1.19 on, and not its XML part', async () => {
    const excel = await startExcel({ hostKind: EXCEL_365_UNDO, locale: 'en-US' });
    const sheet = excel.workbook.sheet('Sheet1');
    expect(excel.Office.context.requirements.isSetSupported('ExcelApi', '1.19')).toBe(true);
    await excel.Excel.run(async (context: Context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').values = [[1], [2]];
      context.workbook.customXmlParts.add('<baseline/>');
      await context.sync();
    });
    excel.person.undo();
    expect([sheet.content(0, 0).value, sheet.content(1, 0).value]).toEqual([null, null]);
    expect(excel.workbook.xmlParts.all).toHaveLength(1);
    excel.person.redo();
    expect(sheet.content(1, 0).value).toBe(2);
    excel.dispose();
  });
});
