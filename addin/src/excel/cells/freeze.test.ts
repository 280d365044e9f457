import { Workbook } from '@cchc/workbench/model';
import { afterEach, describe, expect, it } from 'vitest';
import { askingExcel } from './testing/asking-excel.ts';

let close: () => void = () => undefined;
afterEach(() => close());
const start = async (options: Parameters<typeof askingExcel>[0] = {}) => {
  const run = await askingExcel(options);
  close = () => run.excel.dispose();
  return run;
};

/** Headers in row 1 and column A, a formula in each cell between them. */
async function aTable() {
  const run = await start();
  run.type('B1', '2026-Q1');
  run.type('C1', '2026-H1');
  for (const [i, code] of ['TTHC.01', 'TTHC.02', 'CV.01'].entries()) {
    run.type(`A${i + 2}`, code);
    for (const column of 'BC') run.type(`${column}${i + 2}`, `=CCHC.KET_QUA($A${i + 2};${column}$1)`);
  }
  await run.settle();
  return run;
}
const CELLS = ['B2', 'C2', 'B3', 'C3', 'B4', 'C4'];

describe('formulas turned into values', () => {
  it('keep what they showed, in at most six round trips, and are formulas again on another machine', async () => {
    const run = await aTable();
    const [values, formulas] = [CELLS.map(run.value), CELLS.map(run.formula)];
    expect(values.every((value) => typeof value === 'number')).toBe(true);
    let summary: unknown;
    expect(
      await run.counting(async () => {
        summary = await run.port.freeze(null);
      }),
    ).toBeLessThanOrEqual(6);
    expect(summary).toEqual({ turned: 6, left: 0 });
    expect([CELLS.map(run.value), CELLS.map(run.formula)]).toEqual([values, CELLS.map(() => null)]);

    // Opened where the add-in is not there, saved, and opened again where it is
    const away = Workbook.fromJSON(run.excel.workbook.toJSON());
    close();
    const bare = await start({ workbook: away, without: true });
    expect(CELLS.map(bare.value)).toEqual(values);
    const saved = Workbook.fromJSON(bare.excel.workbook.toJSON());
    close();
    const back = await start({ workbook: saved });
    expect(await back.counting(() => back.port.reattach())).toBeLessThanOrEqual(6);
    await back.settle();
    expect([CELLS.map(back.value), CELLS.map(back.formula)]).toEqual([values, formulas]);
    expect([back.excel.workbook.xmlParts.all, back.excel.workbook.names.all]).toEqual([[], []]);
    expect(await back.port.reattach()).toEqual({ attached: 0, left: 0 });
  });

  it('find their place again when rows and columns were put in front of them', async () => {
    const run = await aTable();
    const formulas = CELLS.map(run.formula);
    await run.port.freeze(null);
    run.excel.person.insertRows(run.sheet, 0, 2);
    run.excel.person.insertColumns(run.sheet, 0, 1);
    expect(await run.port.reattach()).toEqual({ attached: 6, left: 0 });
    expect(['C4', 'D6'].map(run.formula)).toEqual(['=CCHC.KET_QUA($B4,C$3)', '=CCHC.KET_QUA($B6,D$3)']);
    expect(formulas[0]).toBe('=CCHC.KET_QUA($A2,B$1)');
  });

  it('leave alone what a person typed over, and what reads another header by now', async () => {
    const run = await aTable();
    await run.port.freeze(null);
    run.type('B2', '12');
    run.type('A4', 'CV.02');
    expect(await run.port.reattach()).toEqual({ attached: 3, left: 3 });
    expect(run.value('B2')).toBe(12);
    expect(CELLS.map(run.formula).map((formula) => formula !== null)).toEqual([
      false,
      true,
      true,
      true,
      false,
      false,
    ]);
    // Put right, they come back too
    run.type('A4', 'CV.01');
    expect(await run.port.reattach()).toEqual({ attached: 2, left: 1 });
  });

  it('are turned with all that they spill, and spill again', async () => {
    const run = await start();
    run.type('B2', '=CCHC.BANG("kết quả";"2026-Q1")');
    await run.settle();
    expect(run.value('C3')).toBe(95.5);
    expect(await run.port.freeze(null)).toEqual({ turned: 1, left: 0 });
    await run.settle();
    expect(['B2', 'B3', 'C3', 'D3'].map(run.value)).toEqual(['Đơn vị', 'Toàn xã', 95.5, 90]);
    expect(run.sheet.content(2, 2).spilled).toBeFalsy();
    expect(await run.port.reattach()).toEqual({ attached: 1, left: 0 });
    await run.settle();
    expect(['B2', 'C3'].map(run.value)).toEqual(['Đơn vị', 95.5]);
    expect(run.sheet.content(2, 2).spilled).toBe(true);
  });

  it('stay formulas while they show an error, and a text never becomes a formula', async () => {
    const run = await start();
    run.type('A1', '=CCHC.KET_QUA("LỖI";"2026-Q1")');
    run.type('A2', '=CCHC.NGUON("CV.01")');
    run.type('A3', '=1+1');
    await run.settle();
    expect(await run.port.freeze(null)).toEqual({ turned: 1, left: 1 });
    expect(['A1', 'A2', 'A3'].map(run.formula)).toEqual(['=CCHC.KET_QUA("LỖI","2026-Q1")', null, '=1+1']);
    expect(run.value('A2')).toBe('=không phải công thức');
    expect(await run.port.reattach()).toEqual({ attached: 1, left: 0 });
  });

  it('lose nothing where a locked sheet stops the batch', async () => {
    const run = await aTable();
    run.excel.person.protect(run.sheet);
    const formulas = CELLS.map(run.formula);
    await expect(run.port.freeze(null)).rejects.toMatchObject({ kind: 'protected' });
    expect(CELLS.map(run.formula)).toEqual(formulas);
    run.excel.person.unprotect(run.sheet);
    expect(await run.port.reattach()).toEqual({ attached: 0, left: 0 });
    expect(CELLS.map(run.formula)).toEqual(formulas);
  });
});
