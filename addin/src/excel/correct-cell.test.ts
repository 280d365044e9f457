import { type CellProblem, correctionOf, emptyState, type ReportLayout, type SheetSpec } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anIdentity, aReport, type OpenedExcel, openExcel, placeOf } from './testing/excel.ts';

let opened: OpenedExcel;
let layout: ReportLayout;
let specs: SheetSpec[];
beforeEach(async () => {
  opened = await openExcel();
  ({ specs, layout } = aReport('DV2'));
  await opened.port.openReport({ specs, identity: anIdentity(), state: emptyState() });
  await opened.port.read(layout);
});
afterEach(() => opened.excel.dispose());

const cell = () => placeOf(opened, specs, layout, 'TTHC.02', 'numerator');
const content = () => cell().sheet.content(cell().row, cell().column);
/** Types into the cell as a person and answers what the pane would ask about. */
async function typed(text: string, format?: string): Promise<CellProblem> {
  const { sheet, row, column } = cell();
  if (format) {
    const context = new opened.excel.Excel.RequestContext();
    const target = context.workbook.worksheets.getItem(sheet.name);
    target.protection.unprotect();
    target.getRangeByIndexes(row, column, 1, 1).numberFormat = [[format]];
    target.protection.protect({ allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true });
    await context.sync();
  }
  // Rules stop what is typed; texts come in by a paste
  const context = new opened.excel.Excel.RequestContext();
  const target = context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(row, column, 1, 1);
  if (text === '12/6') opened.excel.person.type(sheet, { row, column }, text, { accept: true });
  else target.values = [[text]];
  await context.sync();
  return asked();
}
async function asked(): Promise<CellProblem> {
  const { reading } = await opened.port.read(layout);
  const entry = reading.entries.get('TTHC.02');
  const problem = entry?.problem ?? entry?.doubts?.[0];
  if (!problem) throw new Error('nothing is asked');
  return problem;
}
const choose = async (problem: CellProblem, value: number): Promise<boolean> => {
  const correction = correctionOf(problem, value, layout, specs);
  return correction !== null && (await opened.port.correct(problem.place, correction));
};
const value = async () => (await opened.port.read(layout)).reading.entries.get('TTHC.02');

describe('choosing what an unclear number means', () => {
  it.each([1234, 1.234])('writes %d for 1.234 as a number', async (number) => {
    const problem = await typed("'1.234");
    expect(problem.code).toBe('ambiguous-number');
    expect(await choose(problem, number)).toBe(true);
    expect(content()).toMatchObject({ value: number, formula: null });
    expect(await value()).toMatchObject({ value: { components: { numerator: number } } });
  });

  it.each([12, 6])(
    'writes %d for a date that Excel made of 12/6, and takes the date’s format away',
    async (number) => {
      const problem = await typed('12/6');
      expect(problem.code).toBe('date-for-number');
      const before = cell().sheet.protection;
      expect(await choose(problem, number)).toBe(true);
      expect(content().value).toBe(number);
      expect(await value()).toMatchObject({ value: { components: { numerator: number } } });
      expect((await value())?.doubts ?? []).toEqual([]);
      expect(cell().sheet.protection).toEqual(before);
    },
  );

  it('makes a number of a text in a cell that a paste turned into one of texts', async () => {
    const problem = await typed('1,234', '@');
    expect(await choose(problem, 1.234)).toBe(true);
    expect(content().value).toBe(1.234);
  });

  it('writes nothing when the cell says something else by now, or holds a formula', async () => {
    const problem = await typed("'1.234");
    const { sheet, row, column } = cell();
    opened.excel.person.type(sheet, { row, column }, '77', { accept: true });
    expect(await choose(problem, 1234)).toBe(false);
    expect(content().value).toBe(77);
    opened.excel.person.type(sheet, { row, column }, '="1."&"234"', { accept: true });
    expect(await choose(problem, 1234)).toBe(false);
    expect(content().formula).toBe('="1."&"234"');
  });

  it('takes no number that was not offered', async () => {
    expect(await choose(await typed("'1.234"), 99)).toBe(false);
  });

  it('names the sheet when somebody locked it with a password', async () => {
    const problem = await typed('12/6');
    const context = new opened.excel.Excel.RequestContext();
    const sheet = context.workbook.worksheets.getItem('Chỉ tiêu');
    sheet.protection.unprotect();
    sheet.protection.protect({}, 'bí mật');
    await context.sync();
    const before = content().value;
    await expect(choose(problem, 12)).rejects.toMatchObject({ kind: 'protected', sheets: ['Chỉ tiêu'] });
    expect(content().value).toBe(before);
  });
});
