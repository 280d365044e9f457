import { type Entries, type EntryValue, emptyState, type ReportLayout, type SheetSpec } from '@cchc/domain';
import { choicesAt } from '@cchc/workbench/grid/list-source.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anIdentity, aReport, type OpenedExcel, openExcel, placeOf } from './testing/excel.ts';

const ROWS: Entries = {
  'VB/aaaaaaaa1': { fields: { number: '5/BC-UBND', date: '2026-03-05', subject: 'Báo cáo quý I' } },
  'VB/aaaaaaaa2': { fields: { number: '12/KH-UBND', date: '2026-04-20', subject: 'Kế hoạch' } },
};

let opened: OpenedExcel;
let specs: SheetSpec[];
let layout: ReportLayout;

async function open(registers: Entries): Promise<void> {
  ({ specs, layout } = aReport('DV2', {}, { registers }));
  await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState() });
  await opened.port.read(layout);
}
beforeEach(async () => {
  opened = await openExcel();
  await open(ROWS);
});
afterEach(() => opened.excel.dispose());

/** What the cell's drop-down offers. */
const offered = (key: string) => {
  const { sheet, row, column } = placeOf(opened, specs, layout, key, 'evidence');
  return choicesAt(sheet, { row, column });
};
const write = (writes: Record<string, EntryValue>) =>
  opened.port.write(layout, ({ state }) => ({
    writes,
    state: state ?? emptyState(),
    identity: anIdentity(),
  }));
const NEWEST_FIRST = ['12/KH-UBND ngày 20/4/2026', '5/BC-UBND ngày 05/3/2026'];
const [task = ''] = [...aReport().layout.entries.keys()].filter((key) => key.endsWith('/result'));

describe('the list behind Minh chứng', () => {
  it('offers the documents of Sổ văn bản on each form, the newest first', () => {
    for (const key of ['TTHC.02', task]) expect(offered(key), key).toEqual(NEWEST_FIRST);
    const lists = opened.excel.workbook.sheet('_cchc');
    expect(lists.visibility).toBe('VeryHidden');
    expect(lists.protection).not.toBeNull();
  });

  it('is read back as number and date when one is chosen', async () => {
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'evidence');
    const [, text = ''] = NEWEST_FIRST;
    expect(opened.excel.person.type(sheet, { row, column }, text)).toEqual({ kind: 'done' });
    const { reading } = await opened.port.read(layout);
    expect(reading.entries.get('TTHC.02')?.value).toEqual({
      evidence: { number: '5/BC-UBND', date: '2026-03-05' },
    });
  });

  it('asks about any other document and lets it stand', () => {
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'evidence');
    const other = '7/CV-TT ngày 01/6/2026';
    expect(opened.excel.person.type(sheet, { row, column }, other)).toMatchObject({
      kind: 'invalid',
      alert: { style: 'Warning' },
    });
    expect(opened.excel.person.type(sheet, { row, column }, other, { accept: true })).toEqual({
      kind: 'done',
    });
  });

  it('asks nothing while Sổ văn bản is empty', async () => {
    await open({});
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'evidence');
    expect(offered('TTHC.02')).toEqual([]);
    expect(opened.excel.person.type(sheet, { row, column }, '7/CV-TT')).toEqual({ kind: 'done' });
  });

  it('follows the rows in the next batch that writes anyway, and costs no request of its own', async () => {
    const sheet = opened.excel.workbook.sheet('Sổ văn bản');
    const column = (key: string) =>
      specs.find(({ key: form }) => form === 'so-van-ban')?.columns.findIndex((each) => each.key === key) ??
      -1;
    const { area } = sheet.tables[0] ?? { area: { row: 0 } };
    const type = (row: number, key: string, text: string) =>
      opened.excel.person.type(sheet, { row: area.row + 1 + row, column: column(key) }, text, {
        accept: true,
      });
    type(2, 'number', '30/QĐ-UBND');
    type(2, 'date', '1/6/2026');
    await opened.port.read(layout);
    expect(offered('TTHC.02')).toEqual(NEWEST_FIRST);
    const requests = await opened.counting(() => write({ 'TTHC.02': { components: { numerator: 1 } } }));
    expect(requests).toBe(2);
    expect(offered('TTHC.02')).toEqual(['30/QĐ-UBND ngày 01/6/2026', ...NEWEST_FIRST]);
    // What comes in counts as well, and what is deleted is offered no more
    await write({ 'VB/aaaaaaaa1': { deleted: true }, 'VB/aaaaaaaa2': { deleted: true } });
    expect(offered('TTHC.02')).toEqual(['30/QĐ-UBND ngày 01/6/2026']);
  });

  it('never offers what Excel could take for a formula', async () => {
    await open({ 'VB/aaaaaaaa3': { fields: { number: '=HYPERLINK("x")' } } });
    expect(offered('TTHC.02')).toEqual([]);
  });

  it('is left out where the hidden sheet is gone or from before the list was there', async () => {
    const { workbook } = opened.excel;
    const lists = workbook.sheet('_cchc');
    lists.setContent(0, 1, { value: 'yesNo', formula: null });
    await write({ 'TTHC.02': { components: { numerator: 1 } }, 'VB/aaaaaaaa1': { deleted: true } });
    expect(lists.content(3, 1).value).toBe('5/BC-UBND ngày 05/3/2026');
    lists.setVisibility('Visible');
    workbook.deleteSheet(lists);
    await write({ 'TTHC.02': { components: { numerator: 2 } } });
    const { reading } = await opened.port.read(layout);
    expect(reading.entries.get('TTHC.02')?.value).toEqual({ components: { numerator: 2 } });
  });
});
