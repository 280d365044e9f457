import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MemberDoc, type Plan, reportingUnits } from '@cchc/domain';
import { createApp } from '../api/app.ts';
import { clockOn } from '../clock.ts';
import type { Identity } from '../identity/identity.ts';
import { logMailer } from '../mail/log-mailer.ts';
import { randomText } from '../random.ts';
import { PlanCache } from '../reports/plan-cache.ts';
import { setUpCommune } from '../reports/set-up.ts';
import { LibsqlStore } from '../store/libsql/libsql-store.ts';
import { ApiClient } from './api-client.ts';
import { TEST_TODAY } from './index.ts';

/** People of a commune of tests: one fills the reports of every unit, units to come included; one is the coordinator. */
const membersOf = (plan: Plan, more: readonly string[]): MemberDoc[] => [
  {
    id: 'can-bo',
    name: 'Cán bộ',
    active: true,
    roles: ['official'],
    units: [...reportingUnits(plan).map(({ code }) => code), ...more],
  },
  { id: 'dieu-phoi', name: 'Điều phối', active: true, roles: ['coordinator'], units: [] },
];

/** A token is the commune and the member, in so many words. */
const openIdentity: Identity = {
  kind: 'local',
  verify: async (token) => {
    const [commune = '', memberId = ''] = token.split('/');
    return { commune, memberId };
  },
};

/** Many empty communes at one API, over a store of their own. */
export class Communes {
  readonly #folder = mkdtempSync(join(tmpdir(), 'so-cchc-communes-'));
  readonly #store = new LibsqlStore(this.#folder);
  readonly logged: unknown[] = [];
  readonly #app = createApp({
    store: this.#store,
    identity: openIdentity,
    clock: clockOn(TEST_TODAY),
    random: randomText,
    mailer: logMailer(this.#folder, clockOn(TEST_TODAY)),
    site: () => 'http://127.0.0.1',
    plans: new PlanCache(),
    log: (error) => this.logged.push(error),
  });

  /** @param more units that the commune gets later */
  async found(commune: string, plan: Plan, more: readonly string[] = []): Promise<void> {
    await setUpCommune(this.#store, commune, { plan, members: membersOf(plan, more) });
  }

  official = (commune: string): ApiClient => new ApiClient(this.#app, `${commune}/can-bo`);
  coordinator = (commune: string): ApiClient => new ApiClient(this.#app, `${commune}/dieu-phoi`);

  /** Changes a document behind the API's back: what another part of the product would do. */
  get store(): LibsqlStore {
    return this.#store;
  }

  async close(): Promise<void> {
    await this.#store.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
