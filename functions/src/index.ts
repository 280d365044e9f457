import { getRequestListener } from '@hono/node-server';
import { defineString } from 'firebase-functions/params';
import { onRequest } from 'firebase-functions/v2/https';
import { createApp } from './api/app.ts';
import { systemClock } from './clock.ts';
import { FirebaseIdentity } from './identity/firebase/firebase-identity.ts';
import { randomText } from './random.ts';
import { PlanCache } from './reports/plan-cache.ts';
import { openFirestore } from './store/firestore/open-firestore.ts';

/** Hosting's rewrite of /api/** in firebase.json names the same region. */
const region = defineString('CCHC_REGION', { default: 'asia-southeast1' });
/** Id under `communes/` for people whose token names none. */
const commune = defineString('CCHC_COMMUNE', { default: 'commune' });
/** Firestore restores a backup into a new database, which is then named here. */
const database = defineString('CCHC_DATABASE', { default: '(default)' });

type Listener = ReturnType<typeof getRequestListener>;
let listener: Promise<Listener> | undefined;

/** The composition root of Firebase: Firestore and Firebase Auth. */
async function open(): Promise<Listener> {
  const app = createApp({
    store: await openFirestore(database.value()),
    identity: new FirebaseIdentity(
      async () => (await import('firebase-admin/auth')).getAuth(),
      () => commune.value(),
    ),
    plans: new PlanCache(),
    clock: systemClock,
    random: randomText,
  });
  return getRequestListener(app.fetch, { overrideGlobalObjects: false });
}

/** Everything under /api; what it works with is opened by the first request. */
export const api = onRequest({ region }, async (request, response) => {
  listener ??= open().catch((error: unknown) => {
    listener = undefined;
    throw error;
  });
  await (await listener)(request, response);
});
