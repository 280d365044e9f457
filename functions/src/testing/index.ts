import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Plan } from '@cchc/domain';
import { clockOn } from '../clock.ts';
import type { Local } from '../local/compose.ts';
import { serve } from '../local/serve.ts';
import { composeLocal } from '../local.ts';
import { SAMPLE_PASSWORD } from '../samples/people.ts';
import { SAMPLE_COMMUNE } from '../samples/sample-plan.ts';
import { CountingStore } from '../store/counting.ts';
import { adopt } from './adopt.ts';
import { REPOSITORY } from './demo-process.ts';

export { sampleEntry } from '../samples/entries.ts';
export { SAMPLE_PASSWORD, sampleMembers, samplePeople } from '../samples/people.ts';
export { SAMPLE_COMMUNE, samplePlan } from '../samples/sample-plan.ts';
export { CountingStore, type StoreCounts } from '../store/counting.ts';
export { LibsqlStore } from '../store/libsql/libsql-store.ts';
export * from '../store/store.ts';
export { settle } from './settle.ts';

/** The date on which tests and screenshots stand. */
export const TEST_TODAY = '2026-06-03';

export interface StartOptions {
  today?: string;
  /** Kept afterwards; without it a folder of its own is made and deleted again. */
  dataDir?: string;
  /** With the demo's people and figures; true unless said otherwise. */
  sample?: boolean;
}

function folderFor(dataDir: string | undefined): { folder: string; remove: () => void } {
  if (dataDir !== undefined) return { folder: dataDir, remove: () => {} };
  const folder = mkdtempSync(join(tmpdir(), 'so-cchc-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** The token of a sample person, by login ("canbo.dv2"). */
async function tokenOf(
  request: (path: string, init: RequestInit) => Response | Promise<Response>,
  login: string,
): Promise<string> {
  const response = await request('/api/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: login, password: SAMPLE_PASSWORD }),
  });
  if (!response.ok) throw new Error(`${login} could not sign in: ${await response.text()}`);
  return ((await response.json()) as { token: string }).token;
}

export interface StartedLocal {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  origin: string;
  local: Local;
  /** Counts reads and writes of documents. */
  counts: CountingStore;
  signIn(login: string): Promise<string>;
  /** Another version of the plan, for the periods that end on or after the first day of one. */
  adopt(plan: Plan, fromPeriod: string): Promise<void>;
  close(): Promise<void>;
}

/** What `npm start` runs, in this process, on any free port: API, pages (where they are built), samples. */
export async function startLocal({
  today = TEST_TODAY,
  dataDir,
  sample = true,
}: StartOptions = {}): Promise<StartedLocal> {
  const { folder, remove } = folderFor(dataDir);
  let counts: CountingStore | undefined;
  const server = await serve(composeLocal, {
    port: 0,
    folder,
    today,
    samples: sample,
    root: REPOSITORY,
    wrapStore: (store) => {
      counts = new CountingStore(store);
      return counts;
    },
  });
  const request = (path: string, init: RequestInit) => fetch(`${server.origin}${path}`, init);
  return {
    origin: server.origin,
    local: server.local,
    counts: counts as CountingStore,
    signIn: (login) => tokenOf(request, login),
    adopt: (plan, fromPeriod) => adopt(server.local.store, SAMPLE_COMMUNE, plan, fromPeriod, clockOn(today)),
    async close() {
      await server.close();
      remove();
    },
  };
}

export interface TestApp {
  app: Local['app'];
  counts: CountingStore;
  /** Moves with `at`. */
  clock: () => Date;
  /** What the app logged: errors that were not foreseen. */
  logged: unknown[];
  /** One pass of the reminders. */
  remind: Local['remind'];
  signIn(login: string): Promise<string>;
  close(): Promise<void>;
}

/** The same app without a socket: `app.request('/api/…')`. */
export async function createTestApp({
  today = TEST_TODAY,
  dataDir,
  sample = true,
  clock = clockOn(today),
}: StartOptions & { clock?: () => Date } = {}): Promise<TestApp> {
  const { folder, remove } = folderFor(dataDir);
  const logged: unknown[] = [];
  let counts: CountingStore | undefined;
  const local = await composeLocal({
    folder,
    clock,
    samples: sample,
    log: (error) => logged.push(error),
    wrapStore: (store) => {
      counts = new CountingStore(store);
      return counts;
    },
  });
  return {
    app: local.app,
    counts: counts as CountingStore,
    clock,
    logged,
    remind: () => local.remind(),
    signIn: (login) => tokenOf((path, init) => local.app.request(path, init), login),
    async close() {
      await local.close();
      remove();
    },
  };
}
