import type { GatheredReply } from '@cchc/domain';
import { readXlsx, refreshXlsx } from '@cchc/xlsx';
import { schemaFaults, unzip, zipOf } from '@cchc/xlsx/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOf } from '../testing/api-client.ts';
import { createTestApp, type TestApp } from '../testing/index.ts';
import { consolidatedFile } from './consolidated-file.ts';
import { extended, OWN_PARTS } from './testing/extended-file.ts';

const PREFIX = 'CCHC_';

describe('a consolidated file that somebody has extended, filled anew', () => {
  let test: TestApp;
  let reply: GatheredReply;
  beforeAll(async () => {
    test = await createTestApp();
    const { body } = await (await clientOf(test, 'dieuphoi')).get<GatheredReply>(
      '/api/gathered?period=2026-H1&include=all&with=2026-Q1',
    );
    reply = body;
  });
  afterAll(() => test.close());

  const unitsOf = (bytes: Uint8Array) => {
    const sheet = readXlsx(bytes).sheets.find(({ name }) => name === 'Của xã') as NonNullable<
      ReturnType<typeof readXlsx>['sheets'][number]
    >;
    const at = (row: number, column: number) =>
      sheet.cells.find((cell) => cell.row === row && cell.column === column);
    const rowOf = (code: string) =>
      sheet.cells.find(({ column, value }) => column === 0 && value === code)?.row ?? -1;
    return { sheet, at, rowOf };
  };

  it('keeps every part of a person byte for byte, and the schema has nothing against it', async () => {
    const theirs = await extended(await consolidatedFile({ reply }));
    expect(await schemaFaults(theirs)).toEqual([]);
    const { bytes, refreshed, added, lost } = refreshXlsx(theirs, await consolidatedFile({ reply }), PREFIX);
    expect(await schemaFaults(bytes)).toEqual([]);
    const [before, after] = [unzip(theirs), unzip(bytes)];
    for (const path of OWN_PARTS) {
      expect(before[path], path).toBeDefined();
      expect(Buffer.from(after[path] ?? []), path).toEqual(Buffer.from(before[path] ?? []));
    }
    expect(refreshed).toContain('Của xã');
    expect([added, lost]).toEqual([[], []]);
    const names = readXlsx(bytes).sheets.map(({ name }) => name);
    expect(names).toEqual(readXlsx(theirs).sheets.map(({ name }) => name));
  });

  it('brings the new figures, with what people wrote beside a row still beside it after rows came and went', async () => {
    const theirs = await extended(await consolidatedFile({ reply }));
    const was = unitsOf(theirs);
    const [first, other, second] = was.sheet.cells.flatMap(({ column, value }) =>
      column === 0 && /^DV\d/.test(String(value)) ? [String(value)] : [],
    );
    // Two units are gone, and a line above the heading says so: rows move, and not all alike
    const less = { ...reply, units: reply.units.filter(({ unit }) => unit !== first && unit !== other) };
    const { bytes, lost } = refreshXlsx(theirs, await consolidatedFile({ reply: less }), PREFIX);
    expect(await schemaFaults(bytes)).toEqual([]);
    const now = unitsOf(bytes);
    const width = was.sheet.cells.filter(({ row, value }) => row === 0 && value !== null).length;
    const [from, to] = [was.rowOf(second ?? ''), now.rowOf(second ?? '')];
    expect(to).toBeLessThan(from);
    expect(now.at(to, width)?.value).toBe(`ghi chú ${second}`);
    expect(now.at(to, width + 1)?.formula).toBe(`F${to + 1}*2`);
    expect(lost).toEqual([first, other].map((code) => ({ sheet: 'Của xã', code })));
    const last = Math.max(...now.sheet.cells.filter(({ column }) => column === width).map(({ row }) => row));
    expect(now.at(last, width)?.value).toBe(`ghi chú ${other}`);
  });

  it('fills the same file the same way the second time, without looks piling up', async () => {
    const fresh = await consolidatedFile({ reply });
    const once = refreshXlsx(await extended(fresh), fresh, PREFIX).bytes;
    const twice = refreshXlsx(once, fresh, PREFIX).bytes;
    expect(unzip(twice)).toEqual(unzip(once));
  });

  it('adds a sheet that was not there, with its charts and its table', async () => {
    const fresh = await consolidatedFile({ reply });
    const without = unzip(fresh);
    const book = new TextDecoder().decode(without['xl/workbook.xml'] as Uint8Array);
    // As a file of before there were charts: nothing marks that sheet
    without['xl/workbook.xml'] = new TextEncoder().encode(
      book
        .replace(/<definedName\b[^>]*name="CCHC_(?:BIEU_DO|DU_LIEU)"[^>]*>[^<]*<\/definedName>/g, '')
        .replace('"Dữ liệu phẳng"', '"Dữ liệu cũ"')
        .replaceAll("'Dữ liệu phẳng'", "'Dữ liệu cũ'"),
    );
    const renamed = unzip(fresh)['xl/tables/table1.xml'] as Uint8Array;
    without['xl/tables/table1.xml'] = new TextEncoder().encode(
      new TextDecoder().decode(renamed).replaceAll('DU_LIEU_PHANG', 'CU'),
    );
    const { bytes, added } = refreshXlsx(zipOf(without), fresh, PREFIX);
    expect(added).toEqual(['Biểu đồ (2)', 'Dữ liệu phẳng']);
    expect(await schemaFaults(bytes)).toEqual([]);
    const tables = readXlsx(bytes).sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
    expect(tables).toEqual(['CU', 'DU_LIEU_PHANG']);
  });

  it('is refused for a file that has no sheet of ours', async () => {
    const own = unzip(await consolidatedFile({ reply }));
    const book = new TextDecoder().decode(own['xl/workbook.xml'] as Uint8Array);
    own['xl/workbook.xml'] = new TextEncoder().encode(book.replaceAll('CCHC_', 'KHAC_'));
    expect(() => refreshXlsx(zipOf(own), zipOf(own), PREFIX)).toThrow('unknown-sheet');
  });
});
