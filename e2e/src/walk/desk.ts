import { createApiClient } from '@cchc/addin/api/api-client.ts';
import type { Fetch } from '@cchc/addin/api/http.ts';
import { browserSession, localIdentity } from '@cchc/addin/api/local-identity.ts';
import { createExcelPort } from '@cchc/addin/excel/excel-port.ts';
import { createLedger, type PaneEvents } from '@cchc/addin/sync/ledger.ts';
import type { Ledger } from '@cchc/addin/sync/ledger-state.ts';
import { ManualTimers } from '@cchc/addin/sync/testing/manual-timers.ts';
import { SAMPLE_PASSWORD, type StartedLocal } from '@cchc/functions/testing';
import { parseArea, type Workbook } from '@cchc/workbench/model';
import { type ExcelOptions, quickEngine, type RunningExcel, startExcel } from '@cchc/workbench/node';
import { expect } from 'vitest';

/** Longer than the host gathers events for. */
const EXCEL_TELLS_AFTER = 60;

/** The add-in on an Excel without a screen: the real office.js, the real HTTP server, the real store. */
export class Desk {
  readonly timers = new ManualTimers();
  /** `context.sync()` of the last opening of forms. */
  openingCost = 0;
  private constructor(
    readonly excel: RunningExcel,
    readonly ledger: Ledger & PaneEvents,
  ) {}

  /**
   * @param net the way to the server, where a test wants to disturb it
   * @param as which Excel, in which locale; Microsoft 365 in Vietnamese unless said otherwise
   */
  static async sit(
    server: StartedLocal,
    login: string,
    workbook?: Workbook,
    as: Pick<ExcelOptions, 'hostKind' | 'locale'> = {},
    net: Fetch = fetch,
  ): Promise<Desk> {
    const excel = await startExcel({ ...as, engine: quickEngine(), ...(workbook && { workbook }) });
    const port = createExcelPort({ runtime: excel });
    const identity = localIdentity(server.origin, net, browserSession(null));
    let count = 0;
    const desk: Desk = new Desk(
      excel,
      createLedger({
        api: createApiClient(server.origin, net, identity, () => desk.ledger.sessionEnded()),
        identity,
        excel: {
          ...port,
          openReport: async (report) => {
            const before = excel.host.syncs;
            await port.openReport(report);
            desk.openingCost = excel.host.syncs - before;
          },
        },
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
    const outcome = this.excel.person.type(found, parseArea(address), text);
    expect(outcome, `${sheet}!${address}`).toMatchObject({ kind: 'done' });
  }

  async value(sheet: string, address: string): Promise<unknown> {
    await this.excel.workbook.settled();
    const { row, column } = parseArea(address);
    return this.excel.workbook.sheet(sheet).content(row, column).value;
  }

  /** What the cell shows, by the locale's separators. */
  async text({ sheet, address }: { sheet: string; address: string }): Promise<string> {
    await this.excel.workbook.settled();
    const { row, column } = parseArea(address);
    return this.excel.workbook.sheet(sheet).text(row, column);
  }

  formula({ sheet, address }: { sheet: string; address: string }): string | null {
    const { row, column } = parseArea(address);
    return this.excel.workbook.sheet(sheet).content(row, column).formula;
  }

  /** "Lưu ngay" as people press it: Excel, which tells of edits a moment later, has told of what they typed. */
  async saveNow(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, EXCEL_TELLS_AFTER));
    await this.ledger.saveNow();
  }

  async save(): Promise<void> {
    await this.saveNow();
    expect(this.ledger.getState()).toMatchObject({ sync: { kind: 'idle' }, waiting: 0 });
  }
}
