import {
  type ClientState,
  type Entries,
  emptyState,
  type ReportLayout,
  type SheetKey,
  type SheetSpec,
} from '@cchc/domain';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LEFTOVERS } from './leftovers.ts';
import type { OpenReport } from './port.ts';
import { Damageable } from './testing/damage.ts';
import { anIdentity, aReport, cellAt, type OpenedExcel, openExcel } from './testing/excel.ts';
import { REGISTER_DAMAGES, rowAt } from './testing/register-damage.ts';

const FIRST = 'VM/aaaaaaaa1';
const SECOND = 'VM/bbbbbbbb2';
const SENT: Entries = {
  [FIRST]: { fields: { date: '2026-05-04', content: 'Thiếu máy quét', related: '12/6', status: 'open' } },
  [`${FIRST}/reply`]: { fields: { answer: 'Đã ghi nhận', answeredBy: 'Hà Thị Sen' } },
  [SECOND]: { fields: { date: '2026-05-20', content: 'Đường truyền hay mất', proposal: 'Nâng cấp' } },
  'VM/cccccccc3': { deleted: true },
  'VB/eeeeeeee5': { fields: { type: 'Báo cáo', number: '15/BC', date: '2026-03-01', area: 'TTHC' } },
};
/** Typed and not sent: a change of a row, and a row without a code. */
const TYPED = [
  [rowAt(1), 4, 'Nâng cấp trước 30/6'],
  [rowAt(2), 1, '3/6/2026'],
  [rowAt(2), 2, 'Máy in hỏng'],
  [rowAt(2), 4, '=40+2'],
] as const;
const NAME = 'Vướng mắc';

interface Prepared {
  opened: OpenedExcel;
  specs: SheetSpec[];
  layout: ReportLayout;
  report: OpenReport;
  damageable: Damageable;
}

async function prepare(): Promise<Prepared> {
  const opened = await openExcel();
  const { specs, layout } = aReport('DV2', {}, { registers: SENT });
  const registers: ClientState = {
    ...emptyState(),
    cursor: '1-abcdefgh',
    baseline: Object.fromEntries(
      Object.entries(SENT).map(([key, value]) => [key, { value, version: '1-abcdefgh' }]),
    ),
  };
  const report = { specs, identity: anIdentity(), state: emptyState(), registers };
  await opened.port.openReport(report);
  // A cell of texts takes a formula only once somebody made it a plain one
  const context = new opened.excel.Excel.RequestContext();
  context.workbook.worksheets.getItem(NAME).getRangeByIndexes(rowAt(2), 4, 1, 1).numberFormat = [['General']];
  await context.sync();
  for (const [row, column, text] of TYPED) {
    const sheet = opened.excel.workbook.sheet(NAME);
    expect(opened.excel.person.type(sheet, { row, column }, text, { accept: true })).toEqual({
      kind: 'done',
    });
  }
  const { sheets } = opened.excel.workbook;
  const ids = new Map(
    specs.map(({ key, name }): [SheetKey, string] => [
      key,
      sheets.find((one) => one.name === name)?.id ?? '',
    ]),
  );
  await opened.port.read(layout);
  return { opened, specs, layout, report, damageable: new Damageable(opened, ids) };
}

/** What the rows say, those without a code under one name. */
async function valuesOf({ opened, layout }: Prepared) {
  const { reading } = (await opened.port.read(layout)).rows;
  return Object.fromEntries(
    [...reading.entries]
      .map(
        ([key, { value }]) => [SENT[key.replace(/\/reply$/, '')] === undefined ? 'new' : key, value] as const,
      )
      .filter(([key, value]) => key !== 'new' || value !== null),
  );
}

/** Head, table, rules, formats of a register: everything but what people type. */
function shapeOf({ opened, specs }: Prepared) {
  const spec = specs.find(({ key }) => key === 'vuong-mac') as SheetSpec;
  const sheet = opened.excel.workbook.sheet(NAME);
  return {
    tables: sheet.tables.map(({ name, area, style }) => ({
      name,
      style,
      row: area.row,
      columns: area.columns,
    })),
    merges: sheet.merges,
    freeze: sheet.freeze,
    protection: sheet.protection,
    hidden: Array.from({ length: 40 }, (_, row) => row).filter((row) => sheet.isRowHidden(row)),
    head: spec.cells
      .slice(0, 4)
      .map((line, row) => line.map((_, column) => sheet.content(row, column).value)),
    codes: [4, 5].map((row) => sheet.content(row, 0).value),
    cells: Array.from({ length: 10 }, (_, i) =>
      spec.columns.map((_, column) => {
        const { style } = sheet.cell(4 + i, column);
        const rule = sheet.validationAt(4 + i, column)?.rule ?? null;
        return { fill: style.fill, wrap: style.wrap, rule };
      }),
    ),
  };
}

let prepared: Prepared;
beforeEach(async () => {
  prepared = await prepare();
});
afterEach(() => prepared.opened.excel.dispose());
const repair = () => prepared.opened.port.repair(prepared.report);
const formula = () => prepared.opened.excel.workbook.sheet(NAME).content(rowAt(2), 4).formula;

describe('a register after the repair of', () => {
  it.each(REGISTER_DAMAGES)('$name holds every row and is a table as it was', async ({ apply }) => {
    const before = await valuesOf(prepared);
    const shape = shapeOf(prepared);
    expect(before).toMatchObject({
      [FIRST]: SENT[FIRST],
      [SECOND]: { fields: { proposal: 'Nâng cấp trước 30/6' } },
      new: { fields: { date: '2026-06-03', content: 'Máy in hỏng' } },
    });
    await apply(prepared.damageable);
    await repair();
    expect(await valuesOf(prepared)).toEqual(before);
    expect(shapeOf(prepared)).toEqual(shape);
    expect(formula()).toBe('=40+2');
  });

  it('a repair of what is whole changes nothing', async () => {
    const [before, shape] = [await valuesOf(prepared), shapeOf(prepared)];
    expect(await repair()).toMatchObject({ moved: false, unplaced: [], locked: [] });
    expect(await valuesOf(prepared)).toEqual(before);
    expect(shapeOf(prepared)).toEqual(shape);
  });
});

describe('rows that are gone from a register', () => {
  it('come back as they were last shown, when the whole sheet is gone', async () => {
    const sheet = prepared.opened.excel.workbook.sheet(NAME);
    prepared.opened.excel.person.deleteSheet(sheet);
    await repair();
    expect(await valuesOf(prepared)).toEqual(
      Object.fromEntries(
        Object.entries(SENT)
          .filter(([, value]) => value?.fields !== undefined)
          .concat([[`${SECOND}/reply`, null]]),
      ),
    );
    expect(prepared.opened.excel.workbook.sheet(NAME).tables.map(({ name }) => name)).toEqual([
      'SO_VUONG_MAC',
    ]);
  });

  it('come back below the others, when somebody deleted a row', async () => {
    await prepared.damageable.on('vuong-mac', (sheet) =>
      sheet.getRange(`${rowAt(0) + 1}:${rowAt(0) + 1}`).delete('Up'),
    );
    expect(await valuesOf(prepared)).not.toHaveProperty([FIRST]);
    await repair();
    expect(await valuesOf(prepared)).toMatchObject({
      [FIRST]: SENT[FIRST],
      new: { fields: { content: 'Máy in hỏng' } },
    });
  });

  it('come back with their columns, when somebody deleted one', async () => {
    await prepared.damageable.on('vuong-mac', (sheet) => {
      sheet.tables.getItemAt(0).convertToRange();
      sheet.getRange('D:D').delete('Left');
    });
    await repair();
    expect(await valuesOf(prepared)).toMatchObject({
      [FIRST]: SENT[FIRST],
      new: { fields: { content: 'Máy in hỏng' } },
    });
  });
});

describe('what else stands on the sheet of a register', () => {
  it('stays, and a table of the person beside it stays a table', async () => {
    await prepared.damageable.on('vuong-mac', (sheet) => {
      sheet.getRange('L4:M5').values = [
        ['Việc', 'Ai'],
        ['Gọi VNPT', 'Bình'],
      ];
      sheet.tables.add('L4:M5', true).name = 'ViecCuaToi';
      sheet.getRange('L5').format.fill.color = '#123456';
    });
    const { unplaced } = await repair();
    expect(unplaced.every(({ stays }) => stays)).toBe(true);
    expect(cellAt(prepared.opened, NAME, 'L5')).toBe('Gọi VNPT');
    const sheet = prepared.opened.excel.workbook.sheet(NAME);
    expect(sheet.tables.map(({ name }) => name).sort()).toEqual(['SO_VUONG_MAC', 'ViecCuaToi']);
    expect(sheet.cell(4, 11).style.fill).toBe('#123456');
  });

  it('is listed and kept on a sheet of the person, when it stood in the way of the head', async () => {
    await prepared.damageable.on('vuong-mac', (sheet) => {
      sheet.getRange('E4').values = [['Gửi anh Nam trước']];
    });
    const { unplaced, leftovers } = await repair();
    expect(unplaced).toEqual([{ sheet: NAME, address: 'E4', content: 'Gửi anh Nam trước', stays: false }]);
    expect(leftovers).toBe(LEFTOVERS);
    expect(cellAt(prepared.opened, LEFTOVERS, 'C2')).toBe('Gửi anh Nam trước');
  });
});

it('leaves a table of the person that has the name of a register on another sheet its cells', async () => {
  const { opened, damageable, report } = prepared;
  await damageable.on('vuong-mac', (sheet) => sheet.tables.getItemAt(0).convertToRange());
  opened.excel.person.addSheet('Của tôi');
  const context = new opened.excel.Excel.RequestContext();
  const sheet = context.workbook.worksheets.getItem('Của tôi');
  sheet.getRange('A1:A2').values = [['Nội dung'], ['chép tay']];
  sheet.tables.add('A1:A2', true).name = 'SO_VUONG_MAC';
  await context.sync();
  await repair();
  expect(cellAt(opened, 'Của tôi', 'A2')).toBe('chép tay');
  await opened.port.openReport(report);
  expect(cellAt(opened, 'Của tôi', 'A2')).toBe('chép tay');
});

it('says again which rows wait for a decision', async () => {
  const { opened, report } = prepared;
  const theirs = { value: null, version: '2-abcdefgh', by: 'a', at: '2026-06-03T02:00:00Z' };
  const registers = { ...(report.registers as ClientState), conflicts: { [FIRST]: theirs } };
  await opened.port.repair({ ...report, registers });
  expect(cellAt(opened, NAME, 'I5')).toBe('Xung đột');
});

describe('any few damages to a register together', () => {
  it('lose nothing that was typed: it is at its place, or listed and kept', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...REGISTER_DAMAGES], { minLength: 2, maxLength: 4 }),
        async (damages) => {
          prepared.opened.excel.dispose();
          prepared = await prepare();
          for (const { apply } of damages) await apply(prepared.damageable).catch(() => undefined);
          const { unplaced } = await repair();
          const formulas = [...prepared.opened.excel.workbook.sheet(NAME).entries()].map(
            ([, , cell]) => cell.formula,
          );
          const after = JSON.stringify([await valuesOf(prepared), formulas, unplaced]);
          for (const text of ['Nâng cấp trước 30/6', 'Máy in hỏng', '=40+2', 'Thiếu máy quét'])
            expect(after, damages.map(({ name }) => name).join(', ')).toContain(text);
          const again = await valuesOf(prepared);
          await repair();
          expect(await valuesOf(prepared)).toEqual(again);
        },
      ),
      { seed: 20261125, numRuns: 12 },
    );
  }, 240_000);
});
