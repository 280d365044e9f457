import { resolve } from 'node:path';
import { entryDefs, type SyncRequest } from '@cchc/domain';
import { afterAll, describe, expect, it } from 'vitest';
import type { AuditedReport } from '../../audit/audit-source.ts';
import { verifyAudits } from '../../audit/verify-audits.ts';
import type { Caller } from '../../identity/identity.ts';
import { randomText } from '../../random.ts';
import { addComment } from '../../reports/comments.ts';
import { confirm } from '../../reports/confirmations.ts';
import { consolidationOf } from '../../reports/consolidation.ts';
import { historyOf } from '../../reports/history.ts';
import { meOf } from '../../reports/me.ts';
import { calendarPath } from '../../reports/paths.ts';
import { setClosed } from '../../reports/periods.ts';
import { PlanCache } from '../../reports/plan-cache.ts';
import { setUpCommune } from '../../reports/set-up.ts';
import { syncReport } from '../../reports/sync.ts';
import { transitionReport } from '../../reports/transition.ts';
import { workbookOf } from '../../reports/workbook.ts';
import { sampleMembers } from '../../samples/people.ts';
import { samplePlan } from '../../samples/sample-plan.ts';
import { adopt } from '../../testing/adopt.ts';
import { EMULATOR_PROJECT, startFirestoreEmulator } from '../../testing/firestore-emulator.ts';
import { provinceFlow } from '../../testing/province-flow.ts';
import { storeContract } from '../contract-suite.ts';
import { CountingStore } from '../counting.ts';
import { firestoreSource } from './audit-source.ts';
import { FirestoreStore } from './firestore-store.ts';

const rules = resolve(import.meta.dirname, '../../../../firestore.rules');
// The Admin SDK looks for Google's metadata server unless it is told that there is none.
process.env.METADATA_SERVER_DETECTION = 'none';
const emulator = await startFirestoreEmulator(rules);

async function openStore(databaseId = '(default)'): Promise<FirestoreStore> {
  const [{ initializeApp }, { FieldPath, getFirestore }] = await Promise.all([
    import('firebase-admin/app'),
    import('firebase-admin/firestore'),
  ]);
  const app = initializeApp({ projectId: EMULATOR_PROJECT }, `test-${databaseId}-${Math.random()}`);
  const firestore = getFirestore(app, databaseId);
  firestore.settings({ host: emulator?.host as string, ssl: false });
  return new FirestoreStore(firestore, (name) => new FieldPath(name));
}

describe.runIf(emulator)('on the real Firestore emulator', () => {
  afterAll(() => emulator?.stop());

  storeContract('firestore', {
    open: () => openStore(),
    // Ten contended transactions on one document take ten seconds there.
    contenders: { oneDocument: 6, manyDocuments: 20 },
    timeout: 120_000,
  });

  it('keeps what another database of the project holds apart', { timeout: 60_000 }, async () => {
    const [one, other] = [await openStore(), await openStore('restored')];
    const path = ['communes', 'c', 'reports', 'r1'];
    await one.transact([], () => ({ writes: [{ set: path, data: { n: 1 } }], reply: 0 }));
    expect(await other.read([path])).toEqual([null]);
    expect(await one.read([path])).toEqual([{ n: 1 }]);
    await Promise.all([one.close(), other.close()]);
  });

  it('carries a whole sync: accepted, known when repeated, seen by the workbook and the consolidation', {
    timeout: 120_000,
  }, async () => {
    const counts = new CountingStore(await openStore());
    const services = {
      store: counts,
      plans: new PlanCache(),
      clock: () => new Date('2026-06-03T02:00:00Z'),
      random: randomText,
    };
    const commune = `sync-${Date.now().toString(36)}`;
    await setUpCommune(counts, commune, { plan: samplePlan, members: sampleMembers });
    const official = { commune, memberId: 'mau-canbo-dv2' };
    const request = (
      mutationId: string,
      cursor: string | null,
      numerator: number,
      base: string | null,
    ): SyncRequest => ({
      unit: 'DV2',
      period: '2026-H1',
      plan: samplePlan.version,
      mutationId,
      cursor,
      entries: { 'CV.01': { value: { components: { numerator, denominator: 10 } }, base } },
      via: 'pane',
    });
    const first = await syncReport(services, official, request('mutation-1', null, 8, null));
    counts.take();
    const again = await syncReport(services, official, request('mutation-1', null, 8, null));
    expect(counts.take()).toMatchObject({ reads: 4, writes: 0 });
    expect(again.settled).toEqual(first.settled);
    const second = await syncReport(services, official, request('mutation-2', first.cursor, 9, first.cursor));
    expect(counts.take()).toMatchObject({ reads: 4, writes: 2 });
    const workbook = await workbookOf(services, official, 'DV2', '2026-H1');
    expect(workbook.report.entries['CV.01']).toMatchObject({ version: second.cursor, by: official.memberId });
    expect(workbook.plan).toEqual(samplePlan);
    const { reports } = await consolidationOf(services, { commune, memberId: 'mau-dieuphoi' }, '2026-H1');
    expect(reports.map(({ unit, contribution }) => [unit, contribution.indicators])).toEqual([
      ['DV2', { 'CV.01': { c: { numerator: 9, denominator: 10 } } }],
    ]);
    expect((await meOf(services, official)).units.map(({ code }) => code)).toEqual(['DV2']);

    const of = { unit: 'DV5', period: '2026-H1' };
    const components = { c1: 1, c2: 2, c3: 5, c4: 50, c5: 22 };
    const survey = await syncReport(
      services,
      { commune, memberId: 'mau-canbo-dv5' },
      {
        ...request('mutation-3', null, 0, null),
        ...of,
        entries: { 'BM.02': { value: { components }, base: null } },
      },
    );
    const version = survey.settled['BM.02'] as string;
    counts.take();
    const word = { ...of, mutationId: 'mutation-4', key: 'BM.02', confirmer: 'DV2', version };
    const agreed = await confirm(services, official, word);
    expect(counts.take()).toMatchObject({ writes: 2 });
    expect(agreed.items.find(({ key }) => key === 'BM.02')).toMatchObject({
      state: 'confirmed',
      waiting: [],
    });
    await counts.close();
  });

  it('carries the text of the report to the province, what leaves, what differs since, and many reports at once', {
    timeout: 240_000,
  }, async () => {
    const store = await openStore();
    await provinceFlow(store, `province-${Date.now().toString(36)}`);
    await store.close();
  });

  it('carries transitions, comments, history, a new plan and the audit of them all', {
    timeout: 240_000,
  }, async () => {
    const counts = new CountingStore(await openStore());
    const services = {
      store: counts,
      plans: new PlanCache(),
      clock: () => new Date('2026-06-03T02:00:00Z'),
      random: randomText,
    };
    const commune = `states-${Date.now().toString(36)}`;
    await setUpCommune(counts, commune, { plan: samplePlan, members: sampleMembers });
    const [official, coordinator] = ['mau-mattran', 'mau-dieuphoi'].map((memberId) => ({
      commune,
      memberId,
    })) as [Caller, Caller];
    const at = { unit: 'DV7-01', period: '2026-H1' };
    const key = [...entryDefs(samplePlan, at.unit, 2026).keys()][0] as string;
    const entry = (text: string, base: string | null) => ({ [key]: { value: { text }, base } });
    const sync = (mutationId: string, cursor: string | null, text: string, plan = samplePlan.version) =>
      syncReport(services, official, {
        ...at,
        plan,
        mutationId,
        cursor,
        entries: entry(text, cursor),
        via: 'pane',
      });
    const first = await sync('mutation-1', null, 'một');
    const second = await sync('mutation-2', first.cursor, 'hai');
    counts.take();
    const sent = {
      ...at,
      plan: samplePlan.version,
      mutationId: 'mutation-3',
      to: 'submitted',
      expect: second.cursor,
    } as const;
    const reply = await transitionReport(services, official, sent);
    expect(counts.take()).toMatchObject({ reads: 5, writes: 2 });
    expect(await transitionReport(services, official, sent)).toEqual(reply);
    expect(counts.take()).toMatchObject({ reads: 4, writes: 0 });
    const said = await addComment(services, coordinator, {
      ...at,
      mutationId: 'mutation-4',
      key,
      text: 'Xem lại',
    });
    expect(said.comments).toHaveLength(1);
    expect((await meOf(services, official)).unread).toEqual([at]);
    expect((await meOf(services, coordinator)).unread).toEqual([]);
    const { items } = await historyOf(services, coordinator, { ...at, key, limit: 2 });
    expect(items.map(({ seq, kind }) => [seq, kind])).toEqual([
      [4, 'comment'],
      [2, 'sync'],
    ]);
    const then = await workbookOf(services, official, at.unit, at.period, {
      report: first.cursor,
      registers: null,
    });
    expect(then.asOf?.report).toEqual({ [key]: { value: { text: 'một' }, version: first.cursor } });
    await setClosed(services, coordinator, { period: '2026-Q3', closed: true, expect: null });
    const plan = { ...samplePlan, version: 'kh-moi', replaces: { version: samplePlan.version, keys: {} } };
    await adopt(counts, commune, plan, '2026-H1', services.clock);
    await expect(sync('mutation-5', second.cursor, 'ba')).rejects.toMatchObject({
      error: { code: 'plan-changed' },
    });
    const [calendar] = await counts.read([calendarPath(commune, 2026)]);
    expect(calendar).toMatchObject({
      planVersion: 'kh-moi',
      periods: { '2026-Q3': { planVersion: samplePlan.version } },
    });
    await counts.close();

    const { initializeApp } = await import('firebase-admin/app');
    const { getFirestore } = await import('firebase-admin/firestore');
    const firestore = getFirestore(initializeApp({ projectId: EMULATOR_PROJECT }, `audit-${Math.random()}`));
    firestore.settings({ host: emulator?.host as string, ssl: false });
    const source = firestoreSource(firestore);
    try {
      const reports = [];
      for await (const each of source.reports()) if (each.path.includes(commune)) reports.push(each);
      expect(reports.map(({ path, links }) => [path.split('/').at(-1), links.length])).toEqual([
        ['2026-H1_DV7-01', 4],
      ]);
      const [whole] = reports;
      const verify = async (each: AuditedReport) =>
        verifyAudits({
          async *reports() {
            yield each;
          },
          close: async () => {},
        });
      expect((await verify(whole as AuditedReport)).broken).toEqual([]);
      whole?.links.shift();
      expect((await verify(whole as AuditedReport)).broken).toHaveLength(1);
    } finally {
      await source.close();
    }
  });

  describe('the rules', () => {
    const url = (path: string): string =>
      `http://${emulator?.host}/v1/projects/${EMULATOR_PROJECT}/databases/(default)/documents/${path}`;
    /** A token as a signed-in person of the project would have; the emulator checks no signature. */
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = `${part({ alg: 'none', typ: 'JWT' })}.${part({ sub: 'somebody', user_id: 'somebody', aud: EMULATOR_PROJECT, iss: `https://securetoken.google.com/${EMULATOR_PROJECT}`, exp: 4_102_444_800, iat: 1 })}.`;
    const people = { 'nobody signed in': {}, 'a signed-in person': { authorization: `Bearer ${token}` } };
    const body = JSON.stringify({ fields: { n: { integerValue: '1' } } });

    it.each(Object.entries(people))('deny every read and write to %s', async (_who, headers) => {
      for (const path of [
        'communes/c',
        'communes/c/members/m',
        'communes/c/reports/r',
        'communes/c/reports/r/audit/a',
        'provinces/p/totals/t',
        'anything/else',
      ]) {
        const statuses = await Promise.all([
          fetch(url(path), { headers }),
          fetch(url(path.split('/').slice(0, -1).join('/')), { headers }),
          fetch(url(path), { method: 'PATCH', headers, body }),
          fetch(url(path), { method: 'DELETE', headers }),
        ]);
        expect([path, ...statuses.map(({ status }) => status)]).toEqual([path, 403, 403, 403, 403]);
      }
    });

    it('let the functions through, so that a denial above is the rules and not a broken address', async () => {
      const owner = { authorization: 'Bearer owner' };
      const written = await fetch(url('communes/c/reports/r'), { method: 'PATCH', headers: owner, body });
      expect(written.status).toBe(200);
      expect((await fetch(url('communes/c/reports/r'), { headers: owner })).status).toBe(200);
    });
  });
});
