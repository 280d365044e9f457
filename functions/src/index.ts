import { getRequestListener } from '@hono/node-server';
import { defineString } from 'firebase-functions/params';
import { onRequest } from 'firebase-functions/v2/https';
import { onSchedule } from 'firebase-functions/v2/scheduler';
import { createApp } from './api/app.ts';
import { systemClock } from './clock.ts';
import { FirebaseIdentity } from './identity/firebase/firebase-identity.ts';
import { firestoreMailer } from './mail/firestore/firestore-mailer.ts';
import { randomText } from './random.ts';
import { runReminders } from './reminders/run.ts';
import type { ReminderServices } from './reminders/store.ts';
import { PlanCache } from './reports/plan-cache.ts';
import { openFirestore } from './store/firestore/open-firestore.ts';

/** Hosting's rewrite of /api/** in firebase.json names the same region. */
const region = defineString('CCHC_REGION', { default: 'asia-southeast1' });
/** Id under `communes/` for people whose token names none. */
const commune = defineString('CCHC_COMMUNE', { default: 'commune' });
/** Firestore restores a backup into a new database, which is then named here. */
const database = defineString('CCHC_DATABASE', { default: '(default)' });
/** The collection that the extension "Trigger Email from Firestore" watches, as it was named when installed. */
const mailCollection = defineString('CCHC_MAIL_COLLECTION', { default: 'mail' });
/** Address of the pages, for links in mails; '' = the project's own on Hosting. */
const site = defineString('CCHC_SITE', { default: '' });

type Listener = ReturnType<typeof getRequestListener>;

/** What is opened by the first call and then kept; a failure is forgotten, so that the next call tries again. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    });
    return opened;
  };
}

const services = once(
  async (): Promise<ReminderServices> => ({
    store: await openFirestore(database.value()),
    plans: new PlanCache(),
    clock: systemClock,
    random: randomText,
    mailer: firestoreMailer(mailCollection.value()),
    site: () => site.value() || `https://${process.env.GCLOUD_PROJECT}.web.app`,
  }),
);

/** The composition root of Firebase: Firestore and Firebase Auth. */
const listener = once(async (): Promise<Listener> => {
  const app = createApp({
    ...(await services()),
    identity: new FirebaseIdentity(
      async () => (await import('firebase-admin/auth')).getAuth(),
      () => commune.value(),
    ),
  });
  return getRequestListener(app.fetch, { overrideGlobalObjects: false });
});

/** Everything under /api; what it works with is opened by the first request. */
export const api = onRequest({ region }, async (request, response) => {
  await (await listener())(request, response);
});

/** Reminders, looked at every half hour; a run that was missed is made up for by the next. */
export const remind = onSchedule(
  { region, schedule: 'every 30 minutes', timeZone: 'Asia/Ho_Chi_Minh', timeoutSeconds: 540 },
  async () => {
    await runReminders(await services(), console.error);
  },
);
