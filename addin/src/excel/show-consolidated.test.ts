import type { GatheredReply } from '@cchc/domain';
import { consolidatedBook } from '@cchc/domain/consolidated';
import { createTestApp, type TestApp } from '@cchc/functions/testing';
import { quickEngine } from '@cchc/workbench/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anIdentity, openExcel } from './testing/excel.ts';

let test: TestApp;
let reply: GatheredReply;
beforeAll(async () => {
  test = await createTestApp();
  const headers = { authorization: `Bearer ${await test.signIn('dieuphoi')}` };
  const response = await test.app.request('/api/gathered?period=2026-H1&include=all', { headers });
  reply = (await response.json()) as GatheredReply;
});
afterAll(() => test.close());

describe('the consolidated workbook in the open one', () => {
  it('is there in few round trips, refreshed in its place, beside what people added', async () => {
    const { excel, port } = await openExcel({ engine: quickEngine() });
    try {
      const { workbook, person } = excel;
      const specs = consolidatedBook({ reply });
      const before = excel.host.requests.length;
      await port.showConsolidation(specs, anIdentity({ unit: '' }));
      expect(excel.host.requests.length - before).toBeLessThanOrEqual(6);
      await workbook.settled();
      expect(workbook.sheets.map(({ name }) => name)).toEqual(specs.map(({ name }) => name));
      const units = specs.find(({ key }) => key === 'th-chi-tieu');
      const sheet = workbook.sheet(units?.name ?? '');
      const row = (units?.headerRow ?? 0) + 1;
      const beside = units?.columns.length ?? 0;
      sheet.set('protection', null);
      person.type(sheet, { row, column: beside }, 'đã gọi điện');
      sheet.setColumnWidth(2, 1, 333);
      const own = workbook.addSheet('Của tôi');
      person.type(own, { row: 0, column: 0 }, `='${sheet.name}'!D${row + 1}`);
      await workbook.settled();
      const figure = sheet.content(row, 3).value;
      expect(own.content(0, 0).value).toBe(figure);

      const kept = workbook.sheet('Biểu đồ').charts;
      const [first, ...others] = kept;
      expect(first).toMatchObject({
        name: 'CCHC_KET_QUA',
        type: 'BarClustered',
        legend: 'Bottom',
        reversed: true,
      });
      // Somebody gave the chart another title
      if (first) workbook.sheet('Biểu đồ').set('charts', [{ ...first, title: 'Của tôi' }, ...others]);
      const again = excel.host.requests.length;
      await port.showConsolidation(consolidatedBook({ reply }), anIdentity({ unit: '' }));
      expect(excel.host.requests.length - again).toBeLessThanOrEqual(6);
      await workbook.settled();
      expect(workbook.sheets.map(({ name }) => name)).toEqual([...specs.map(({ name }) => name), 'Của tôi']);
      expect(sheet.columnWidth(2)).toBe(333);
      expect(sheet.content(row, beside).value).toBe('đã gọi điện');
      expect(own.content(0, 0).value).toBe(figure);
      const flat = workbook.sheet('Dữ liệu phẳng');
      const [spec] = specs.find(({ key }) => key === 'bieu-do')?.charts ?? [];
      const drawing = workbook.sheet('Biểu đồ');
      expect(drawing.charts).toHaveLength(kept.length);
      expect(drawing.charts[0]).toMatchObject({ title: 'Của tôi', source: spec?.source, place: spec?.place });
      expect(flat.tables.map(({ name }) => name)).toEqual(['DU_LIEU_PHANG']);
    } finally {
      excel.dispose();
    }
  });
});
