import { createApiClient, type HealthReply } from './api/api-client.ts';
import type { FirebaseOptions } from './api/firebase-identity.ts';
import { type Fetch, send } from './api/http.ts';
import type { PaneIdentity } from './api/identity.ts';
import { browserSession, localIdentity } from './api/local-identity.ts';
import { lazyExcelPort } from './excel/lazy-port.ts';
import type { Timers } from './sync/autosave.ts';
import { createLedger } from './sync/ledger.ts';
import type { Ledger } from './sync/ledger-state.ts';

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

/** The pane as it runs in Excel: the one place that knows all parts. */
export async function composeLedger(): Promise<Ledger> {
  const identity = await chooseIdentity();
  const ledger = createLedger({
    api: createApiClient('', browserFetch, identity, () => ledger.sessionEnded()),
    identity,
    excel: lazyExcelPort(async () => (await import('./excel/excel-port.ts')).createExcelPort()),
    timers: browserTimers,
    newId: () => crypto.randomUUID(),
  });
  // A pane that comes to the front asks for news, and so does a laptop that wakes up.
  globalThis.addEventListener('focus', () => ledger.focus());
  globalThis.addEventListener('online', () => ledger.focus());
  return ledger;
}
