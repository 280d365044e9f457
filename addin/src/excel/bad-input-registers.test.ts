import { type ClientState, type Entries, emptyState, type ReportLayout, type SheetSpec } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anIdentity, aReport, type OpenedExcel, openExcel } from './testing/excel.ts';

/** Excel on the web refuses replies over this. */
const LIMIT = 5_000_000;
const KEY = 'VM/aaaaaaaa1';
const ROWS: Entries = {
  [KEY]: { fields: { date: '2026-05-04', content: 'Thiếu máy quét', status: 'open' } },
};
const SHEET = 'Vướng mắc';
/** Row of the first register row, column of its content. */
const [ROW, CONTENT] = [4, 2];

let opened: OpenedExcel;
let layout: ReportLayout;
let specs: SheetSpec[];
const registers: ClientState = {
  ...emptyState(),
  baseline: Object.fromEntries(
    Object.entries(ROWS).map(([key, value]) => [key, { value, version: '1-abcdefgh' }]),
  ),
};
beforeEach(async () => {
  opened = await openExcel();
  ({ specs, layout } = aReport('DV2', {}, { registers: ROWS }));
  await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState(), registers });
  await opened.port.read(layout);
});
afterEach(() => opened.excel.dispose());

const sheet = () => opened.excel.workbook.sheet(SHEET);
const read = async () => (await opened.port.read(layout)).rows.reading;
const repair = () => opened.port.repair({ specs, identity: anIdentity(), state: emptyState(), registers });
const put = (content: Parameters<ReturnType<typeof sheet>['setContent']>[2]) =>
  sheet().setContent(ROW, CONTENT, content);

describe('a row of a register that cannot be sent', () => {
  it('is told with sheet and cell when its text is as long as Excel takes, and the text stays through a repair', async () => {
    const long = 'đ'.repeat(32_767);
    put({ value: long, formula: null });
    const told = { code: 'text-too-long', place: { sheet: SHEET, address: `C${ROW + 1}` } };
    expect((await read()).entries.get(KEY)).toMatchObject({ value: undefined, problem: told });
    await repair();
    expect(sheet().content(ROW, CONTENT).value).toBe(long);
    expect((await read()).entries.get(KEY)).toMatchObject({ value: undefined, problem: told });
  });

  it('is told with sheet and cell when a formula gives an error, and the formula stays', async () => {
    put({ value: { error: '#REF!' }, formula: "='[Sổ cũ.xlsx]Tháng 6'!B2" });
    const told = { code: 'error-value', place: { sheet: SHEET, address: `C${ROW + 1}` } };
    expect((await read()).entries.get(KEY)).toMatchObject({ value: undefined, formula: true, problem: told });
    await repair();
    expect(sheet().content(ROW, CONTENT).formula).toBe("='[Sổ cũ.xlsx]Tháng 6'!B2");
  });
});

describe('a register is read all the same', () => {
  it('by the value that a link to another file last had', async () => {
    put({ value: 'Theo sổ cũ', formula: "='[Sổ cũ.xlsx]Tháng 6'!B2" });
    expect((await read()).entries.get(KEY)).toMatchObject({
      value: { fields: { content: 'Theo sổ cũ' } },
      formula: true,
    });
  });

  it.each([
    [
      'a merged header',
      (target: Excel.Worksheet) => {
        target.tables.getItemAt(0).convertToRange();
        target.getRange('C4:D4').merge(false);
      },
    ],
    [
      'a filter that hides its rows',
      (target: Excel.Worksheet) => {
        target.getRange('5:5').rowHidden = true;
      },
    ],
    ['a password on its sheet', (target: Excel.Worksheet) => target.protection.protect({}, 'bí mật')],
  ] as [string, (target: Excel.Worksheet) => void][])('with %s', async (_, apply) => {
    const context = new opened.excel.Excel.RequestContext();
    apply(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
    expect((await read()).entries.get(KEY)?.value).toEqual(ROWS[KEY]);
  });

  it('with 200,000 used rows below it, in a reply that Excel on the web takes, and a repair leaves them where they are', async () => {
    opened.excel.workbook.transact(opened.excel.workbook.origin, () => {
      for (let row = 7_000; row < 207_000; row++)
        sheet().setContent(row, 12, { value: `dòng ${row}`, formula: null });
    });
    const before = opened.excel.host.requests.length;
    expect((await read()).entries.get(KEY)?.value).toEqual(ROWS[KEY]);
    await repair();
    const replies = opened.excel.host.requests.slice(before).map(({ replyBytes }) => replyBytes);
    expect(Math.max(...replies)).toBeLessThan(LIMIT / 2);
    expect(sheet().content(150_000, 12).value).toBe('dòng 150000');
  });

  it('a locked register names itself when rows come in, and nothing of them is lost', async () => {
    const context = new opened.excel.Excel.RequestContext();
    const target = context.workbook.worksheets.getItem(SHEET);
    target.getRange('A1:I60').format.protection.locked = true;
    target.protection.protect({}, 'bí mật');
    await context.sync();
    const row = { fields: { content: 'Của người khác' } };
    const writing = opened.port.write(layout, () => ({
      writes: { 'VM/zzzzzzzz9': row },
      state: emptyState(),
      registers,
      identity: anIdentity(),
    }));
    await expect(writing).rejects.toMatchObject({ kind: 'protected', sheets: [SHEET] });
    expect((await repair()).locked).toEqual([SHEET]);
    expect((await read()).entries.get(KEY)?.value).toEqual(ROWS[KEY]);
  });
});
