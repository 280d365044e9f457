import { type ClientState, type Entries, type EntryValue, emptyState, type ReportLayout } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Edit } from './port.ts';
import { anIdentity, aReport, cellAt, type OpenedExcel, openExcel } from './testing/excel.ts';

const ROW = 'VM/aaaaaaaa1';
const ROWS: Entries = {
  [ROW]: { fields: { date: '2026-05-04', content: 'Thiếu máy quét', status: 'open' } },
};
const SHEET = 'Vướng mắc';
/** First row of the table, from 0. */
const FIRST = 4;
const CONTENT = 2;

let opened: OpenedExcel;
let layout: ReportLayout;
let specs: ReturnType<typeof aReport>['specs'];
const registersOf = (entries: Entries): ClientState => ({
  ...emptyState(),
  cursor: '1-abcdefgh',
  baseline: Object.fromEntries(
    Object.entries(entries).map(([key, value]) => [key, { value, version: '1-abcdefgh' }]),
  ),
});
const open = () =>
  opened.port.openReport({
    specs,
    identity: anIdentity(),
    state: emptyState(),
    registers: registersOf(ROWS),
  });
beforeEach(async () => {
  opened = await openExcel();
  ({ specs, layout } = aReport('DV2', {}, { registers: ROWS }));
  await open();
  await opened.port.read(layout);
});
afterEach(() => opened.excel.dispose());

const sheet = () => opened.excel.workbook.sheet(SHEET);
const type = (row: number, column: number, text: string) =>
  opened.excel.person.type(sheet(), { row, column }, text, { accept: true });
const rows = async () => (await opened.port.read(layout)).rows;
const values = async () =>
  Object.fromEntries([...(await rows()).reading.entries].map(([key, { value }]) => [key, value]));
const write = (writes: Record<string, EntryValue>, change: Partial<ClientState> = {}) =>
  opened.port.write(layout, ({ state, registers }) => ({
    writes,
    state: state ?? emptyState(),
    registers: { ...(registers ?? emptyState()), ...change },
    identity: anIdentity(),
  }));

describe('the registers in a workbook', () => {
  it('are tables that people may sort, on sheets without protection', () => {
    const [table] = sheet().tables;
    expect(table).toMatchObject({ name: 'SO_VUONG_MAC', area: { row: FIRST - 1, column: 0, columns: 9 } });
    expect(sheet().protection).toBeNull();
    expect(opened.excel.workbook.sheet('Chỉ tiêu').protection).not.toBeNull();
    expect(cellAt(opened, SHEET, 'A5')).toBe('VM-aaaaaaaa1');
  });

  it('are read with the forms in one round trip, with the state of both out of one part', async () => {
    expect(await opened.counting(() => opened.port.read(layout))).toBe(1);
    const contents = await opened.port.read(layout);
    expect(contents.registers).toEqual(registersOf(ROWS));
    expect(contents.identity?.registers).toBe('1-abcdefgh');
    expect(contents.rows.reading.entries.get(ROW)?.value).toEqual(ROWS[ROW]);
    expect(opened.excel.workbook.xmlParts.all).toHaveLength(1);
  });

  it('are filled again in place, and stay tables of the same name', async () => {
    await open();
    expect(sheet().tables.map(({ name }) => name)).toEqual(['SO_VUONG_MAC']);
    expect(await values()).toMatchObject(ROWS);
  });

  it('keep what a person typed, dates and lists and texts that look like dates included', async () => {
    type(FIRST + 1, 1, '3/6/2026');
    type(FIRST + 1, CONTENT, '12/6');
    type(FIRST + 1, 5, 'Đã hủy');
    const { reading, uncoded } = await rows();
    const [{ key, row } = { key: '', row: 0 }] = uncoded;
    expect(uncoded).toHaveLength(1);
    expect([key, row]).toEqual([expect.stringMatching(/^VM\/[a-z0-9]{10}$/), FIRST + 1]);
    expect(reading.entries.get(key)?.value).toEqual({
      fields: { date: '2026-06-03', content: '12/6', status: 'cancelled' },
    });
    expect((await rows()).uncoded).toEqual(uncoded);
  });

  it('get the codes of new rows with any write, and only then', async () => {
    type(FIRST + 1, CONTENT, 'Của tôi');
    const [before] = (await rows()).uncoded;
    expect(cellAt(opened, SHEET, 'A6')).toBeNull();
    const after = await write({});
    expect(after.rows.uncoded).toEqual([]);
    expect(cellAt(opened, SHEET, 'A6')).toBe(before?.key.replace('/', '-'));
    expect((await values())[before?.key ?? '']).toEqual({ fields: { content: 'Của tôi' } });
  });

  it('take rows of others below the last one, and grow when the table is full', async () => {
    const [table] = sheet().tables;
    const end = (table?.area.row ?? 0) + (table?.area.rows ?? 0);
    type(end - 1, CONTENT, 'Dòng cuối của bảng');
    const incoming = { fields: { date: '2026-06-01', content: '12/6', proposal: '=1+1' } };
    const requests = await opened.counting(async () => {
      const after = await write({ 'VM/zzzzzzzz9': incoming, 'SK/zzzzzzzz8': { fields: { content: 'a' } } });
      expect(after.rows.reading.entries.get('VM/zzzzzzzz9')?.value).toEqual(incoming);
    });
    expect(requests).toBe(2);
    expect(await values()).toMatchObject({
      'VM/zzzzzzzz9': incoming,
      'SK/zzzzzzzz8': { fields: { content: 'a' } },
    });
    expect(sheet().content(end, 0).value).toBe('VM-zzzzzzzz9');
    expect(sheet().content(end, 4).formula).toBeNull();
    expect(sheet().tables[0]?.area.rows).toBe((table?.area.rows ?? 0) + 1);
  });

  it('lose a deleted row, and say a conflict at its row', async () => {
    const theirs = { value: null, version: '2-abcdefgh', by: 'a', at: '2026-06-03T02:00:00Z' };
    await write({}, { conflicts: { [ROW]: theirs } });
    expect(cellAt(opened, SHEET, 'I5')).toBe('Xung đột');
    await write({ [ROW]: { deleted: true } }, { conflicts: {} });
    for (const column of 'ABCDEFGHI') expect(cellAt(opened, SHEET, `${column}5`) ?? '').toBe('');
    expect(await values()).not.toHaveProperty([ROW]);
  });

  it('stay as they are when somebody writes who says nothing of them', async () => {
    await opened.port.keep(emptyState(), anIdentity());
    expect((await opened.port.read(layout)).registers).toEqual(registersOf(ROWS));
    const again = await openExcel({ workbook: opened.excel.workbook });
    expect((await again.port.identify()).registers).toEqual(registersOf(ROWS));
    again.excel.dispose();
  });

  it('are still read when their tables were turned into ranges', async () => {
    sheet().set('tables', []);
    expect(await values()).toMatchObject(ROWS);
    await write({ 'VM/zzzzzzzz9': { fields: { content: 'Thêm' } } });
    expect(await values()).toHaveProperty(['VM/zzzzzzzz9']);
  });

  it('tell which rows a person edited, one that was just begun by where it stands', async () => {
    const edits: Edit[] = [];
    const stop = await opened.port.onEdits(layout, (edit) => edits.push(edit));
    type(FIRST, CONTENT, 'Sửa');
    type(FIRST + 2, CONTENT, 'Mới');
    await vi.waitFor(() =>
      expect(edits.map(({ keys }) => [...(keys ?? [])])).toEqual([[ROW, `${ROW}/reply`], ['VM/+6']]),
    );
    await stop();
    await opened.port.read(layout);
    await opened.port.goTo({ form: 'vuong-mac', sheet: SHEET, address: 'C7' });
    expect(await opened.port.selectedKey(layout)).toMatch(/^VM\//);
  });
});
