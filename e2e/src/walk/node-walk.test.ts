import { createApiClient } from '@cchc/addin/api/api-client.ts';
import { browserSession, localIdentity } from '@cchc/addin/api/local-identity.ts';
import { createExcelPort } from '@cchc/addin/excel/excel-port.ts';
import { createLedger } from '@cchc/addin/sync/ledger.ts';
import type { Ledger } from '@cchc/addin/sync/ledger-state.ts';
import { ManualTimers } from '@cchc/addin/sync/testing/manual-timers.ts';
import { consolidate, consolidationSheet, type Plan } from '@cchc/domain';
import plan from '@cchc/domain/plans/thien-tan-2026-2030.json' with { type: 'json' };
import { SAMPLE_PASSWORD, type StartedLocal, startLocal } from '@cchc/functions/testing';
import { Workbook } from '@cchc/workbench/model';
import { type RunningExcel, startExcel } from '@cchc/workbench/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addressOn, cellsOf } from '../cells.ts';
import { CV01, type RawReport, TASK_RESULT, TTHC03, totalByHand } from './figures.ts';

const thePlan = plan as unknown as Plan;

/** The add-in on an Excel without a screen: the real office.js, the real HTTP server, the real store. */
class Desk {
  readonly timers = new ManualTimers();
  private constructor(
    readonly excel: RunningExcel,
    readonly ledger: Ledger,
  ) {}

  static async sit(server: StartedLocal, login: string, workbook?: Workbook): Promise<Desk> {
    const excel = await startExcel({ engine: true, ...(workbook && { workbook }) });
    const identity = localIdentity(server.origin, fetch, browserSession(null));
    let count = 0;
    const desk: Desk = new Desk(
      excel,
      createLedger({
        api: createApiClient(server.origin, fetch, identity, () => undefined),
        identity,
        excel: createExcelPort({ runtime: excel }),
        timers: {
          now: () => desk.timers.now(),
          random: () => 0.5,
          after: (ms, run) => desk.timers.after(ms, run),
        },
        newId: () => `${login.replace('.', '-')}-${Date.now().toString(36)}-${count++}`,
      }),
    );
    await desk.ledger.start();
    await desk.ledger.signIn(login, SAMPLE_PASSWORD);
    expect(desk.ledger.getState()).toMatchObject({ phase: 'ready', error: null });
    return desk;
  }

  type({ sheet, address }: { sheet: string; address: string }, text: string): void {
    const found = this.excel.workbook.sheet(sheet);
    const outcome = this.excel.person.type(found, area(address), text);
    expect(outcome, `${sheet}!${address}`).toMatchObject({ kind: 'done' });
  }

  async value(sheet: string, address: string): Promise<unknown> {
    await this.excel.workbook.settled();
    const { row, column } = area(address);
    return this.excel.workbook.sheet(sheet).content(row, column).value;
  }

  async save(): Promise<void> {
    await this.ledger.saveNow();
    expect(this.ledger.getState()).toMatchObject({ sync: { kind: 'idle' }, waiting: 0 });
  }
}

/** `G5` as rows and columns from 0. */
function area(address: string): { row: number; column: number; rows: number; columns: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column, rows: 1, columns: 1 };
}

describe('the walk without a browser', () => {
  let server: StartedLocal;
  const desks: Desk[] = [];
  const sit = async (login: string, workbook?: Workbook): Promise<Desk> => {
    const desk = await Desk.sit(server, login, workbook);
    desks.push(desk);
    return desk;
  };
  beforeAll(async () => {
    server = await startLocal();
  });
  afterAll(async () => {
    for (const desk of desks) desk.excel.dispose();
    await server.close();
  });

  it('opens the forms in three requests to Excel, and saves what was typed in one to the server', async () => {
    const desk = await sit('canbo.dv2');
    const before = desk.excel.host.syncs;
    await desk.ledger.openForms();
    expect(desk.ledger.getState()).toMatchObject({
      error: null,
      workbook: { kind: 'report', unit: 'DV2' },
      waiting: 0,
    });
    // identify (1), open (≤ 3), then the session's own: listening (1) and the first look (≤ 2)
    expect(desk.excel.host.syncs - before).toBeLessThanOrEqual(7);

    const cells = cellsOf(thePlan, 'DV2');
    desk.type(cells.at('CV.01', 'numerator'), String(CV01.DV2.numerator));
    desk.type(cells.at('CV.01', 'denominator'), String(CV01.DV2.denominator));
    for (const [i, count] of TTHC03.entries()) desk.type(cells.at('TTHC.03', `c${i + 1}`), String(count));
    const task = [...cells.layout.entries.keys()].find((key) => key.endsWith('/result')) as string;
    desk.type(cells.at(task, 'text'), TASK_RESULT.DV2);
    const result = cells.inColumn('CV.01', 'result');
    expect(await desk.value(result.sheet, result.address)).toBeCloseTo((10 / 12) * 100, 9);
    const verdict = cells.inColumn('TTHC.03', 'verdict');
    expect(await desk.value(verdict.sheet, verdict.address)).toBe('Chưa đạt');

    server.counts.take();
    await desk.save();
    expect(server.counts.take()).toMatchObject({ writes: 2 });
    await desk.save();
    expect(server.counts.take()).toMatchObject({ writes: 0 });
  });

  it('saves by itself a moment after the last edit', async () => {
    const desk = await sit('canbo.dv4');
    await desk.ledger.openForms();
    const cells = cellsOf(thePlan, 'DV4');
    desk.type(cells.at('CV.01', 'numerator'), String(CV01.DV4.numerator));
    desk.type(cells.at('CV.01', 'denominator'), String(CV01.DV4.denominator));
    await expect.poll(() => desk.ledger.getState().waiting).toBe(1);
    await desk.timers.pass(20_000);
    await expect.poll(() => desk.ledger.getState()).toMatchObject({ sync: { kind: 'idle' }, waiting: 0 });
    expect(desk.ledger.getState().savedAt).toMatch(/^2026-06-03T/);
  });

  it('tells a problem at its cell, keeps the good entries, and clears it when the cell is mended', async () => {
    const desk = desks[1] as Desk;
    const cells = cellsOf(thePlan, 'DV4');
    desk.type(cells.at('CV.01', 'numerator'), '31');
    await desk.ledger.saveNow();
    expect(desk.ledger.getState().problems).toMatchObject([
      { severity: 'error', source: 'rule', key: 'CV.01', warning: { code: 'numerator-over-denominator' } },
    ]);
    desk.type(cells.at('CV.01', 'numerator'), '30');
    await desk.save();
    expect(desk.ledger.getState().problems).toEqual([]);
  });

  it('gives the coordinator the totals of all units, as sums and never as means', async () => {
    const desk = await sit('dieuphoi');
    await desk.ledger.openConsolidation('2026-H1', 'all');
    const reply = desk.ledger.getState().consolidation;
    if (!reply) throw new Error('no consolidation');
    const spec = consolidationSheet({ ...reply, include: 'all', pulledOn: '2026-06-03' });
    const reports = reply.reports as unknown as RawReport[];
    const totals = consolidate(thePlan, reply.period, reply.reports);
    expect(await desk.value('Tổng hợp', addressOn(spec, 'CV.01', 'result'))).toBeCloseTo(7900 / 84, 9);
    for (const { code, measure } of thePlan.indicators) {
      const items = measure.kind === 'checklist' ? measure.items.map((item) => item.code) : [];
      const want = totalByHand(reports, code, measure.kind, items);
      const total = totals.find(({ indicator }) => indicator === code)?.total.result;
      const shown = await desk.value('Tổng hợp', addressOn(spec, code, 'result'));
      if (want === null) expect(shown, code).not.toEqual(expect.any(Number));
      else expect(shown, code).toBeCloseTo(want, 9);
      expect(total?.kind === 'value' ? total.value : null, code).toEqual(
        want === null ? null : expect.closeTo(want, 9),
      );
    }
  });

  it('takes up a workbook that was closed and opened again: numbers, baseline and cursor are there', async () => {
    const closed = JSON.parse(JSON.stringify((desks[0] as Desk).excel.workbook.toJSON()));
    const desk = await sit('canbo.dv2', Workbook.fromJSON(closed));
    expect(desk.ledger.getState()).toMatchObject({
      workbook: { kind: 'report', unit: 'DV2' },
      waiting: 0,
      conflicts: [],
    });
    const cells = cellsOf(thePlan, 'DV2');
    const numerator = cells.at('CV.01', 'numerator');
    expect(await desk.value(numerator.sheet, numerator.address)).toBe(CV01.DV2.numerator);
    server.counts.take();
    desk.type(cells.at('CV.03', 'numerator'), '9');
    desk.type(cells.at('CV.03', 'denominator'), '9');
    await desk.save();
    expect(server.counts.take()).toMatchObject({ writes: 2 });
  });

  it('brings what a colleague saved into the other open workbook, and asks where both typed', async () => {
    const [mine, theirs] = [desks[0] as Desk, desks.at(-1) as Desk];
    const cells = cellsOf(thePlan, 'DV2');
    const [cv03, cv01] = [cells.at('CV.03', 'numerator'), cells.at('CV.01', 'numerator')];
    await mine.save();
    expect(await mine.value(cv03.sheet, cv03.address)).toBe(9);
    theirs.type(cv01, '11');
    await theirs.save();
    mine.type(cv01, '12');
    await mine.ledger.saveNow();
    expect(mine.ledger.getState().conflicts).toMatchObject([
      { key: 'CV.01', theirs: { value: { components: { numerator: 11 } } } },
    ]);
    expect(await mine.value(cv01.sheet, cv01.address)).toBe(12);
    await mine.ledger.decide('CV.01', 'theirs');
    expect(await mine.value(cv01.sheet, cv01.address)).toBe(11);
    expect(mine.ledger.getState()).toMatchObject({ conflicts: [], waiting: 0 });
  });
});
