import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { EMULATOR_PROJECT, startFirestoreEmulator } from '../../testing/firestore-emulator.ts';
import { storeContract } from '../contract-suite.ts';
import { FirestoreStore } from './firestore-store.ts';

const rules = resolve(import.meta.dirname, '../../../../firestore.rules');
// The Admin SDK looks for Google's metadata server unless it is told that there is none.
process.env.METADATA_SERVER_DETECTION = 'none';
const emulator = await startFirestoreEmulator(rules);

async function openStore(databaseId = '(default)'): Promise<FirestoreStore> {
  const [{ initializeApp }, { getFirestore }] = await Promise.all([
    import('firebase-admin/app'),
    import('firebase-admin/firestore'),
  ]);
  const app = initializeApp({ projectId: EMULATOR_PROJECT }, `test-${databaseId}-${Math.random()}`);
  const firestore = getFirestore(app, databaseId);
  firestore.settings({ host: emulator?.host as string, ssl: false });
  return new FirestoreStore(firestore);
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
