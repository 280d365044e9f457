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
import type { OpenReport, RepairSummary } from './port.ts';
import { DAMAGES, Damageable } from './testing/damage.ts';
import { anIdentity, aPlan, aReport, cellAt, type OpenedExcel, openExcel, placeOf } from './testing/excel.ts';

/** On the server, so it can be had again when a row is deleted. */
const SENT: Entries = {
  'TTHC.07': { components: { numerator: 31, denominator: 47 }, note: 'đã gửi' },
  'BM.01': { components: { c1: 1, c2: 2, c3: 3, c4: 41, c5: 53 } },
};
/** Typed and not sent yet. */
const TYPED = [
  ['TTHC.02', 'numerator', '811'],
  ['TTHC.02', 'denominator', '977'],
  ['TTHC.02', 'note', '12/6 chưa chốt'],
  ['TTHC.02', 'source', 'Cổng DVC'],
  ['TTHC.02', 'sourceDate', '3/6/2026'],
  ['CV.01', 'numerator', '=12+30'],
  ['CV.01', 'denominator', '59'],
  ['CV.01', 'evidence', '15/BC-UBND ngày 05/3/2026'],
] as const;

interface Prepared {
  opened: OpenedExcel;
  specs: SheetSpec[];
  layout: ReportLayout;
  report: OpenReport;
  damageable: Damageable;
}

async function prepare(): Promise<Prepared> {
  const opened = await openExcel();
  const { specs, layout } = aReport('DV2', SENT);
  const state: ClientState = {
    ...emptyState(),
    cursor: '1-abcdefgh',
    baseline: Object.fromEntries(
      Object.entries(SENT).map(([key, value]) => [key, { value, version: '1-abcdefgh' }]),
    ),
  };
  const report = { specs, identity: anIdentity(), state };
  await opened.port.openReport(report);
  for (const [key, column, text] of TYPED) {
    const { sheet, row, column: at } = placeOf(opened, specs, layout, key, column);
    const outcome = opened.excel.person.type(sheet, { row, column: at }, text, { accept: true });
    expect(outcome, `${key} ${column}`).toEqual({ kind: 'done' });
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

/** Structure, locks, rules, formulas and looks of all forms: everything but what people type. */
function shapeOf({ opened, specs }: Prepared) {
  return specs
    .filter((spec) => spec.protected)
    .map((spec) => {
      const sheet = opened.excel.workbook.sheet(spec.name);
      const open = (row: number, column: number): boolean =>
        spec.unlocked.some(
          (rect) =>
            rect.row <= row &&
            row < rect.row + rect.rows &&
            rect.column <= column &&
            column < rect.column + rect.columns,
        );
      return {
        name: sheet.name,
        visibility: sheet.visibility,
        protection: sheet.protection,
        merges: sheet.merges,
        freeze: sheet.freeze,
        filter: sheet.autoFilter?.area,
        conditionals: sheet.conditionalFormats.length,
        hidden: spec.cells.flatMap((_, row) => (sheet.isRowHidden(row) ? [row] : [])),
        cells: spec.cells.map((line, row) =>
          line.map((_, column) => {
            const { value, formula, style } = sheet.cell(row, column);
            return {
              content: open(row, column) && spec.columns[column]?.key !== 'mark' ? '' : (formula ?? value),
              locked: style.locked,
              format: style.numberFormat,
              fill: style.fill,
              rule: sheet.validationAt(row, column)?.rule ?? null,
            };
          }),
        ),
      };
    });
}

const valuesOf = async ({ opened, layout }: Prepared) =>
  new Map([...(await opened.port.read(layout)).reading.entries].map(([key, { value }]) => [key, value]));

let prepared: Prepared;
beforeEach(async () => {
  prepared = await prepare();
});
afterEach(() => prepared.opened.excel.dispose());

const repair = (): Promise<RepairSummary> => prepared.opened.port.repair(prepared.report);
const formulaOf = (key: string, column: string) => {
  const { sheet, row, column: at } = placeOf(prepared.opened, prepared.specs, prepared.layout, key, column);
  return sheet.content(row, at).formula;
};

describe('after the repair of', () => {
  it.each(DAMAGES)('$name everything typed is there and the forms are as they were', async ({ apply }) => {
    const before = await valuesOf(prepared);
    const shape = shapeOf(prepared);
    await apply(prepared.damageable);
    await repair();
    expect(await valuesOf(prepared)).toEqual(before);
    expect(shapeOf(prepared)).toEqual(shape);
    expect(formulaOf('CV.01', 'numerator')).toBe('=12+30');
  });
});

describe('any few damages together', () => {
  it('lose nothing that was typed: it is at its place, or listed and kept', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...DAMAGES], { minLength: 1, maxLength: 5 }), async (damages) => {
        prepared.opened.excel.dispose();
        prepared = await prepare();
        const before = await valuesOf(prepared);
        for (const { apply } of damages) await apply(prepared.damageable);
        const { unplaced, leftovers } = await repair();
        const after = await valuesOf(prepared);
        const listed = unplaced.map(({ content }) => content).join('\n');
        for (const [key, value] of before) {
          if (JSON.stringify(after.get(key)) === JSON.stringify(value)) continue;
          for (const [typedKey, column, text] of TYPED)
            if (typedKey === key && column !== 'sourceDate')
              expect(listed, `${key} ${column}`).toContain(text);
        }
        if (unplaced.some(({ stays }) => !stays)) expect(leftovers).not.toBeNull();
        expect((await repair()).locked).toEqual([]);
        expect(await valuesOf(prepared)).toEqual(after);
      }),
      { seed: 20261123, numRuns: 25 },
    );
  }, 240_000);
});

describe('a repair that Excel breaks off in the middle', () => {
  it.each([0.2, 0.35, 0.5, 0.65, 0.8, 0.95])('at %f of its batch loses nothing', async (share) => {
    const before = await valuesOf(prepared);
    const shape = shapeOf(prepared);
    prepared.opened.excel.host.faults.add(
      { kind: 'failHalfway', share },
      { when: (body) => JSON.stringify(body).includes('SetXml') },
    );
    await expect(repair()).rejects.toThrow('GeneralException');
    expect(await valuesOf(prepared)).toEqual(before);
    await repair();
    expect(await valuesOf(prepared)).toEqual(before);
    expect(shapeOf(prepared)).toEqual(shape);
  });
});

describe('a move to a plan in which two rows exchanged their codes', () => {
  /** The same plan, where TTHC.02 is CV.01 and the other way round. */
  const exchanged = () => {
    const codes: Record<string, string> = { 'TTHC.02': 'CV.01', 'CV.01': 'TTHC.02' };
    const text = JSON.stringify(aPlan()).replace(/"(TTHC\.02|CV\.01)"/g, (_, code) => `"${codes[code]}"`);
    const { specs, layout } = aReport('DV2', SENT, { plan: { ...JSON.parse(text), version: 'kh-2' } });
    return { specs, layout, renamed: { from: aPlan().version, codes } };
  };

  it.each([0.3, 0.6, 0.9])('that Excel breaks off at %f of the batch is made once', async (share) => {
    const { opened, report } = prepared;
    const before = await valuesOf(prepared);
    const { layout, ...moved } = exchanged();
    const move = () => opened.port.repair({ ...report, ...moved });
    opened.excel.host.faults.add(
      { kind: 'failHalfway', share },
      { when: (body) => JSON.stringify(body).includes('SetXml') },
    );
    await expect(move()).rejects.toThrow('GeneralException');
    await move();
    const after = await valuesOf({ ...prepared, layout });
    expect(after.get('CV.01')).toEqual(before.get('TTHC.02'));
    expect(after.get('TTHC.02')).toEqual(before.get('CV.01'));
  });
});

describe('what cannot be placed', () => {
  it('is listed with sheet and cell, and stands on a sheet of the person once', async () => {
    const damage = DAMAGES.find(({ name }) => name === 'formulas typed over');
    await damage?.apply(prepared.damageable);
    const { unplaced, leftovers } = await repair();
    const row = placeOf(prepared.opened, prepared.specs, prepared.layout, 'TTHC.02', 'result').row + 1;
    expect(unplaced).toEqual([
      { sheet: 'Chỉ tiêu', address: `I${row}`, content: '77.125', stays: false },
      { sheet: 'Chỉ tiêu', address: `J${row}`, content: 'Đạt rồi', stays: false },
      { sheet: 'Chỉ tiêu', address: `Q${row}`, content: '=1+1', stays: false },
    ]);
    expect(leftovers).toBe(LEFTOVERS);
    expect(cellAt(prepared.opened, LEFTOVERS, 'C2')).toBe('77.125');
    const formula = prepared.opened.excel.workbook.sheet(LEFTOVERS).content(3, 2);
    expect(formula).toMatchObject({ formula: null });
    expect(String(formula.value)).toContain('=1+1');
    await damage?.apply(prepared.damageable);
    await repair();
    expect(cellAt(prepared.opened, LEFTOVERS, 'C5')).toBeNull();
  });

  it('stays where it is when it stands beside or below the form', async () => {
    await DAMAGES.find(({ name }) => name.startsWith('values beside'))?.apply(prepared.damageable);
    const { unplaced } = await repair();
    expect(unplaced).toEqual([
      { sheet: 'Chỉ tiêu', address: 'T9', content: 'cộng tay', stays: true },
      { sheet: 'Chỉ tiêu', address: 'C75', content: '=6*7', stays: true },
    ]);
    expect(cellAt(prepared.opened, 'Chỉ tiêu', 'T9')).toBe('cộng tay');
    expect(prepared.opened.excel.workbook.sheet('Chỉ tiêu').content(74, 2).formula).toBe('=6*7');
  });
});

describe('a sheet with a password of somebody else', () => {
  it('is named and left as it is, and the others are repaired', async () => {
    const { opened, damageable } = prepared;
    await damageable.on('chi-tieu', (sheet) => sheet.protection.protect({}, 'bí mật'));
    await damageable.on('khao-sat', (sheet) => sheet.getRange('A1:Z4').clear('Contents'));
    const before = await valuesOf(prepared);
    const { locked } = await repair();
    expect(locked).toEqual(['Chỉ tiêu']);
    expect(opened.excel.workbook.sheet('Chỉ tiêu').protection?.password).toBe('bí mật');
    expect((await valuesOf(prepared)).get('TTHC.02')).toEqual(before.get('TTHC.02'));
    expect(cellAt(opened, 'Khảo sát hài lòng', 'A1')).toBe(`cchc:khao-sat ${aPlan().version}`);
  });
});

it('leaves a sheet of the person that only has the name of a form', async () => {
  const { opened, damageable } = prepared;
  await DAMAGES.find(({ name }) => name === 'a deleted sheet')?.apply(damageable);
  opened.excel.person.addSheet('Khảo sát hài lòng');
  opened.excel.person.type(
    opened.excel.workbook.sheet('Khảo sát hài lòng'),
    { row: 0, column: 0 },
    'của tôi',
  );
  await repair();
  expect(cellAt(opened, 'Khảo sát hài lòng', 'A1')).toBe('của tôi');
  expect(opened.excel.workbook.sheets.map(({ name }) => name)).toContain('Khảo sát hài lòng (2)');
  expect((await valuesOf(prepared)).get('BM.01')).toEqual(SENT['BM.01']);
});

it('keeps the state and says whose workbook it is, also after the property was deleted', async () => {
  prepared.opened.excel.workbook.customProperties.delete('SoCCHC');
  await repair();
  const contents = await prepared.opened.port.identify();
  expect(contents).toMatchObject({
    identity: anIdentity({ cursor: '1-abcdefgh' }),
    state: prepared.report.state,
  });
});
