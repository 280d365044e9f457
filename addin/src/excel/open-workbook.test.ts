import { emptyState, type Plan } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sheetOfFormula } from './discover.ts';
import { anIdentity, aPlan, aReport, cellAt, type OpenedExcel, openExcel } from './testing/excel.ts';

let opened: OpenedExcel;
beforeEach(async () => {
  opened = await openExcel();
});
afterEach(() => opened.excel.dispose());

/** The plan with every indicator and task ten times, under codes of their own. */
function tenfold(plan: Plan): Plan {
  const times = Array.from({ length: 10 }, (_, i) => i);
  const copy = <Row extends { code: string }>(row: Row, i: number): Row => ({
    ...row,
    code: `${row.code}-${i}`,
  });
  return {
    ...plan,
    indicators: plan.indicators.flatMap((row) =>
      times.map((i) => {
        const { subsetOf, ...rest } = copy(row, i);
        return subsetOf ? { ...rest, subsetOf: `${subsetOf}-${i}` } : rest;
      }),
    ),
    tasks: plan.tasks.flatMap((task) =>
      times.map((i) => ({ ...copy(task, i), clauses: task.clauses.map((clause) => copy(clause, i)) })),
    ),
  };
}

describe('opening a report', () => {
  it('makes the same few round trips for ten times the rows', async () => {
    const open = (plan: Plan) => {
      const { specs } = aReport('DV2', {}, { plan });
      return opened.counting(() =>
        opened.port.openReport({ specs, identity: anIdentity(), state: emptyState() }),
      );
    };
    const once = await open(aPlan());
    opened.excel.dispose();
    opened = await openExcel();
    expect(once).toBeLessThanOrEqual(3);
    expect(await open(tenfold(aPlan()))).toBe(once);
    expect(cellAt(opened, 'Nhiệm vụ', 'A6')).not.toBe('');
  });

  it('takes the place of the empty sheet of a new workbook and shows the first form', async () => {
    const { specs } = aReport();
    await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState() });
    const { workbook } = opened.excel;
    expect(workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Hướng dẫn', 'Visible'],
      ['Chỉ tiêu', 'Visible'],
      ['Khảo sát hài lòng', 'Visible'],
      ['Nhiệm vụ', 'Visible'],
      ['Vướng mắc', 'Visible'],
      ['Sáng kiến', 'Visible'],
      ['Kiểm tra', 'Visible'],
      ['Sổ văn bản', 'Visible'],
      ['_cchc', 'VeryHidden'],
    ]);
    expect(workbook.activeSheet.name).toBe('Chỉ tiêu');
    expect(workbook.customProperties.get('SoCCHC')).toBe('xa-mau|DV2|2026-Q1|kh-1||');
  });

  it('leaves a sheet of the person alone, and one that has our name too', async () => {
    const { workbook, person } = opened.excel;
    person.type(workbook.activeSheet, { row: 0, column: 0 }, 'Nháp của tôi');
    person.renameSheet(workbook.activeSheet, 'Chỉ tiêu');
    const { specs, layout } = aReport();
    await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState() });
    expect(cellAt(opened, 'Chỉ tiêu', 'A1')).toBe('Nháp của tôi');
    expect(workbook.sheets.map(({ name }) => name)).toContain('Chỉ tiêu (2)');
    const { reading } = await opened.port.read(layout);
    expect(reading.entries.get('TTHC.02')?.place.sheet).toBe('Chỉ tiêu (2)');
  });

  it('gives a unit without rows in a form no such sheet', async () => {
    const { specs } = aReport('DV8-01');
    await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState() });
    expect(opened.excel.workbook.sheets.map(({ name }) => name)).toEqual([
      'Hướng dẫn',
      'Nhiệm vụ',
      'Vướng mắc',
      'Sáng kiến',
      'Kiểm tra',
      'Sổ văn bản',
      '_cchc',
    ]);
  });

  it('refills its own sheets in place, so that formulas of the person to them stay', async () => {
    const { workbook, person } = opened.excel;
    const first = aReport('DV2', { 'TTHC.02': { components: { numerator: 7, denominator: 9 } } });
    await opened.port.openReport({ specs: first.specs, identity: anIdentity(), state: emptyState() });
    person.addSheet('Nháp');
    person.type(workbook.sheet('Nháp'), { row: 0, column: 0 }, "='Chỉ tiêu'!G6");
    const again = aReport('DV2', { 'TTHC.02': { components: { numerator: 8, denominator: 9 } } });
    const state = { ...emptyState(), cursor: '3-abcdefgh' };
    await opened.port.openReport({ specs: again.specs, identity: anIdentity(), state });
    expect(workbook.sheet('Nháp').content(0, 0).formula).toBe("='Chỉ tiêu'!G6");
    const contents = await opened.port.read(again.layout);
    expect(contents.reading.entries.get('TTHC.02')?.value).toEqual({
      components: { numerator: 8, denominator: 9 },
    });
    expect(contents.state?.cursor).toBe('3-abcdefgh');
    expect(contents.identity?.cursor).toBe('3-abcdefgh');
    expect(workbook.xmlParts.all).toHaveLength(1);
  });

  it('locks everything but the entry cells', async () => {
    const { workbook, person } = opened.excel;
    const { specs } = aReport();
    await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState() });
    const sheet = workbook.sheet('Chỉ tiêu');
    const spec = specs.find(({ key }) => key === 'chi-tieu');
    const row = spec?.cells.findIndex(([code]) => code === 'TTHC.02') ?? -1;
    const typed = spec?.columns.map(({ key }, column) => [
      key,
      person.type(sheet, { row, column }, '5').kind,
    ]);
    expect(Object.fromEntries(typed ?? [])).toEqual({
      code: 'protected',
      area: 'protected',
      name: 'protected',
      unit: 'protected',
      target: 'protected',
      previous: 'protected',
      numerator: 'done',
      denominator: 'done',
      result: 'protected',
      verdict: 'protected',
      status: 'invalid',
      source: 'done',
      sourceDate: 'invalid',
      evidence: 'done',
      reason: 'done',
      note: 'done',
      mark: 'done',
    });
    expect(person.type(sheet, { row, column: 6 }, '-1').kind).toBe('invalid');
    expect(person.type(sheet, { row, column: 6 }, 'chín mươi').kind).toBe('invalid');
  });

  it('opens only "Kết quả phối hợp" where the unit co-ordinates', async () => {
    const { specs } = aReport('DV5');
    const spec = specs.find(({ key }) => key === 'nhiem-vu');
    const column = spec?.columns.findIndex(({ key }) => key === 'cooperation');
    const entryCells = (spec?.unlocked ?? []).filter(
      (rect) => rect.column !== (spec?.columns.length ?? 0) - 1,
    );
    expect(entryCells.length).toBeGreaterThan(0);
    for (const rect of entryCells) expect([rect.column, rect.columns]).toEqual([column, 1]);
  });
});

describe('sheetOfFormula', () => {
  it.each([
    ["='Chỉ tiêu'!$A$1", 'Chỉ tiêu'],
    ['=Sheet1!$A$1', 'Sheet1'],
    ["='Nhà của ''tôi'''!$A$1:$B$2", "Nhà của 'tôi'"],
    ['=#REF!$A$1', '#REF'],
    ['=5', null],
  ])('reads %s', (formula, name) => {
    expect(sheetOfFormula(formula)).toBe(name);
  });
});
