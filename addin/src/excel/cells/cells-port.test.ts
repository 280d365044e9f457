import { afterEach, describe, expect, it } from 'vitest';
import { valueToWrite } from './cells-port.ts';
import type { TableToInsert } from './tables.ts';
import { askingExcel } from './testing/asking-excel.ts';

let close: () => void = () => undefined;
afterEach(() => close());
const start = async (options: Parameters<typeof askingExcel>[0] = {}) => {
  const run = await askingExcel(options);
  close = () => run.excel.dispose();
  return run;
};
const formula = (content: string) => ({ content, format: null });

describe('what is selected', () => {
  it('is told with its place, and with the formula of its first cell in English', async () => {
    const run = await start();
    run.type('B2', '=CCHC.KET_QUA($A2;B$1)');
    await run.settle();
    run.excel.person.select(run.sheet, { row: 1, column: 1, rows: 2, columns: 3 });
    let selected: unknown;
    expect(
      await run.counting(async () => {
        selected = await run.port.selected();
      }),
    ).toBe(1);
    expect(selected).toMatchObject({
      sheetId: run.sheet.id,
      sheet: run.sheet.name,
      address: 'B2:D3',
      row: 1,
      column: 1,
      rows: 2,
      columns: 3,
      formula: '=CCHC.KET_QUA($A2,B$1)',
    });
  });

  it('has no formula where a value or nothing stands', async () => {
    const run = await start();
    run.type('A1', 'TTHC.01');
    for (const row of [0, 5]) {
      run.excel.person.select(run.sheet, { row, column: 0, rows: 1, columns: 1 });
      expect(await run.port.selected()).toMatchObject({ formula: '', local: '' });
    }
  });
});

describe('formulas written into cells', () => {
  const down = [[formula('=CCHC.KET_QUA($A2,B$1)')], [formula('=CCHC.KET_QUA($A3,B$1)')]];

  it('ask at once, relative to their headers', async () => {
    const run = await start();
    run.type('B1', '2026-Q1');
    run.type('A2', 'TTHC.01');
    run.type('A3', 'TTHC.02');
    const place = { sheetId: run.sheet.id, row: 1, column: 1 };
    expect(await run.port.write(place, down, false)).toEqual({
      kind: 'written',
      address: 'B2:B3',
      chart: false,
    });
    await run.settle();
    expect([run.value('B2'), run.value('B3')]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(run.value('B2')).not.toBe(run.value('B3'));
  });

  it('never go over what stands there before somebody agreed', async () => {
    const run = await start();
    run.type('B3', 'của tôi');
    const place = { sheetId: run.sheet.id, row: 1, column: 1 };
    expect(await run.port.write(place, down, false)).toEqual({
      kind: 'occupied',
      address: 'B2:B3',
      cells: 1,
    });
    expect([run.formula('B2'), run.value('B3')]).toEqual([null, 'của tôi']);
    expect(await run.port.write(place, down, true)).toMatchObject({ kind: 'written' });
    expect(run.formula('B3')).toContain('CCHC.KET_QUA');
  });

  it('may be plain values, in which no text becomes a formula', async () => {
    const run = await start({ without: true });
    const place = { sheetId: run.sheet.id, row: 0, column: 0 };
    const cells = [[valueToWrite('=1+1', null), valueToWrite(95.5, '0.0')]];
    await run.port.write(place, cells, false);
    expect([run.formula('A1'), run.value('A1'), run.value('B1')]).toEqual([null, '=1+1', 95.5]);
  });

  it('fail with a failure of Excel where the sheet is gone, and nothing is written', async () => {
    const run = await start();
    const place = { sheetId: 'no-such-sheet', row: 1, column: 1 };
    await expect(run.port.write(place, down, true)).rejects.toMatchObject({ name: 'ExcelFailure' });
    expect(run.formula('B2')).toBe(null);
  });
});

const TABLE: TableToInsert = {
  rows: [
    ['Chỉ tiêu', '2026-Q1', '2026-H1'],
    ['TTHC.01', '=CCHC.KET_QUA($A5,B$4)', '=CCHC.KET_QUA($A5,C$4)'],
    ['TTHC.02', '=CCHC.KET_QUA($A6,B$4)', '=CCHC.KET_QUA($A6,C$4)'],
  ],
  format: '0.0',
  widths: [20, 12],
  chart: { title: 'Kết quả', type: 'ColumnClustered', of: { row: 0, column: 0, rows: 3, columns: 3 } },
};

describe('a ready table', () => {
  it('stands where it is wanted with its figures and its chart', async () => {
    const run = await start();
    const place = { sheetId: run.sheet.id, row: 3, column: 0 };
    expect(await run.port.insert(place, TABLE, false)).toEqual({
      kind: 'written',
      address: 'A4:C6',
      chart: true,
    });
    await run.settle();
    expect(run.value('A4')).toBe('Chỉ tiêu');
    for (const cell of ['B5', 'C5', 'B6', 'C6']) expect(run.value(cell)).toEqual(expect.any(Number));
    expect(run.sheet.charts).toHaveLength(1);
  });

  it('stands there also when Excel refuses the chart', async () => {
    const run = await start();
    const place = { sheetId: run.sheet.id, row: 3, column: 0 };
    const of = { row: 0, column: 0, rows: 2_000_000, columns: 3 };
    const chart = { title: 'Kết quả', type: 'Line' as const, of };
    expect(await run.port.insert(place, { ...TABLE, chart }, false)).toMatchObject({
      kind: 'written',
      chart: false,
    });
    await run.settle();
    expect(run.value('B5')).toEqual(expect.any(Number));
    expect(run.sheet.charts).toEqual([]);
  });

  it('does not go over what stands there before somebody agreed', async () => {
    const run = await start();
    run.type('C6', 'ghi chú');
    const place = { sheetId: run.sheet.id, row: 3, column: 0 };
    expect(await run.port.insert(place, TABLE, false)).toEqual({
      kind: 'occupied',
      address: 'A4:C6',
      cells: 1,
    });
    expect([run.value('A4') || '', run.value('C6')]).toEqual(['', 'ghi chú']);
  });
});

describe('answers that the workbook keeps', () => {
  const kept = {
    scope: 'xa|can-bo',
    answers: { '["KET_QUA","TTHC.01"]': { answer: { value: 95.5 }, at: 1, tag: null } },
  };

  it('are read as they were written, and written once', async () => {
    const run = await start();
    expect(await run.port.readValues()).toBeNull();
    await run.port.writeValues(kept);
    expect(await run.port.readValues()).toEqual(kept);
    const same = await run.counting(() => run.port.writeValues(kept));
    expect(same).toBeLessThanOrEqual(2);
    expect(run.excel.workbook.xmlParts.all).toHaveLength(1);
  });

  it('take the place of those before', async () => {
    const run = await start();
    await run.port.writeValues(kept);
    const newer = { scope: 'xa|nguoi-khac', answers: {} };
    await run.port.writeValues(newer);
    expect(await run.port.readValues()).toEqual(newer);
    expect(run.excel.workbook.xmlParts.all).toHaveLength(1);
  });
});
