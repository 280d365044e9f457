import {
  type ClientState,
  type Entries,
  type EntryValue,
  emptyState,
  type ReportLayout,
  type SheetSpec,
} from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAMAGES, Damageable } from './testing/damage.ts';
import { anIdentity, aReport, type OpenedExcel, openExcel, placeOf } from './testing/excel.ts';

/** Excel on the web refuses replies over this. */
const LIMIT = 5_000_000;
const ENTRIES: Entries = { 'TTHC.02': { components: { numerator: 7, denominator: 9 } } };

let opened: OpenedExcel;
let specs: SheetSpec[];
let layout: ReportLayout;
let state: ClientState;

beforeEach(async () => {
  opened = await openExcel();
  ({ specs, layout } = aReport('DV2', ENTRIES));
  state = {
    ...emptyState(),
    baseline: { 'TTHC.02': { value: ENTRIES['TTHC.02'] as EntryValue, version: '1-abcdefgh' } },
  };
  await opened.port.openReport({ specs, identity: anIdentity(), state });
  await opened.port.read(layout);
});
afterEach(() => opened.excel.dispose());

const form = () => opened.excel.workbook.sheet('Chỉ tiêu');
const reading = async (key: string) => (await opened.port.read(layout)).reading.entries.get(key);
const put = (key: string, column: string, value: string | number): string => {
  const { sheet, row, column: at } = placeOf(opened, specs, layout, key, column);
  sheet.setContent(row, at, { value, formula: null });
  return `${String.fromCharCode(65 + at)}${row + 1}`;
};
const damageable = (): Damageable =>
  new Damageable(
    opened,
    new Map(
      specs.map(({ key, name }) => [
        key,
        opened.excel.workbook.sheets.find((one) => one.name === name)?.id ?? '',
      ]),
    ),
  );
const damage = (name: string) => DAMAGES.find((one) => one.name === name)?.apply(damageable());

describe('200,000 used rows below the form', () => {
  beforeEach(() => {
    const sheet = form();
    opened.excel.workbook.transact(opened.excel.workbook.origin, () => {
      for (let row = 300; row < 200_300; row++)
        sheet.setContent(row, 1, { value: `dòng ${row}`, formula: null });
      sheet.setContent(200_300, 45, { value: 1, formula: null });
    });
  });

  it('do not make a reply that Excel on the web refuses', async () => {
    const before = opened.excel.host.requests.length;
    expect((await reading('TTHC.02'))?.value).toEqual(ENTRIES['TTHC.02']);
    const replies = opened.excel.host.requests.slice(before).map(({ replyBytes }) => replyBytes);
    expect(replies.length).toBeGreaterThan(0);
    expect(Math.max(...replies)).toBeLessThan(LIMIT / 2);
  });

  it('stay where they are in a repair, which lists the first of them and counts the rest', async () => {
    const before = opened.excel.host.requests.length;
    const { unplaced, more, leftovers } = await opened.port.repair({ specs, identity: anIdentity(), state });
    expect(unplaced[0]).toEqual({ sheet: 'Chỉ tiêu', address: 'B301', content: 'dòng 300', stays: true });
    expect(unplaced).toHaveLength(200);
    expect(more).toBeGreaterThan(1_000);
    expect(leftovers).not.toBeNull();
    expect(form().content(200_299, 1).value).toBe('dòng 200299');
    const sizes = opened.excel.host.requests
      .slice(before)
      .flatMap((one) => [one.replyBytes, one.requestBytes]);
    expect(Math.max(...sizes)).toBeLessThan(LIMIT);
  });
});

describe('a cell that holds what cannot be sent', () => {
  it('is told with sheet and cell when its text is longer than 4,000 characters, and the text stays', async () => {
    const long = 'đ'.repeat(32_767);
    const address = put('TTHC.02', 'note', long);
    expect(await reading('TTHC.02')).toMatchObject({
      value: undefined,
      problem: {
        code: 'text-too-long',
        place: { sheet: 'Chỉ tiêu', address },
        params: { length: 32_767, limit: 4_000 },
      },
    });
    await opened.port.repair({ specs, identity: anIdentity(), state });
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'note');
    expect(sheet.content(row, column).value).toBe(long);
  });

  it('is told when its formula gives an error', async () => {
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'numerator');
    sheet.setContent(row, column, { value: { error: '#REF!' }, formula: "='[Sổ cũ.xlsx]Tháng 6'!B2" });
    expect(await reading('TTHC.02')).toMatchObject({
      value: undefined,
      formula: true,
      problem: { code: 'error-value', place: { sheet: 'Chỉ tiêu', address: `G${row + 1}` } },
    });
  });

  it('is read by the value that a link to another file last had, and keeps the link through a repair', async () => {
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'numerator');
    sheet.setContent(row, column, { value: 5, formula: "='[Sổ cũ.xlsx]Tháng 6'!B2" });
    expect(await reading('TTHC.02')).toMatchObject({
      value: { components: { numerator: 5, denominator: 9 } },
      formula: true,
    });
    await opened.port.repair({ specs, identity: anIdentity(), state });
    expect(sheet.content(row, column).formula).toBe("='[Sổ cũ.xlsx]Tháng 6'!B2");
  });

  it('keeps a date that Excel made of 12/6 a date through a repair, so that it is never sent as a number', async () => {
    const address = put('TTHC.02', 'numerator', 46_185);
    const { sheet, row, column } = placeOf(opened, specs, layout, 'TTHC.02', 'numerator');
    sheet.patchStyle({ row, column, rows: 1, columns: 1 }, { numberFormat: 'd-mmm' });
    const told = {
      value: undefined,
      problem: { code: 'date-for-number', place: { address }, params: { text: '12/6/2026' } },
    };
    expect(await reading('TTHC.02')).toMatchObject(told);
    await opened.port.repair({ specs, identity: anIdentity(), state });
    expect(await reading('TTHC.02')).toMatchObject(told);
  });

  it('says how it was understood when a number stands as text, before and after a repair', async () => {
    const address = put('TTHC.02', 'numerator', '1,234.5');
    const told = {
      value: { components: { numerator: 1234.5, denominator: 9 } },
      doubts: [{ code: 'number-as-text', place: { address }, params: { text: '1,234.5', value: 1234.5 } }],
    };
    expect(await reading('TTHC.02')).toMatchObject(told);
    await opened.port.repair({ specs, identity: anIdentity(), state });
    expect(await reading('TTHC.02')).toMatchObject(told);
  });
});

describe('reading goes on', () => {
  it.each([
    'a merged header',
    'a filter that hides rows',
    'unprotected sheets',
    'values beside and below the form',
    'a very hidden sheet made visible',
  ])('with %s', async (name) => {
    const before = (await opened.port.read(layout)).reading;
    await damage(name);
    const after = (await opened.port.read(layout)).reading;
    expect(new Map([...after.entries].map(([key, { value }]) => [key, value]))).toEqual(
      new Map([...before.entries].map(([key, { value }]) => [key, value])),
    );
  });

  it('on a sheet that somebody protected with a password: open cells can still be written', async () => {
    await damageable().on('chi-tieu', (sheet) => sheet.protection.protect({}, 'bí mật'));
    const value: EntryValue = { components: { numerator: 8, denominator: 9 } };
    await opened.port.write(layout, () => ({ writes: { 'TTHC.02': value }, state, identity: anIdentity() }));
    expect((await reading('TTHC.02'))?.value).toEqual(value);
  });
});

describe('a sheet with a password of somebody else', () => {
  beforeEach(() => damageable().on('chi-tieu', (sheet) => sheet.protection.protect({}, 'bí mật')));

  it('is named when the forms are opened anew, and nothing is changed on any sheet', async () => {
    const before = JSON.stringify(opened.excel.workbook.toJSON());
    const again = opened.port.openReport({ specs, identity: anIdentity(), state });
    await expect(again).rejects.toMatchObject({ kind: 'protected', sheets: ['Chỉ tiêu'] });
    const { sheets } = JSON.parse(JSON.stringify(opened.excel.workbook.toJSON()));
    const cells = (all: { name: string; cells: unknown }[]) =>
      all.map(({ name, cells: each }) => [name, each]);
    expect(cells(sheets)).toEqual(cells(JSON.parse(before).sheets));
  });
});

describe('a sheet that has the name of a form and is not ours', () => {
  it('is not read, not written over, and stands beside ours', async () => {
    opened.excel.dispose();
    opened = await openExcel();
    opened.excel.person.addSheet('Chỉ tiêu');
    const own = form();
    opened.excel.person.type(own, { row: 4, column: 6 }, '123');
    await opened.port.openReport({ specs, identity: anIdentity(), state });
    expect(own.content(4, 6).value).toBe(123);
    expect((await reading('TTHC.02'))?.value).toEqual(ENTRIES['TTHC.02']);
    expect((await reading('TTHC.02'))?.place.sheet).toBe('Chỉ tiêu (2)');
  });
});
