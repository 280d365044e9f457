import { documentProperties, emptyState, regularPeriod } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anIdentity, aPlan, aReport, type OpenedExcel, openExcel, placeOf } from './testing/excel.ts';

let opened: OpenedExcel;
beforeEach(async () => {
  opened = await openExcel();
});
afterEach(() => opened.excel.dispose());

const run = <Result>(work: (context: Excel.RequestContext) => Promise<Result>): Promise<Result> =>
  opened.excel.Excel.run(work);

describe('a workbook that is printed and passed on', () => {
  it('says what it is and whose, and names no person', async () => {
    const plan = aPlan();
    const properties = documentProperties({
      plan,
      unit: 'DV4',
      period: regularPeriod(2026, 'Q1'),
      communeName: 'Mẫu',
    });
    const { specs } = aReport('DV4');
    await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState(), properties });
    const told = await run(async (context) => {
      const { properties: document } = context.workbook;
      document.load('title,subject,author,company');
      await context.sync();
      const { title, subject, author, company } = document;
      return { title, subject, author, company };
    });
    expect(told).toEqual({
      title: 'Báo cáo cải cách hành chính Quý I/2026',
      subject: 'Phòng Kinh tế',
      author: '',
      company: 'UBND xã Mẫu',
    });
  });

  it('has a cover without grid lines, and forms that repeat header and first columns on each page', async () => {
    const { specs } = aReport('DV4');
    await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState() });
    const pages = await run(async (context) => {
      const { worksheets } = context.workbook;
      const [cover, form] = [worksheets.getItem('Hướng dẫn'), worksheets.getItem('Nhiệm vụ')];
      cover.load('showGridlines');
      form.load('showGridlines');
      const { pageLayout } = form;
      pageLayout.load('orientation,paperSize,zoom');
      const rows = pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const columns = pageLayout.getPrintTitleColumnsOrNullObject().load('address');
      await context.sync();
      return {
        grid: [cover.showGridlines, form.showGridlines],
        orientation: pageLayout.orientation,
        wide: pageLayout.zoom.horizontalFitToPages,
        rows: rows.address,
        columns: columns.address,
      };
    });
    expect(pages).toMatchObject({ grid: [false, true], orientation: 'Landscape', wide: 2 });
    expect(pages.rows).toMatch(/4:\$?4$/);
    expect(pages.columns).toMatch(/A:\$?C$/);
  });

  it('keeps signatures out of what is read, and of what is typed', async () => {
    const { specs, layout } = aReport('DV4');
    await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState() });
    const { reading } = await opened.port.read(layout);
    expect(reading.entries.size).toBe(layout.entries.size);
    expect(reading.duplicates.size).toBe(0);
    const { sheet, row, column } = placeOf(opened, specs, layout, 'KP.T1', 'estimate');
    expect(opened.excel.person.type(sheet, { row, column }, '12,5', { accept: true })).toEqual({
      kind: 'done',
    });
    const typed = (await opened.port.read(layout)).reading.entries.get('KP.T1')?.value;
    expect(typed).toEqual({ components: { estimate: 12.5 } });
  });
});
