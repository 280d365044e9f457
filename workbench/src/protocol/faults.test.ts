import { afterEach, describe, expect, it } from 'vitest';
import { startExcel } from '../node/start-excel.ts';
import { EXCEL_WEB } from './host-kind.ts';
import { type Context, eventsArrive, excelForTests, failure } from './test-excel.ts';

const excel = await excelForTests();
const { Excel, workbook, person, host } = excel;
const sheet = workbook.sheet('Sheet1');
const A1 = { row: 0, column: 0 };

const write = (address: string, value: unknown) =>
  Excel.run(async (context: Context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange(address).values = [[value]];
    await context.sync();
  });
const settles = (work: Promise<unknown>, ms = 60) =>
  Promise.race([
    work.then(
      () => 'answered',
      () => 'failed',
    ),
    new Promise((resolve) => setTimeout(() => resolve('waiting'), ms)),
  ]);

afterEach(() => {
  host.faults.clear();
  person.cancelEdit();
});

describe('while a person types in a cell', () => {
  it('every batch fails, reads too, and nothing of it runs', async () => {
    person.beginEdit(sheet, A1, 'đang gõ');
    expect(await failure(write('B1', 1))).toMatchObject({
      code: 'InvalidOperationInCellEditMode',
      message: expect.stringContaining('cell-editing mode') as string,
    });
    const read = Excel.run(async (context: Context) => {
      context.workbook.load('name');
      await context.sync();
    });
    expect((await failure(read)).code).toBe('InvalidOperationInCellEditMode');
    expect(sheet.content(0, 1).value).toBeNull();
  });

  it('showing and hiding the pane does not end it, Enter does', async () => {
    person.beginEdit(sheet, A1, '12');
    host.pane.setVisible(false);
    host.pane.setVisible(true);
    expect(workbook.cellEdit?.text).toBe('12');
    expect(person.commitEdit()).toEqual({ kind: 'done' });
    await write('B1', 5);
    expect([sheet.content(0, 0).value, sheet.content(0, 1).value]).toEqual([12, 5]);
  });

  it('Esc ends it and leaves the cell as it was', async () => {
    person.type(sheet, A1, '7');
    person.beginEdit(sheet, A1, '8');
    person.cancelEdit();
    await write('B1', 6);
    expect(sheet.content(0, 0).value).toBe(7);
  });

  it('a batch that said it can wait does, with delayForCellEdit', async () => {
    person.beginEdit(sheet, A1, '9');
    const waiting = Excel.run({ delayForCellEdit: true }, async (context: Context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('B1').values = [[99]];
      await context.sync();
    });
    expect(await settles(waiting)).toBe('waiting');
    person.commitEdit();
    await waiting;
    expect(sheet.content(0, 1).value).toBe(99);
  });
});

describe('a batch', () => {
  it('that is slow is answered later', async () => {
    host.faults.add({ kind: 'slow', ms: 120 });
    const slow = write('C1', 1);
    expect(await settles(slow, 40)).toBe('waiting');
    await slow;
    expect(sheet.content(0, 2).value).toBe(1);
  });

  it('that hangs is never answered and never runs; the next one runs', async () => {
    host.faults.add({ kind: 'hang' });
    expect(await settles(write('C2', 1))).toBe('waiting');
    await write('C3', 2);
    expect([sheet.content(1, 2).value, sheet.content(2, 2).value]).toEqual([null, 2]);
  });

  it('whose answer is lost has run all the same', async () => {
    host.faults.add({ kind: 'lostAnswer' });
    expect(await settles(write('C4', 4))).toBe('waiting');
    expect(sheet.content(3, 2).value).toBe(4);
  });

  it('that fails half way keeps what ran before', async () => {
    const isFirst = (actions: readonly { Name: string }[]) =>
      actions.findIndex(({ Name }) => Name === 'Values');
    host.faults.add({ kind: 'failHalfway', after: 8, code: 'GeneralException' }, { times: 1 });
    const both = Excel.run(async (context: Context) => {
      const found = context.workbook.worksheets.getItem('Sheet1');
      for (let row = 1; row <= 9; row++) found.getRange(`D${row}`).values = [[row]];
      await context.sync();
    });
    expect((await failure(both)).code).toBe('GeneralException');
    const { body } = host.requests.findLast(({ body }) => isFirst(body.Actions) >= 0)!;
    const ran = body.Actions.slice(0, 8).filter(({ Name }) => Name === 'Values').length;
    const values = Array.from({ length: 9 }, (_, row) => sheet.content(row, 3).value);
    expect(values.filter((value) => value !== null)).toHaveLength(ran);
    expect(ran).toBeGreaterThan(0);
    expect(ran).toBeLessThan(9);
  });

  it('that the plan refuses fails with the code it names, as often as it says', async () => {
    host.faults.add({ kind: 'refuse', code: 'RequestAborted' }, { times: 2 });
    expect((await failure(write('E1', 1))).code).toBe('RequestAborted');
    expect((await failure(write('E1', 1))).code).toBe('RequestAborted');
    await write('E1', 1);
    expect(host.faults.pending).toBe(0);
  });

  it('sends the events of all its actions in one message', async () => {
    let messages = 0;
    const addresses: string[] = [];
    await Excel.run(async (context: Context) => {
      context.workbook.worksheets.getItem('Sheet1').onChanged.add(async ({ address }) => {
        addresses.push(address);
      });
      await context.sync();
    });
    const bridge = excel.window as unknown as {
      _richApiNativeBridge: { onMessageFromHost: (text: string) => void };
    };
    const receive = bridge._richApiNativeBridge.onMessageFromHost;
    bridge._richApiNativeBridge.onMessageFromHost = (text) => {
      if ((JSON.parse(text) as { type: number }).type === 3) messages++;
      receive(text);
    };
    person.type(sheet, A1, '1');
    person.type(sheet, { row: 1, column: 0 }, '2');
    await eventsArrive();
    expect(addresses).toEqual(['A1', 'A2']);
    expect(messages).toBe(1);
  });
});

describe('Excel on the web', () => {
  it('takes no request over 5 MB, and runs nothing of it; a reply over 5 MB is lost, and its work done', async () => {
    const web = await startExcel({ hostKind: EXCEL_WEB, locale: 'en-US' });
    const home = web.workbook.sheet('Sheet1');
    const fill = (count: number) =>
      web.Excel.run(async (context: Context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange(`A1:A${count}`);
        range.values = Array.from({ length: count }, () => ['x'.repeat(30_000)]);
        await context.sync();
      });
    expect((await failure(fill(170))).code).toBe('RequestPayloadSizeLimitExceeded');
    expect(home.content(0, 0).value).toBeNull();
    await fill(100);
    const read = web.Excel.run(async (context: Context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A100');
      context.workbook.worksheets.getItem('Sheet1').getRange('B1').values = [['ran']];
      range.load('values,formulas,text');
      await context.sync();
    });
    expect((await failure(read)).code).toBe('ResponsePayloadSizeLimitExceeded');
    expect(home.content(0, 1).value).toBe('ran');
    web.dispose();
  });
});

describe('the requests that are kept', () => {
  it('are the last thousand, while the totals count all', async () => {
    const before = host.totals.requests;
    const body = { AutoKeepReference: false, Actions: [], ObjectPaths: {} };
    const bridge = excel.window as unknown as {
      _richApiNativeBridge: { sendMessageToHost: (text: string) => void };
    };
    for (let id = 0; id < 1_100; id++) {
      const text = JSON.stringify({ id: 1_000_000 + id, type: 1, flags: 0, message: { url: '', body } });
      bridge._richApiNativeBridge.sendMessageToHost(text);
    }
    await host.idle();
    expect(host.requests).toHaveLength(1_000);
    expect(host.totals.requests - before).toBe(1_100);
  });
});
