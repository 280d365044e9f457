import { createApiClient } from '@cchc/addin/api/api-client.ts';
import { browserSession, localIdentity } from '@cchc/addin/api/local-identity.ts';
import { createExcelPort } from '@cchc/addin/excel/excel-port.ts';
import { createLedger } from '@cchc/addin/sync/ledger.ts';
import type { Ledger } from '@cchc/addin/sync/ledger-state.ts';
import { ManualTimers } from '@cchc/addin/sync/testing/manual-timers.ts';
import { SAMPLE_PASSWORD, type StartedLocal } from '@cchc/functions/testing';
import type { Workbook } from '@cchc/workbench/model';
import { type RunningExcel, startExcel } from '@cchc/workbench/node';
import { expect } from 'vitest';

/** The add-in on an Excel without a screen: the real office.js, the real HTTP server, the real store. */
export class Desk {
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

  formula({ sheet, address }: { sheet: string; address: string }): string | null {
    const { row, column } = area(address);
    return this.excel.workbook.sheet(sheet).content(row, column).formula;
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
