import type { ConsolidationReply } from '@cchc/domain';
import { consolidate } from '@cchc/domain';
import { ASKS } from '@cchc/domain/questions';
import { createTestApp, type TestApp } from '@cchc/functions/testing';
import { type ApiClient, clientOf } from '@cchc/functions/testing/api-client.ts';
import { Workbook } from '@cchc/workbench/model';
import { quickEngine } from '@cchc/workbench/node';
import { EXCEL_365, EXCEL_2021, EXCEL_2021_PLAIN } from '@cchc/workbench/protocol/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BrowserStorage, type ExcelWithCells, excelWithCells, Network } from './excel-with-cells.ts';

let test: TestApp;
let coordinator: ApiClient;
let official: ApiClient;
beforeAll(async () => {
  test = await createTestApp();
  coordinator = await clientOf(test, 'dieuphoi');
  official = await clientOf(test, 'canbo.dv2');
});
afterAll(() => test.close());

const networkTo = (app: TestApp['app']): Network => new Network((url, init) => app.request(url, init));
const asCoordinator = () => ({ id: 'dieuphoi', token: coordinator.token ?? '' });
const asOfficial = () => ({ id: 'canbo.dv2', token: official.token ?? '' });

/** 1,000 formulas over every indicator, in ways that people write them. */
function formulas(codes: readonly string[]): string[] {
  const units = ['', 'DV1', 'DV2', 'Phòng Kinh tế', 'dv5'];
  return Array.from({ length: 1_000 }, (_, i) => {
    const code = codes[i % codes.length];
    const what = ['KET_QUA', 'TU_SO', 'MAU_SO', 'DANH_GIA'][i % 4];
    const unit = units[Math.floor(i / 4) % units.length];
    return `=CCHC.${what}("${code}";"2026-Q1";"${unit}";"";"trống";"tất cả")`;
  });
}

describe('the life of a workbook with 1,000 formulas', () => {
  const storage = new BrowserStorage();
  let saved: ReturnType<Workbook['toJSON']>;
  let values: unknown[];
  const addresses = Array.from(
    { length: 1_000 },
    (_, i) => `${'ABCDEFGHIJ'[i % 10]}${Math.floor(i / 10) + 1}`,
  );
  const all = (run: ExcelWithCells) => addresses.map((address) => run.value(address));
  const busy = (cells: readonly unknown[]) => cells.filter((cell) => JSON.stringify(cell).includes('BUSY'));

  it('is filled with one request, and says what the API says', async () => {
    const network = networkTo(test.app);
    const run = await excelWithCells({ storage, network, kind: EXCEL_365 });
    run.signIn(asCoordinator());
    const { body } = await coordinator.get<ConsolidationReply>('/api/consolidation?period=2026-Q1');
    const codes = body.plan.indicators.map(({ code }) => code);
    for (const [i, formula] of formulas(codes).entries()) run.type(addresses[i] ?? '', formula);
    await run.settle(4_000);
    expect(network.requests).toBe(1);
    values = all(run);
    expect(busy(values)).toEqual([]);
    const lines = consolidate(body.plan, body.period, body.reports, body.settings, 'all');
    const results = addresses.flatMap((_, i) => (i % 4 === 0 && Math.floor(i / 4) % 5 === 0 ? [i] : []));
    for (const i of results) {
      const result = lines.find(({ indicator }) => indicator === codes[i % codes.length])?.total.result;
      expect(values[i], codes[i % codes.length]).toBe(result?.kind === 'value' ? result.value : '');
    }
    expect(results.length).toBeGreaterThan(40);
    expect(values.filter((value) => typeof value === 'number').length).toBeGreaterThan(200);
    // Kept a moment later, for the day without a network
    await run.settle(1_500);
    saved = run.excel.workbook.toJSON();
    run.close();
  });

  it('is computed again with one request that is answered 304', async () => {
    const network = networkTo(test.app);
    const run = await excelWithCells({
      storage,
      network,
      kind: EXCEL_365,
      workbook: Workbook.fromJSON(saved),
    });
    run.signIn(asCoordinator());
    await run.settle(4_000);
    const before = network.requests;
    run.excel.workbook.functions.again();
    await run.settle(4_000);
    expect(network.requests - before).toBeLessThanOrEqual(1);
    expect(network.statuses.slice(before).every((status) => status === 304)).toBe(true);
    expect(all(run)).toEqual(values);
    run.close();
  });

  it('shows the last values at once with every address unreachable, and where no page loads keeps the saved ones', async () => {
    const network = networkTo(test.app);
    network.down();
    const kept = await excelWithCells({
      storage,
      network,
      kind: EXCEL_365,
      workbook: Workbook.fromJSON(saved),
    });
    kept.signIn(null, true);
    await kept.settle(3_000);
    expect(all(kept)).toEqual(values);
    expect(kept.functions.desk.state.get()).toMatchObject({ trouble: 'offline', cells: 1_000 });
    expect(kept.functions.desk.state.get().oldest).toBeGreaterThan(Date.now() - 120_000);
    expect(network.requests).toBe(0);
    kept.close();
    // No page at all: nobody serves the functions, and the saved values are what Excel has
    const bare = Workbook.fromJSON(saved);
    bare.functions.define(kept.excel.workbook.functions.all);
    bare.attachEngine(quickEngine());
    await bare.settled();
    const places = addresses.map((_, i) => bare.activeSheet.content(Math.floor(i / 10), i % 10).value);
    expect(places).toEqual(values);
    bare.calculation.detach();
  });

  it('is refreshed online, keeps values when signed out, says so to whoever may see less, and lets go when closed', async () => {
    const network = networkTo(test.app);
    const run = await excelWithCells({
      storage,
      network,
      kind: EXCEL_365,
      workbook: Workbook.fromJSON(saved),
    });
    run.signIn(null, true);
    await run.settle(2_500);
    run.signIn(asCoordinator());
    await run.settle(3_000);
    expect(network.requests).toBe(1);
    expect(all(run)).toEqual(values);

    run.signIn(null);
    run.functions.desk.refresh();
    await run.settle(2_000);
    expect(network.requests).toBe(1);
    expect(all(run)).toEqual(values);

    run.signIn(asOfficial());
    await run.settle(3_000);
    expect(network.requests).toBe(2);
    const now = all(run);
    expect(busy(now)).toEqual([]);
    // Of the commune and of other units nothing, of their own the same as before
    const total = addresses.findIndex((_, i) => i % 4 === 0 && Math.floor(i / 4) % 5 === 0);
    const own = addresses.findIndex((_, i) => Math.floor(i / 4) % 5 === 2);
    expect(now[total]).toEqual({ error: '#N/A' });
    expect(run.message(addresses[total] ?? '')).toContain('không có quyền');
    expect(now[own]).toEqual(values[own]);

    for (const address of addresses) run.type(address, '');
    await run.settle(2_000);
    expect(run.excel.workbook.functions.alive).toEqual([]);
    expect(run.functions.desk.state.get()).toMatchObject({ cells: 0, questions: 0 });
    run.functions.desk.refresh();
    await run.settle(500);
    expect(network.requests).toBe(2);
    run.close();
  });
});

describe.each([EXCEL_365, EXCEL_2021])('every function, in $name', (kind) => {
  let run: ExcelWithCells;
  let network: Network;
  beforeAll(async () => {
    network = networkTo(test.app);
    run = await excelWithCells({ storage: new BrowserStorage(), network, kind });
    run.signIn(asCoordinator());
  });
  afterAll(() => run.close());

  it('is asked in one request, answers by what the plan says, and says in words what is wrong', async () => {
    const cases: Record<string, [formula: string, want: unknown, message?: string]> = {
      A1: ['=CCHC.CHI_TIEU("TTHC.02")', 100],
      A2: ['=CCHC.KET_QUA("TTHC.02";"2026-Q1";"";"";"";"tất cả")', expect.any(Number)],
      A3: [
        '=ROUND(CCHC.TU_SO("tthc-02";"Quý I/2026";"DV2";"";"";"tất cả")/CCHC.MAU_SO("TTHC.02";"2026-Q1";"DV2";"";"";"tất cả")*100-A2;6)',
        0,
      ],
      A4: [
        '=CCHC.DANH_GIA("TTHC.02";"2026-Q1";"";"";"";"tất cả")',
        expect.stringMatching(/^(Đạt|Chưa đạt)$/),
      ],
      A5: ['=CCHC.NHIEM_VU("III.1.1.a";"chủ trì")', 'Phòng Văn hoá – Xã hội'],
      A6: ['=CCHC.NGUON("CV.01")', expect.stringContaining('100% cán bộ, công chức')],
      A7: ['=CCHC.TIEN_DO("III.1.1.a";"2026-Q1";"";"trống";"tất cả")', expect.anything()],
      A8: ['=CCHC.KET_QUA("TTHC.2";"2026-Q1")', { error: '#VALUE!' }, 'Có phải TTHC.02?'],
      A9: ['=CCHC.KET_QUA("TTHC.02";"2035-Q1")', { error: '#VALUE!' }, '2026–2030'],
      A10: ['=CCHC.KET_QUA("TTHC.02";"2026-Q1";"";"";"";"đã phát hành")', { error: '#N/A' }, 'phát hành'],
      A11: ['=CCHC.KET_QUA(D1:D2;"2026-Q1")', { error: '#VALUE!' }, 'một ô'],
      A12: ['=CCHC.KET_QUA(D1;"2026-Q1";"";"";"";"tất cả")-A2', 0],
      F1: ['=CCHC.BANG("kết quả";"2026-Q1";"TTHC";"";"tất cả")', 'Đơn vị'],
      AA1: ['=CCHC.DS_NHIEM_VU("2026-Q1";"";"DV1";"";"tất cả")', 'Mã'],
    };
    run.type('D1', 'TTHC.02');
    for (const [address, [formula]] of Object.entries(cases)) run.type(address, formula);
    await run.settle(3_000);
    for (const [address, [formula, want, message]] of Object.entries(cases)) {
      expect(run.value(address), formula).toEqual(want);
      if (message) expect(run.message(address), formula).toContain(message);
    }
    // Spilled: the head, then the commune and its units
    expect(['F2', 'G1', 'G2'].map(run.value)).toEqual(['Toàn xã', 'TTHC.01', expect.anything()]);
    expect(run.value('AB2')).toEqual(expect.any(String));
    const asked = Object.values(cases).map(([formula]) => formula);
    for (const ask of ASKS)
      expect(
        asked.some((formula) => formula.includes(`CCHC.${ask}(`)),
        ask,
      ).toBe(true);
    expect(network.requests).toBe(1);
  });

  it('recovers by itself from a page in HTML, 500 and 429, and never stays on #BUSY!', async () => {
    const faults = [
      new Response('<html>Proxy</html>', { status: 200, headers: { 'content-type': 'text/html' } }),
      new Response('{"error":{"code":"unavailable","params":{}}}', { status: 500 }),
      new Response('{"error":{"code":"slow-down","params":{"seconds":1}}}', { status: 429 }),
    ];
    network.meet(async () => faults.shift() ?? new Response('', { status: 502 }));
    run.type('B1', '=CCHC.KET_QUA("CV.01";"2026-Q1";"";"";"";"tất cả")');
    await run.settle(1_500);
    expect(run.value('B1')).toEqual({ error: '#N/A' });
    expect(run.message('B1')).toContain('tự lấy lại');
    await run.settle(6_000);
    network.up();
    await run.settle(9_000);
    expect(run.value('B1')).toEqual(expect.any(Number));
  });
});

describe('Excel without custom functions', () => {
  it('does not know the names, asks nothing, and no call proves otherwise', async () => {
    const network = networkTo(test.app);
    const run = await excelWithCells({ storage: new BrowserStorage(), network, kind: EXCEL_2021_PLAIN });
    run.signIn(asCoordinator());
    run.type('A1', '=CCHC.CHI_TIEU("TTHC.02")');
    await run.settle(800);
    expect(run.value('A1')).toEqual({ error: '#NAME?' });
    expect([network.requests, run.functions.proof.get().arrived]).toEqual([0, false]);
    run.close();
  });
});
