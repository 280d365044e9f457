import { describe, expect, it } from 'vitest';
import { startExcel } from '../node/start-excel.ts';
import { EXCEL_365, EXCEL_2021, EXCEL_2021_PLAIN } from './host-kind.ts';
import { type Context, eventsArrive, excelForTests, failure } from './test-excel.ts';

const excel = await excelForTests();
const { Excel, Office, workbook, host } = excel;

describe('the host', () => {
  it.each([
    [EXCEL_365, { '1.15': true, '1.16': false }, { '1.1': true, '1.2': true }, true],
    [EXCEL_2021, { '1.14': true, '1.15': false }, { '1.1': true, '1.2': false }, true],
    [EXCEL_2021_PLAIN, { '1.14': true, '1.15': false }, { '1.1': true, '1.2': false }, false],
  ])('says truly what $name can do', async (hostKind, excelApi, runtime, functions) => {
    const started = await startExcel({ hostKind });
    const { requirements, displayLanguage, contentLanguage } = started.Office.context;
    for (const [version, yes] of Object.entries(excelApi))
      expect(requirements.isSetSupported('ExcelApi', version)).toBe(yes);
    for (const [version, yes] of Object.entries(runtime))
      expect(requirements.isSetSupported('SharedRuntime', version)).toBe(yes);
    expect(requirements.isSetSupported('CustomFunctions', '1.1')).toBe(functions);
    expect([displayLanguage, contentLanguage]).toEqual(['vi-VN', 'vi-VN']);
    started.window.CustomFunctions.associate('ADD', (a: number, b: number) => a + b);
    await started.Excel.run(async (context: Context) => {
      context.workbook.load('name');
      await context.sync();
    });
    started.dispose();
  });

  it('counts syncs, each with its size, without the cleaning up that office.js does itself', async () => {
    const [requests, syncs] = [host.requests.length, host.syncs];
    await Excel.run(async (context: Context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('values');
      await context.sync();
    });
    await host.idle();
    expect(host.requests.length - requests).toBe(2);
    expect(host.syncs - syncs).toBe(1);
    expect(host.requests.at(-1)).toMatchObject({
      requestBytes: expect.any(Number),
      replyBytes: expect.any(Number),
    });
    expect(host.requests.at(-1)!.replyBytes).toBeGreaterThan(20);
  });

  it('keeps what ran before the first error, and names where it was', async () => {
    const work = Excel.run(async (context: Context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1').values = [['trước']];
      context.workbook.worksheets.getItem('Không có').getRange('A1').values = [['x']];
      sheet.getRange('A2').values = [['sau']];
      await context.sync();
    });
    expect(await failure(work)).toEqual({
      code: 'ItemNotFound',
      message: "The requested resource doesn't exist.",
    });
    const sheet = workbook.sheet('Sheet1');
    expect([sheet.content(0, 0).value, sheet.content(1, 0).value]).toEqual(['trước', null]);
  });

  it.each([
    [
      'Range.removeDuplicates',
      (context: Context) =>
        context.workbook.worksheets
          .getActiveWorksheet()
          .getRange('A1:A3')
          .removeDuplicates([0], false)
          .load('removed'),
    ],
    [
      'Range.flashFill',
      (context: Context) => context.workbook.worksheets.getActiveWorksheet().getRange('A1').flashFill(),
    ],
    [
      'Range.hyperlink',
      (context: Context) => context.workbook.worksheets.getActiveWorksheet().getRange('A1').load('hyperlink'),
    ],
    [
      'Worksheet.shapes',
      (context: Context) => context.workbook.worksheets.getActiveWorksheet().shapes.load('items'),
    ],
    ['Workbook.comments', (context: Context) => context.workbook.comments.load('items')],
    [
      'RangeFont.subscript',
      (context: Context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1').format.font.subscript = true;
      },
    ],
  ])('refuses %s loudly, with its name', async (member, use) => {
    const work = Excel.run(async (context: Context) => {
      use(context);
      await context.sync();
    });
    const { code, message } = await failure(work);
    expect(code).toBe('ApiNotFound');
    expect(message).toContain(member);
  });

  it('finds tracked ranges in a later batch', async () => {
    await Excel.run(async (context: Context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('C1').load('address');
      context.trackedObjects.add(range);
      await context.sync();
      range.values = [[99]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[99]]);
      range.untrack();
      await context.sync();
    });
  });

  it('presses ribbon buttons, and says when the page has no such function', async () => {
    const pressed: string[] = [];
    Office.actions.associate('openForms', (event: Office.AddinCommands.Event) => {
      pressed.push(event.source.id);
      event.completed();
    });
    await host.runCommand('openForms', 'OpenButton');
    expect(pressed).toEqual(['OpenButton']);
    await expect(host.runCommand('nothing', 'OpenButton')).rejects.toThrow('command failed');
  });

  it('shows and hides the pane, and remembers to load it with the document', async () => {
    const modes: string[] = [];
    await Office.addin.onVisibilityModeChanged((message) => {
      modes.push(message.visibilityMode);
    });
    await Office.addin.hide();
    expect(host.pane.isVisible).toBe(false);
    await Office.addin.showAsTaskpane();
    expect(host.pane.isVisible).toBe(true);
    await eventsArrive();
    expect(modes).toEqual(['Hidden', 'Taskpane']);
    expect(await Office.addin.getStartupBehavior()).toBe('None');
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe('Load');
  });

  it('changes the ribbon, but only controls of the manifest', async () => {
    host.ribbon.setControls(['Tab1', 'SaveButton']);
    const update = (id: string) =>
      Office.ribbon.requestUpdate({
        tabs: [{ id: 'Tab1', groups: [{ id: 'G', controls: [{ id, enabled: false }] }] }],
      });
    await update('SaveButton');
    expect(host.ribbon.isEnabled('SaveButton')).toBe(false);
    await expect(update('Other')).rejects.toMatchObject({ code: 'ItemNotFound' });
  });

  it('tells of selections to handlers of the older kind too', async () => {
    let told = 0;
    await Excel.run(async (context: Context) => {
      context.workbook.onSelectionChanged.add(async () => {
        told++;
      });
      await context.sync();
    });
    excel.person.select(workbook.sheet('Sheet1'), { row: 3, column: 3, rows: 1, columns: 1 });
    await eventsArrive();
    expect(told).toBe(1);
    await Excel.run(async (context: Context) => {
      const cell = context.workbook.getActiveCell().load('address');
      await context.sync();
      expect(cell.address).toBe('Sheet1!D4');
    });
  });
});
