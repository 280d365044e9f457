import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Workbook } from '../model/workbook.ts';
import { quickEngine } from '../node/quick-engine.ts';
import { type RunningExcel, startExcel } from '../node/start-excel.ts';
import { EXCEL_365, EXCEL_2021, EXCEL_2021_PLAIN, type HostKind } from './host-kind.ts';

/** A streaming call as the page sees it. */
interface Stream {
  given: unknown[];
  setResult(value: unknown): void;
  onCanceled?: () => void;
  gone: boolean;
}

const metadata = {
  functions: [
    { id: 'ADD', name: 'ADD', parameters: [1, 2, 3], options: { stream: true } },
    { id: 'TABLE', name: 'TABLE', parameters: [1], options: { stream: true } },
    { id: 'PLAIN', name: 'PLAIN', parameters: [1] },
  ],
};

interface Running {
  excel: RunningExcel;
  streams: Stream[];
  type(address: string, text: string): void;
  value(address: string): unknown;
  settle(): Promise<void>;
}

/** Excel with an add-in whose functions answer when the test says so. */
async function withFunctions(hostKind: HostKind, workbook?: Workbook): Promise<Running> {
  const streams: Stream[] = [];
  const excel = await startExcel({ hostKind, engine: quickEngine(), ...(workbook && { workbook }) });
  excel.host.functions.install('CONTOSO', metadata);
  const stream = (...given: unknown[]): void => {
    const invocation = given.pop() as Stream;
    const made = Object.assign(invocation, { given, gone: false });
    invocation.onCanceled = () => {
      made.gone = true;
    };
    streams.push(made);
  };
  const { CustomFunctions } = excel.window;
  CustomFunctions.associate('ADD', stream);
  CustomFunctions.associate('TABLE', stream);
  CustomFunctions.associate('PLAIN', (value: number) => value * 2);
  const sheet = excel.workbook.activeSheet;
  const at = (address: string) => ({
    row: Number(address.slice(1)) - 1,
    column: address.charCodeAt(0) - 65,
  });
  const settle = async (): Promise<void> => {
    // office.js gathers results for 50 ms, and sends the next ones half a second later
    await new Promise((resolve) => setTimeout(resolve, 700));
    await excel.host.idle();
  };
  return {
    excel,
    streams,
    settle,
    type: (address, text) => void excel.person.type(sheet, at(address), text),
    value: (address) => sheet.content(at(address).row, at(address).column).value,
  };
}

describe.each([EXCEL_365, EXCEL_2021])('custom functions in $name', (kind) => {
  let run: Running;
  beforeAll(async () => {
    run = await withFunctions(kind);
    await run.settle();
  });
  afterAll(() => run.excel.dispose());

  it('call the page with the values of the arguments, wait, and show what it says each time', async () => {
    run.type('A1', '3');
    run.type('B1', '=CONTOSO.ADD(A1;"hai")');
    await run.settle();
    expect(run.value('B1')).toEqual({ error: '#BUSY!' });
    // A single cell arrives as a table of one; what is left out as null
    expect(run.streams.at(-1)?.given).toEqual([[[3]], 'hai', null]);
    run.streams.at(-1)?.setResult(5);
    await run.settle();
    expect(run.value('B1')).toBe(5);
    run.streams.at(-1)?.setResult('sáu');
    await run.settle();
    expect(run.value('B1')).toBe('sáu');
  });

  it('are computed on by other formulas', async () => {
    run.type('C1', '=CONTOSO.ADD(1;1)+CONTOSO.PLAIN(20)');
    await run.settle();
    run.streams.at(-1)?.setResult(2);
    await run.settle();
    expect(run.value('C1')).toBe(42);
  });

  it('show errors with what they say', async () => {
    run.type('D1', '=CONTOSO.ADD(9;9)');
    run.type('D2', '=IFERROR(CONTOSO.ADD(9;9);"không")');
    await run.settle();
    const { CustomFunctions } = run.excel.window;
    const error = new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, 'Chưa có số.');
    for (const stream of run.streams.slice(-2)) stream.setResult(error);
    await run.settle();
    expect(run.value('D1')).toEqual({ error: '#N/A' });
    expect(run.value('D2')).toBe('không');
    const sheetId = run.excel.workbook.activeSheet.id;
    expect(run.excel.workbook.functions.messageAt({ sheetId, row: 0, column: 3 })).toBe('Chưa có số.');
  });

  it('are told when their formula goes, or gives other arguments', async () => {
    run.type('E1', '=CONTOSO.ADD(A1;7)');
    await run.settle();
    const first = run.streams.at(-1);
    run.type('A1', '4');
    await run.settle();
    expect(first?.gone).toBe(true);
    const second = run.streams.find(({ given, gone }) => !gone && given[1] === 7);
    expect(second?.given).toEqual([[[4]], 7, null]);
    run.type('E1', '');
    await run.settle();
    expect(second?.gone).toBe(true);
    // A result that comes too late is nobody's
    second?.setResult(99);
    await run.settle();
    expect(run.value('E1')).toBeNull();
  });

  it('spill a table, make room for another, and take it away with their formula', async () => {
    run.type('A10', '=CONTOSO.TABLE(1)');
    await run.settle();
    const table = run.streams.at(-1);
    table?.setResult([
      ['Đơn vị', 'Số'],
      ['Một', 1],
      ['Hai', 2],
    ]);
    await run.settle();
    expect(['A10', 'B10', 'A12', 'B12'].map(run.value)).toEqual(['Đơn vị', 'Số', 'Hai', 2]);
    run.type('D12', '=B12*10');
    await run.settle();
    expect(run.value('D12')).toBe(20);
    table?.setResult([['Đơn vị', 'Số']]);
    await run.settle();
    expect(['A10', 'B10', 'A11', 'B12'].map(run.value)).toEqual(['Đơn vị', 'Số', null, null]);
    run.type('A10', '');
    await run.settle();
    expect(run.value('B10')).toBeNull();
    run.type('B21', 'đã có chữ');
    run.type('A20', '=CONTOSO.TABLE(2)');
    await run.settle();
    run.streams.at(-1)?.setResult([
      [1, 2],
      [3, 4],
    ]);
    await run.settle();
    expect(['A20', 'B20', 'B21'].map(run.value)).toEqual([{ error: '#SPILL!' }, null, 'đã có chữ']);
  });
});

describe('Excel without custom functions', () => {
  it('does not know them, and calls nobody', async () => {
    const run = await withFunctions(EXCEL_2021_PLAIN);
    run.type('A1', '=CONTOSO.ADD(1;2)');
    await run.settle();
    expect(run.value('A1')).toEqual({ error: '#NAME?' });
    expect(run.streams).toHaveLength(0);
    run.excel.dispose();
  });
});

describe('a workbook with functions that is opened again', () => {
  it('shows what was saved until a page is there, then asks it', async () => {
    const first = await withFunctions(EXCEL_365);
    await first.settle();
    first.type('A1', '=CONTOSO.ADD(1;2)');
    await first.settle();
    first.streams[0]?.setResult(3);
    await first.settle();
    const saved = first.excel.workbook.toJSON();
    first.excel.dispose();
    const workbook = Workbook.fromJSON(saved);
    workbook.attachEngine(quickEngine());
    workbook.functions.define([{ id: 'ADD', name: 'CONTOSO.ADD', parameters: 3, streams: true }]);
    await workbook.settled();
    expect(workbook.activeSheet.content(0, 0).value).toBe(3);
    workbook.calculation.detach();
    const again = await withFunctions(EXCEL_365, Workbook.fromJSON(saved));
    await again.settle();
    again.streams.at(-1)?.setResult(4);
    await again.settle();
    expect(again.value('A1')).toBe(4);
    again.excel.dispose();
  });
});
