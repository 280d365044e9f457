import { afterEach, describe, expect, it } from 'vitest';
import { askingExcel } from '../excel/cells/testing/asking-excel.ts';
import { createFormulaBook, type SelectedRange } from './formula-book.ts';
import { type Draft, formulaAt, questionAt } from './formula-draft.ts';

let close: () => void = () => undefined;
afterEach(() => close());

const timers = {
  now: () => Date.now(),
  random: () => 0.5,
  after(milliseconds: number, run: () => void) {
    const id = setTimeout(run, milliseconds);
    return () => clearTimeout(id);
  },
};
const draft: Draft = {
  ask: 'KET_QUA',
  given: { indicator: 'TTHC.02', period: '2026-Q1' },
  rowHeader: 'indicator',
  columnHeader: 'period',
};

/** Headers around B2:C3, which is selected. */
async function start() {
  const run = await askingExcel();
  close = () => run.excel.dispose();
  run.type('B1', '2026-Q1');
  run.type('C1', '2026-H1');
  run.type('A2', 'TTHC.01');
  run.type('A3', 'CV.01');
  run.excel.person.select(run.sheet, { row: 1, column: 1, rows: 2, columns: 2 });
  const book = createFormulaBook({ desk: run.desk, cells: run.port, timers });
  const selected = await book.selected();
  if (!selected.ok) throw new Error(selected.failure);
  return { ...run, book, at: selected.value };
}
const CELLS = ['B2', 'C2', 'B3', 'C3'];

describe('what is asked', () => {
  const at = { sheetId: 's', row: 1, column: 1, rows: 2, columns: 2 } as SelectedRange;

  it.each<[string, Partial<Draft>, Partial<SelectedRange>, string]>([
    ['headers of rows and columns', {}, {}, '=CCHC.KET_QUA($A2;B$1)'],
    ['words of its own', { rowHeader: null, columnHeader: null }, {}, '=CCHC.KET_QUA("TTHC.02";"2026-Q1")'],
    ['no header beyond the edge', {}, { row: 0, column: 0 }, '=CCHC.KET_QUA("TTHC.02";"2026-Q1")'],
  ])('stands in the formula by %s', (_, change, place, want) => {
    expect(formulaAt({ ...draft, ...change }, { ...at, ...place }, undefined, ';')).toBe(want);
  });

  it('is the question of the cell, with the words of its headers', () => {
    expect(questionAt(draft)).toEqual(['KET_QUA', 'TTHC.02', '2026-Q1']);
    expect(questionAt(draft, { row: 'CV.01', column: '2026-Y' })).toEqual(['KET_QUA', 'CV.01', '2026-Y']);
  });
});

describe('the formulas of a workbook', () => {
  it('are written over a selection, relative to its headers, and answer', async () => {
    const run = await start();
    expect(await run.book.insert(draft, run.at, false)).toMatchObject({
      ok: true,
      value: { kind: 'written' },
    });
    await run.settle();
    expect(CELLS.map(run.formula)).toEqual([
      '=CCHC.KET_QUA($A2,B$1)',
      '=CCHC.KET_QUA($A2,C$1)',
      '=CCHC.KET_QUA($A3,B$1)',
      '=CCHC.KET_QUA($A3,C$1)',
    ]);
    expect(new Set(CELLS.map(run.value)).size).toBe(4);
  });

  it('are pulled as plain values that are the same as the formulas show', async () => {
    const run = await start();
    expect(await run.book.pull(draft, run.at, false)).toMatchObject({ ok: true, value: { kind: 'written' } });
    const values = CELLS.map(run.value);
    expect(CELLS.map(run.formula)).toEqual([null, null, null, null]);
    expect(run.desk.state.get().asking).toBe(false);
    await run.book.insert(draft, run.at, true);
    await run.settle();
    expect(CELLS.map(run.value)).toEqual(values);
  });

  it('write nothing over what stands there, and pull a whole table from one cell on', async () => {
    const run = await start();
    run.type('C3', 'của tôi');
    expect(await run.book.insert(draft, run.at, false)).toMatchObject({
      value: { kind: 'occupied', cells: 1 },
    });
    const table: Draft = {
      ask: 'BANG',
      given: { what: 'kết quả', period: '2026-Q1' },
      rowHeader: null,
      columnHeader: null,
    };
    await run.book.pull(table, { ...run.at, row: 9, column: 0 }, false);
    expect(['A10', 'B10', 'A11', 'B11', 'C11'].map(run.value)).toEqual([
      'Đơn vị',
      'TTHC.01',
      'Toàn xã',
      95.5,
      90,
    ]);
  });

  it('are refreshed, and their values kept in the workbook', async () => {
    const run = await start();
    await run.book.insert(draft, run.at, false);
    await run.settle();
    expect(await run.book.refresh()).toEqual({ ok: true, value: null });
    const kept = await run.port.readValues();
    expect(Object.keys(kept?.answers ?? {})).toHaveLength(4);
  });

  it('say what Excel does not let them do', async () => {
    const run = await start();
    run.excel.person.protect(run.sheet);
    expect(await run.book.insert(draft, run.at, false)).toEqual({ ok: false, failure: 'protected' });
  });
});
