import { createApiClient, type HealthReply } from './api/api-client.ts';
import type { FirebaseOptions } from './api/firebase-identity.ts';
import { type Fetch, send } from './api/http.ts';
import type { PaneIdentity } from './api/identity.ts';
import { browserSession, localIdentity } from './api/local-identity.ts';
import { lazyExcelPort } from './excel/lazy-port.ts';
import type { FunctionsHost } from './functions/associate.ts';
import type { Timers } from './sync/autosave.ts';
import { type Formulas, lazyFormulas } from './sync/formulas.ts';
import { createLedger } from './sync/ledger.ts';
import type { Ledger } from './sync/ledger-state.ts';
import type { Preferences } from './ui/preferences.ts';
import type { Store } from './ui/store.ts';

const browserFetch: Fetch = (url, init) =>
  globalThis.fetch(url, { ...init, cache: 'no-store', credentials: 'omit' });

const browserTimers: Timers = {
  now: () => Date.now(),
  random: () => Math.random(),
  after(milliseconds, run) {
    const id = setTimeout(run, milliseconds);
    return () => clearTimeout(id);
  },
};

const storage = (): Storage | null => {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
};

/** Accounts of one machine where the server says so; Firebase Auth, loaded when it is needed, elsewhere. */
async function chooseIdentity(): Promise<PaneIdentity> {
  const health = await send<HealthReply>(browserFetch, '/api/health', { method: 'GET' });
  if (health.kind !== 'ok' || health.value.identity === 'local')
    return localIdentity('', browserFetch, browserSession(storage()));
  const options = await send<FirebaseOptions>(browserFetch, '/__/firebase/init.json', { method: 'GET' });
  const { firebaseIdentity } = await import('./api/firebase-identity.ts');
  return firebaseIdentity(options.kind === 'ok' ? options.value : {});
}

/** What of office.js the functions of cells need; nothing of it is asked before Excel is ready. */
const functionsHost = () => ({
  host: (globalThis as { CustomFunctions?: FunctionsHost }).CustomFunctions ?? null,
  formats: Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.4'),
});

/** The pane as it runs in Excel: the one place that knows all parts. */
export async function composePane(
  preferences: Store<Preferences>,
): Promise<{ ledger: Ledger; formulas: Formulas }> {
  // Cells ask as soon as the page is there, whether or not a server answers
  const functions = import('./functions/start.ts').then(({ startFunctions }) =>
    startFunctions({
      ...functionsHost(),
      timers: browserTimers,
      storage: storage(),
      locale: () => preferences.get().locale,
    }),
  );
  const cells = async () => (await import('./excel/cells/cells-port.ts')).createCellsPort();
  const formulas = lazyFormulas({ functions, cells, timers: browserTimers });
  const identity = await chooseIdentity();
  const api = createApiClient('', browserFetch, identity, () => ledger.sessionEnded());
  const ledger = createLedger({
    api,
    identity,
    excel: lazyExcelPort(async () => (await import('./excel/excel-port.ts')).createExcelPort()),
    timers: browserTimers,
    newId: () => crypto.randomUUID(),
  });
  void functions.then((started) => started.follow(ledger, api));
  // Where this Excel has no functions there is nothing to show; one that does not answer leaves the saved values
  if (functionsHost().host) void formulas.showKept().catch(() => undefined);
  const focus = (): void => {
    ledger.focus();
    void functions.then((started) => started.focus());
  };
  // A pane that comes to the front asks for news, and so does a laptop that wakes up.
  globalThis.addEventListener('focus', focus);
  globalThis.addEventListener('online', focus);
  return { ledger, formulas };
}
