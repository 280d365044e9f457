import { emptyState, fillEmpty, type ReportLayout, type SheetSpec } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anIdentity, aReport, type OpenedExcel, openExcel, placeOf } from './testing/excel.ts';

let opened: OpenedExcel;
let specs: SheetSpec[];
let layout: ReportLayout;
beforeEach(async () => {
  opened = await openExcel();
  ({ specs, layout } = aReport('DV2', { 'TTHC.02': { components: { numerator: 7, denominator: 9 } } }));
  await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState() });
  await opened.port.read(layout);
});
afterEach(() => opened.excel.dispose());

/** Selects from one entry cell to another, as a person drags over them. */
const select = (from: [key: string, column: string], to: [key: string, column: string] = from) => {
  const [first, last] = [placeOf(opened, specs, layout, ...from), placeOf(opened, specs, layout, ...to)];
  opened.excel.person.select(first.sheet, {
    row: first.row,
    column: first.column,
    rows: last.row - first.row + 1,
    columns: last.column - first.column + 1,
  });
  return first;
};

describe('the selection', () => {
  it('names the entries and the figures that are selected, in three round trips', async () => {
    select(['TTHC.02', 'numerator'], ['TTHC.07', 'numerator']);
    let contents: Awaited<ReturnType<typeof opened.port.selection>> | undefined;
    const trips = await opened.counting(async () => {
      contents = await opened.port.selection(layout);
    });
    expect(trips).toBeLessThanOrEqual(3);
    expect(contents?.selected.get('TTHC.07')).toEqual(new Set(['numerator']));
    expect(contents?.selected.get('TTHC.02')).toEqual(new Set(['numerator']));
    expect(contents?.reading.entries.get('TTHC.02')?.value).toEqual({
      components: { numerator: 7, denominator: 9 },
    });
  });

  it('leaves out rows that are hidden: nobody fills what is not seen', async () => {
    const { sheet, row } = select(['TTHC.02', 'numerator'], ['TTHC.07', 'numerator']);
    await opened.excel.Excel.run(async (context: Excel.RequestContext) => {
      const worksheet = context.workbook.worksheets.getItem(sheet.name);
      worksheet.protection.unprotect();
      worksheet.getRange(`${row + 1}:${row + 1}`).rowHidden = true;
      await context.sync();
    });
    const { selected } = await opened.port.selection(layout);
    expect(selected.has('TTHC.02')).toBe(false);
    expect(selected.has('TTHC.07')).toBe(true);
  });

  it('is empty away from the entry cells', async () => {
    select(['TTHC.02', 'name']);
    expect((await opened.port.selection(layout)).selected.size).toBe(0);
  });

  it('fills only what is empty, through the writer of every other value', async () => {
    select(['TTHC.02', 'numerator'], ['TTHC.07', 'denominator']);
    const { selected } = await opened.port.selection(layout);
    const contents = await opened.port.write(layout, ({ reading }) => ({
      writes: fillEmpty(layout, reading, selected, { kind: 'mark', mark: 'no-data', reason: 'Chờ số' }),
      state: emptyState(),
      identity: anIdentity(),
    }));
    expect(contents.reading.entries.get('TTHC.07')?.value).toEqual({ mark: 'no-data', reason: 'Chờ số' });
    expect(contents.reading.entries.get('TTHC.02')?.value).toEqual({
      components: { numerator: 7, denominator: 9 },
    });
  });
});
