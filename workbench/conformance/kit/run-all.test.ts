import { afterAll, describe, expect, it } from 'vitest';
import { type RunningExcel, startExcel } from '../../src/node/index.ts';
import type { Case } from './case.ts';
import { equal } from './check.ts';
import { reportText, runAll } from './run-all.ts';

const excel: RunningExcel = await startExcel({ locale: 'en-US' });
Object.assign(globalThis, { Excel: excel.Excel, Office: excel.Office });
afterAll(() => excel.dispose());

const OPTIONS = { limit: 200, patience: 50, personOn: null, stopped: () => false, progress: () => undefined };
const aCase = (name: string, run: Case['run'], more: Partial<Case> = {}): Case => ({
  name,
  source: '',
  run,
  ...more,
});

describe('a run of the list', () => {
  it('tells what passed, failed, was about another version or needed a person, and cleans up after each', async () => {
    const report = await runAll(
      [
        aCase('good', async (t) => t.write('A1', [[1]])),
        aCase('bad', async (t) => equal(await t.read('A1'), [['x']])),
        aCase('late', () => new Promise(() => undefined)),
        aCase('new', async () => undefined, { needs: { ExcelApi: '99.1' } }),
        aCase('typed', async () => undefined, { person: true }),
        aCase('littering', async (t) => {
          await t.run((sheet, { workbook }) => {
            workbook.names.add(t.name('n'), '=1');
            workbook.properties.custom.add(t.name('p'), 'x');
            workbook.settings.add(t.name('s'), 1);
            workbook.customXmlParts.add(`<a xmlns="${t.namespace()}"/>`);
            workbook.worksheets.add(t.name('hidden')).visibility = 'VeryHidden';
            sheet.protection.protect({}, 'x');
          });
        }),
      ],
      [{ name: 'seen', source: '', look: 'Look.' }],
      OPTIONS,
    );
    expect([report.passed, report.failed.map(({ name }) => name)]).toEqual([2, ['bad', 'late']]);
    expect([report.otherVersion, report.person]).toEqual([['new'], ['typed']]);
    expect(report.failed[0]?.why).toBe('got [[""]], not [["x"]]');
    const { sheets, names, customProperties, settings, xmlParts } = excel.workbook;
    expect(sheets.map(({ name }) => name)).toEqual(['Sheet1']);
    expect([names.all, customProperties.size, settings.size, xmlParts.all]).toEqual([[], 0, 0, []]);
    expect(reportText(report)).toMatch(/FAILED bad[\s\S]*seen Look\.\n\n2 passed, 2 failed$/);
  });

  it('leaves what is a person’s own, and shows again what was shown', async () => {
    const { workbook, person } = excel;
    person.addSheet('Của tôi');
    workbook.names.add({ name: 'CuaToi', sheetId: null, formula: '=1', visible: true, comment: '' });
    person.select(workbook.sheet('Của tôi'), { row: 4, column: 2, rows: 2, columns: 1 });
    const activates = aCase('activates', async (t) => {
      await t.run((sheet) => {
        sheet.activate();
        sheet.getRange('A9').select();
      });
    });
    await runAll([activates], [], OPTIONS);
    expect(workbook.activeSheet.name).toBe('Của tôi');
    expect(workbook.selection.areas).toEqual([{ row: 4, column: 2, rows: 2, columns: 1 }]);
    expect(workbook.names.all.map(({ name }) => name)).toEqual(['CuaToi']);
  });

  it('stops when it is told to', async () => {
    let ran = 0;
    const one = aCase('one', async () => {
      ran++;
    });
    await runAll([one, one, one], [], { ...OPTIONS, stopped: () => ran === 1 });
    expect(ran).toBe(1);
  });

  it('says so when the workbook takes no sheet', async () => {
    excel.workbook.structureProtected = { password: null };
    await expect(runAll([], [], OPTIONS)).rejects.toMatchObject({ code: 'AccessDenied' });
    excel.workbook.structureProtected = null;
  });
});
