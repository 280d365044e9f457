import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MemberDoc, Plan } from '@cchc/domain';
import { reportingUnits } from '@cchc/domain';
import { createApp } from '@cchc/functions';
import { clockOn } from '@cchc/functions/clock.ts';
import type { Identity } from '@cchc/functions/identity/identity.ts';
import { readToken, signToken } from '@cchc/functions/identity/local/tokens.ts';
import { randomText } from '@cchc/functions/random.ts';
import { PlanCache } from '@cchc/functions/reports/plan-cache.ts';
import { setUpCommune } from '@cchc/functions/reports/set-up.ts';
import { CountingStore, LibsqlStore, TEST_TODAY } from '@cchc/functions/testing';

export const RESULTS = resolve(import.meta.dirname, '../../results');

/** Fills the reports of every unit of its commune. */
const OFFICIAL = 'can-bo';
const COORDINATOR = 'dieu-phoi';
const KEY = Buffer.alloc(32, 'bench');
const EXPIRES = Date.parse('2100-01-01');

export interface Commune {
  id: string;
  plan: Plan;
}

export interface BenchServer {
  app: ReturnType<typeof createApp>;
  counts: CountingStore;
  communes: readonly Commune[];
  close(): Promise<void>;
}

const members = (plan: Plan): MemberDoc[] => [
  {
    id: OFFICIAL,
    name: 'Cán bộ',
    active: true,
    roles: ['official'],
    units: reportingUnits(plan).map(({ code }) => code),
  },
  { id: COORDINATOR, name: 'Điều phối', active: true, roles: ['coordinator'], units: [] },
];

/** Tokens of one machine as they are, but of many communes. */
const identity = (clock: () => Date): Identity => ({
  kind: 'local',
  verify: async (token) => {
    const claims = readToken(token, KEY, clock().getTime());
    return claims && { commune: claims.commune, memberId: claims.member };
  },
});

const tokenOf = (commune: string, member: string): string =>
  signToken({ commune, member, version: 1, expires: EXPIRES }, KEY);
export const officialOf = (commune: string): string => tokenOf(commune, OFFICIAL);
export const coordinatorOf = (commune: string): string => tokenOf(commune, COORDINATOR);

/**
 * The real app over the real embedded store, with many communes, without a socket. Its folder is on the disk of
 * the repository (a temporary folder may be in memory, where fsync costs nothing) and goes when it is closed.
 *
 * @param maxBatch transactions that share one commit; the product's own when absent
 */
export async function openServer(communes: readonly Commune[], maxBatch?: number): Promise<BenchServer> {
  mkdirSync(RESULTS, { recursive: true });
  const folder = mkdtempSync(join(RESULTS, 'data-'));
  const store = new LibsqlStore(folder, maxBatch === undefined ? {} : { maxBatch });
  const counts = new CountingStore(store);
  for (const { id, plan } of communes) await setUpCommune(counts, id, { plan, members: members(plan) });
  const clock = clockOn(TEST_TODAY);
  const app = createApp({
    store: counts,
    identity: identity(clock),
    clock,
    random: randomText,
    plans: new PlanCache(),
    mailer: { kind: 'log', deliver: async () => null },
    site: () => 'http://127.0.0.1',
  });
  return {
    app,
    counts,
    communes,
    async close() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
