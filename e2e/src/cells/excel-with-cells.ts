import { createApiClient } from '@cchc/addin/api/api-client.ts';
import type { Fetch } from '@cchc/addin/api/http.ts';
import type { FunctionsHost } from '@cchc/addin/functions/associate.ts';
import metadata from '@cchc/addin/functions/published.json' with { type: 'json' };
import { type Functions, startFunctions } from '@cchc/addin/functions/start.ts';
import type { Timers } from '@cchc/addin/sync/autosave.ts';
import type { Ledger, LedgerState } from '@cchc/addin/sync/ledger-state.ts';
import { observable } from '@cchc/addin/sync/observable.ts';
import type { Workbook } from '@cchc/workbench/model';
import { quickEngine, type RunningExcel, startExcel } from '@cchc/workbench/node';
import type { HostKind } from '@cchc/workbench/protocol/index.ts';

/** functions.json as a host reads it, from the committed list of what was published. */
const published = {
  functions: Object.entries(metadata).map(([id, { parameters }]) => ({
    id,
    name: id,
    parameters,
    options: { stream: true },
  })),
};

const timers: Timers = {
  now: () => Date.now(),
  random: () => 0.5,
  after(milliseconds, run) {
    const id = setTimeout(run, milliseconds);
    return () => clearTimeout(id);
  },
};

/** Storage of one browser: it outlives workbooks and panes. */
export class BrowserStorage {
  readonly #map = new Map<string, string>();
  getItem = (key: string): string | null => this.#map.get(key) ?? null;
  setItem = (key: string, text: string): void => void this.#map.set(key, text);
  removeItem = (key: string): void => void this.#map.delete(key);
}

/** How the network is at the moment; it counts what goes through it. */
export class Network {
  requests = 0;
  statuses: number[] = [];
  #reach: Fetch | null;
  constructor(private readonly server: (path: string, init: RequestInit) => Response | Promise<Response>) {
    this.#reach = this.server as Fetch;
  }
  up(): void {
    this.#reach = this.server as Fetch;
  }
  down(): void {
    this.#reach = null;
  }
  /** What every request meets from now on. */
  meet(fault: Fetch): void {
    this.#reach = fault;
  }
  fetch: Fetch = async (url, init) => {
    this.requests++;
    if (!this.#reach) throw new TypeError('Failed to fetch');
    const response = await this.#reach(url, init);
    this.statuses.push(response.status);
    return response;
  };
}

type Known = Pick<LedgerState, 'phase' | 'me' | 'savedAt' | 'error'>;

export interface ExcelWithCells {
  excel: RunningExcel;
  functions: Functions;
  /** Somebody signs in with a token of theirs, or (null) out. */
  signIn(who: { id: string; token: string } | null, offline?: boolean): void;
  type(address: string, text: string): void;
  value(address: string): unknown;
  message(address: string): string | null;
  settle(ms?: number): Promise<void>;
  close(): void;
}

interface Options {
  storage: BrowserStorage;
  network: Network;
  kind: HostKind;
  workbook?: Workbook;
}

/** The add-in's functions in a workbook, with the real office.js between them. */
export async function excelWithCells(options: Options): Promise<ExcelWithCells> {
  const { storage, network, kind, workbook } = options;
  const excel = await startExcel({ hostKind: kind, engine: quickEngine(), ...(workbook && { workbook }) });
  excel.host.functions.install('CCHC', published);
  let token: string | null = null;
  const state = observable<Known>({ phase: 'starting', me: null, savedAt: null, error: null });
  const functions = startFunctions({
    timers,
    storage: storage as unknown as Storage,
    host: excel.window.CustomFunctions as unknown as FunctionsHost,
    formats: kind.CustomFunctions !== null && kind.ExcelApi === '1.15',
    locale: () => 'vi',
  });
  const identity = {
    restore: async () => token !== null,
    signIn: async () => null,
    signOut: async () => undefined,
    token: async () => token,
  };
  const api = createApiClient('', network.fetch, identity, () => undefined);
  functions.follow(
    { getState: state.get, subscribe: state.subscribe, start: async () => undefined } as unknown as Ledger,
    api,
  );
  const at = (address: string) => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    return { row: Number(row) - 1, column };
  };
  const sheet = excel.workbook.activeSheet;
  return {
    excel,
    functions,
    signIn(who, offline = false) {
      token = who?.token ?? null;
      state.set(
        who
          ? { phase: 'ready', me: { id: who.id, commune: { id: 'xa' } } as Known['me'], error: null }
          : {
              phase: 'signed-out',
              me: null,
              error: offline ? { code: 'unavailable', params: {} } : null,
            },
      );
    },
    type: (address, text) => void excel.person.type(sheet, at(address), text),
    value: (address) => sheet.content(at(address).row, at(address).column).value,
    message: (address) => excel.workbook.functions.messageAt({ sheetId: sheet.id, ...at(address) }),
    async settle(ms = 1_600) {
      await new Promise((resolve) => setTimeout(resolve, ms));
      await excel.host.idle();
    },
    close: () => excel.dispose(),
  };
}
