import {
  type ClientState,
  type Entries,
  type EntryValue,
  emptyState,
  type ReportLayout,
  type SheetSpec,
} from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExcelFailure } from './failure.ts';
import type { Edit } from './port.ts';
import { anIdentity, aReport, cellAt, type OpenedExcel, openExcel, placeOf } from './testing/excel.ts';

let opened: OpenedExcel;
let specs: SheetSpec[];
let layout: ReportLayout;
const FIGURES: EntryValue = { components: { numerator: 7, denominator: 9 } };
const ENTRIES: Entries = {
  'TTHC.02': FIGURES,
  'TTHC.07': { components: { numerator: 1, denominator: 2 }, note: 'Ghi' },
};

const stateOf = (entries: Entries): ClientState => ({
  ...emptyState(),
  cursor: '1-abcdefgh',
  baseline: Object.fromEntries(
    Object.entries(entries).map(([key, value]) => [key, { value, version: '1-abcdefgh' }]),
  ),
});

beforeEach(async () => {
  opened = await openExcel();
  ({ specs, layout } = aReport('DV2', ENTRIES));
  await opened.port.openReport({ specs, identity: anIdentity(), state: stateOf(ENTRIES) });
  await opened.port.read(layout);
});
afterEach(() => opened.excel.dispose());

const type = (key: string, column: string, text: string) => {
  const { sheet, row, column: at } = placeOf(opened, specs, layout, key, column);
  return opened.excel.person.type(sheet, { row, column: at }, text, { accept: true });
};
const readValue = async (key: string) => (await opened.port.read(layout)).reading.entries.get(key);
const write = (writes: Record<string, EntryValue>, change: (state: ClientState) => ClientState = (s) => s) =>
  opened.port.write(layout, ({ state }) => ({
    writes,
    state: change(state ?? emptyState()),
    identity: anIdentity(),
  }));

describe('reading', () => {
  it('takes one round trip, and says whose workbook it is', async () => {
    expect(await opened.counting(() => opened.port.read(layout))).toBe(1);
    const { identity, state, reading } = await opened.port.read(layout);
    expect(identity).toEqual(anIdentity({ cursor: '1-abcdefgh' }));
    expect(state).toEqual(stateOf(ENTRIES));
    expect(reading.entries.get('TTHC.02')?.value).toEqual(FIGURES);
    expect(reading.entries.size).toBe(layout.entries.size);
  });

  it('is the same for a pane that has just been opened', async () => {
    const again = await openExcel({ workbook: opened.excel.workbook });
    const contents = await again.port.identify();
    expect(contents).toEqual({
      identity: anIdentity({ cursor: '1-abcdefgh' }),
      state: stateOf(ENTRIES),
      registers: null,
    });
    expect((await again.port.read(layout)).reading.entries.get('TTHC.02')?.value).toEqual(FIGURES);
    again.excel.dispose();
  });

  it('takes what a person typed, percent and list and date included', async () => {
    type('TTHC.02', 'numerator', '8');
    type('TTHC.02', 'status', 'Ước thực hiện');
    type('TTHC.02', 'sourceDate', '3/6/2026');
    type('TTHC.02', 'evidence', '15/BC-UBND ngày 05/3/2026');
    const [percent = ''] = [...layout.entries.keys()].filter((key) => key.endsWith('/percent'));
    type(percent, 'percent', '95%');
    const { reading } = await opened.port.read(layout);
    expect(reading.entries.get('TTHC.02')?.value).toEqual({
      components: { numerator: 8, denominator: 9 },
      estimate: true,
      source: { on: '2026-06-03' },
      evidence: { number: '15/BC-UBND', date: '2026-03-05' },
    });
    expect(reading.entries.get(percent)?.value).toEqual({ components: { percent: 95 } });
  });

  it('takes the value of a formula that a person wrote, and says that it is one', async () => {
    type('TTHC.02', 'numerator', '=3+4');
    const sheet = opened.excel.workbook.sheet('Chỉ tiêu');
    const { row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'numerator');
    expect(sheet.content(row, column).formula).toBe('=3+4');
    expect((await readValue('TTHC.02'))?.formula).toBe(true);
    expect((await readValue('TTHC.07'))?.formula).toBe(false);
  });

  it('finds a sheet that a person renamed, without asking twice', async () => {
    opened.excel.person.renameSheet(opened.excel.workbook.sheet('Chỉ tiêu'), 'Số liệu của tôi');
    expect(await opened.counting(() => opened.port.read(layout))).toBe(1);
    expect((await readValue('TTHC.02'))?.place.sheet).toBe('Số liệu của tôi');
  });

  it('finds sheets by their marker when a person deleted the names', async () => {
    for (const name of opened.excel.workbook.names.inScope(null))
      opened.excel.workbook.names.remove(name.name, null);
    const again = await openExcel({ workbook: opened.excel.workbook });
    expect((await again.port.read(layout)).reading.entries.size).toBe(layout.entries.size);
    again.excel.dispose();
  });

  it('reports the entries of a deleted sheet as absent, not as cleared', async () => {
    opened.excel.person.deleteSheet(opened.excel.workbook.sheet('Chỉ tiêu'));
    const { reading } = await opened.port.read(layout);
    expect(reading.entries.has('TTHC.02')).toBe(false);
    expect(reading.entries.has('BM.01')).toBe(true);
  });
});

describe('writing what comes in', () => {
  it('takes two round trips, three with the reading before, and shows it', async () => {
    const value: EntryValue = { components: { numerator: 8, denominator: 9 }, note: '=HYPERLINK("x")' };
    const requests = await opened.counting(async () => {
      await opened.port.read(layout);
      const after = await write({ 'TTHC.02': value, 'TTHC.07': null }, (state) => ({
        ...state,
        cursor: '2-abcdefgh',
        baseline: { ...state.baseline, 'TTHC.02': { value, version: '2-abcdefgh' } },
      }));
      expect(after.reading.entries.get('TTHC.02')?.value).toEqual(value);
      expect(after.reading.entries.get('TTHC.07')?.value).toBeNull();
      expect(after.state?.cursor).toBe('2-abcdefgh');
    });
    expect(requests).toBe(3);
    const contents = await opened.port.read(layout);
    expect(contents.identity?.cursor).toBe('2-abcdefgh');
    expect(contents.state?.cursor).toBe('2-abcdefgh');
    expect(contents.reading.entries.get('TTHC.02')).toMatchObject({ value, formula: false });
    expect(contents.reading.entries.get('TTHC.07')?.value).toBeNull();
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'note');
    expect(sheet.content(row, column).formula).toBeNull();
  });

  it('writes nothing when there is nothing to decide', async () => {
    expect(await opened.counting(() => opened.port.write(layout, () => null))).toBe(1);
  });

  it('touches no format and no lock', async () => {
    const sheet = opened.excel.workbook.sheet('Chỉ tiêu');
    const { row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'numerator');
    const before = sheet.style(row, column);
    await write({ 'TTHC.02': { components: { numerator: 5, denominator: 9 } } });
    expect(sheet.style(row, column)).toBe(before);
    expect(sheet.protection).not.toBeNull();
  });

  it('keeps a formula whose value is not to change', async () => {
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'denominator');
    sheet.setContent(row, column, { value: 9, formula: '=4+5' });
    await write({ 'TTHC.07': null });
    expect(sheet.content(row, column).formula).toBe('=4+5');
    // The same row, whose figures are not to change
    await write({ 'TTHC.02': { ...FIGURES, note: 'Theo Cổng' } });
    expect(sheet.content(row, column)).toMatchObject({ value: 9, formula: '=4+5' });
    await write({ 'TTHC.02': { components: { numerator: 7, denominator: 10 } } });
    expect(sheet.content(row, column)).toMatchObject({ value: 10, formula: null });
  });

  it('marks a conflict in Dấu and takes the mark away again', async () => {
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'mark');
    const live = sheet.content(row, column).formula;
    const theirs = { value: null, version: '2-abcdefgh', by: 'a', at: '2026-06-03T02:00:00Z' };
    await write({}, (state) => ({ ...state, conflicts: { 'TTHC.02': theirs } }));
    expect(sheet.content(row, column)).toMatchObject({ value: 'Xung đột', formula: null });
    await write({}, (state) => ({ ...state, conflicts: {} }));
    expect(sheet.content(row, column).formula).toBe(live);
  });

  it('says that a sheet is locked when somebody locked the entry cells', async () => {
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'numerator');
    sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { locked: true });
    const failure = await write({ 'TTHC.02': null }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ExcelFailure);
    expect(failure).toMatchObject({ kind: 'protected', sheets: ['Chỉ tiêu'] });
    expect((await opened.port.read(layout)).state).toEqual(stateOf(ENTRIES));
  });
});

describe('edits', () => {
  it('tells which entries a person changed, and nothing of its own writes', async () => {
    const edits: Edit[] = [];
    const stop = await opened.port.onEdits(layout, (edit) => edits.push(edit));
    type('TTHC.02', 'numerator', '8');
    const first = { keys: new Set(['TTHC.02']), local: true };
    await vi.waitFor(() => expect(edits).toEqual([first]));
    await write({ 'TTHC.07': null });
    type('BM.01', 'c1', '3');
    await vi.waitFor(() => expect(edits).toEqual([first, { keys: new Set(['BM.01']), local: true }]));
    await stop();
    type('TTHC.02', 'numerator', '9');
    await opened.port.read(layout);
    expect(edits).toHaveLength(2);
  });

  it('leads to a cell, and knows which entry is selected', async () => {
    const { reading } = await opened.port.read(layout);
    const place = reading.entries.get('BM.01')?.place;
    if (!place) throw new Error('BM.01 has no place');
    await opened.port.goTo(place);
    expect(opened.excel.workbook.activeSheet.name).toBe('Khảo sát hài lòng');
    expect(await opened.port.selectedKey(layout)).toBe('BM.01');
    await opened.port.goTo({ ...place, address: 'B2' });
    expect(await opened.port.selectedKey(layout)).toBeNull();
  });

  it('says when the place to go to is gone', async () => {
    const gone = opened.port.goTo({ form: 'chi-tieu', sheet: 'Không còn', address: 'A1' });
    await expect(gone).rejects.toMatchObject({ kind: 'missing' });
  });
});

describe('keeping the state', () => {
  it('takes one round trip and no cell', async () => {
    const before = cellAt(opened, 'Chỉ tiêu', 'A2');
    const state = { ...stateOf(ENTRIES), cursor: '9-abcdefgh' };
    expect(await opened.counting(() => opened.port.keep(state, anIdentity()))).toBe(1);
    expect((await opened.port.read(layout)).state).toEqual(state);
    expect(cellAt(opened, 'Chỉ tiêu', 'A2')).toBe(before);
  });
});

it('knows the separators of this Excel', async () => {
  const vietnamese = await openExcel({ locale: 'vi-VN' });
  expect(await vietnamese.port.culture()).toEqual({ decimal: ',', thousands: '.' });
  vietnamese.excel.dispose();
});
