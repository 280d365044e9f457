import { createApiClient } from '@cchc/addin/api/api-client.ts';
import { browserSession, localIdentity } from '@cchc/addin/api/local-identity.ts';
import { openExcel } from '@cchc/addin/excel/testing/excel.ts';
import { createLedger } from '@cchc/addin/sync/ledger.ts';
import type { Ledger } from '@cchc/addin/sync/ledger-state.ts';
import { ManualTimers } from '@cchc/addin/sync/testing/manual-timers.ts';
import { createTestApp, SAMPLE_PASSWORD, type StoreCounts } from '@cchc/functions/testing';
import type { ExcelOptions, RunningExcel } from '@cchc/workbench/node';

/** What one thing that a person did cost. */
export interface Cost extends StoreCounts {
  /** Requests to the server. */
  requests: number;
  /** Calls of `context.sync()`. */
  contextSyncs: number;
}

export interface BenchPane {
  excel: RunningExcel;
  ledger: Ledger;
  /** What the work costs; the server counts documents. */
  costOf(work: () => Promise<unknown>): Promise<Cost>;
  close(): Promise<void>;
}

/**
 * The whole walk in one process: Excel's model with the unmodified office.js, the pane without its screens, the
 * app over the embedded store with the demo's samples. Somebody has signed in and opened the forms.
 */
export async function openPane(login: string, options: ExcelOptions = {}): Promise<BenchPane> {
  const server = await createTestApp();
  const { excel, port, counting } = await openExcel(options);
  let requests = 0;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests += 1;
    return server.app.request(url, init);
  };
  const identity = localIdentity('', fetch, browserSession(null));
  let ids = 0;
  const ledger = createLedger({
    api: createApiClient('', fetch, identity, () => {}),
    identity,
    excel: port,
    timers: new ManualTimers(),
    newId: () => `bench-mutation-${ids++}`,
  });
  await ledger.start();
  await ledger.signIn(login, SAMPLE_PASSWORD);
  await ledger.openForms();
  const { workbook, error, sync } = ledger.getState();
  if (workbook.kind !== 'report')
    throw new Error(`the forms did not open: ${JSON.stringify({ error, sync })}`);
  return {
    excel,
    ledger,
    async costOf(work) {
      requests = 0;
      server.counts.take();
      const contextSyncs = await counting(work);
      return { ...server.counts.take(), requests, contextSyncs };
    },
    async close() {
      excel.dispose();
      await server.close();
    },
  };
}
