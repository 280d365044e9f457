import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_REMINDERS, type RemindersReply } from '@cchc/domain';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { firestoreMailer } from '../mail/firestore/firestore-mailer.ts';
import type { Mailer } from '../mail/mailer.ts';
import { smtpMailer } from '../mail/smtp/smtp-mailer.ts';
import { randomText } from '../random.ts';
import { PlanCache } from '../reports/plan-cache.ts';
import { setUpCommune } from '../reports/set-up.ts';
import { samplePlan } from '../samples/sample-plan.ts';
import { LibsqlStore } from '../store/libsql/libsql-store.ts';
import { PostOffice } from '../testing/smtp-post.ts';
import { mailId } from './hand-over.ts';
import { remindersFor } from './reminders.ts';
import { runReminders } from './run.ts';
import { resendReminder } from './send-now.ts';
import { type ReminderServices, SCHEDULE, settingsPath } from './store.ts';

const COMMUNE = 'xa';
const PERIOD = '2026-H1';
const caller = { commune: COMMUNE, memberId: 'dieu-phoi' };
/** Friday 05/6/2026, when units are reminded of Monday's date. */
const ID = `${PERIOD}_DV2_20260608m1`;

let folder: string;
let post: PostOffice;
let store: LibsqlStore;
let now: Date;
let services: ReminderServices;
const use = (mailer: Mailer) => {
  services = {
    store,
    plans: new PlanCache(),
    clock: () => now,
    random: randomText,
    mailer,
    site: () => 'http://127.0.0.1',
  };
};
const run = () =>
  runReminders(services, (error) => {
    throw error;
  });
const sent = async (): Promise<RemindersReply['sent']> => (await remindersFor(services, caller, PERIOD)).sent;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-cchc-loi-thu-'));
  post = await new PostOffice().open();
  store = new LibsqlStore(folder);
  now = new Date('2026-06-05T02:00:00Z');
  use(smtpMailer({ url: post.url, from: 'so-cchc@xa.example' }));
  const member = {
    id: 'dieu-phoi',
    name: 'Điều phối',
    active: true,
    roles: ['coordinator' as const],
    units: [],
  };
  await setUpCommune(store, COMMUNE, { plan: samplePlan, members: [member] });
  const settings = { ...DEFAULT_REMINDERS, automatic: true, addresses: { DV2: ['dv2@xa.example'] } };
  await store.transact([], () => ({
    writes: [
      { set: settingsPath(COMMUNE), data: { rev: 1, by: 'x', at: '', settings } },
      { set: SCHEDULE, data: { communes: { [COMMUNE]: true } } },
    ],
    reply: undefined,
  }));
});
afterEach(async () => {
  await post.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a broken mail server', () => {
  it('keeps the mail, which is tried again, each time after twice as long, and arrives once', async () => {
    post.mood = 'busy';
    expect(await run()).toEqual({ sent: 0, failed: 1 });
    expect(await sent()).toMatchObject([
      { id: ID, state: 'failed', attempts: 1, nextAt: '2026-06-05T02:15:00.000Z' },
    ]);
    now = new Date('2026-06-05T02:14:00Z');
    expect(await run()).toEqual({ sent: 0, failed: 0 });
    now = new Date('2026-06-05T02:16:00Z');
    await run();
    expect(await sent()).toMatchObject([{ attempts: 2, nextAt: '2026-06-05T02:46:00.000Z' }]);
    expect((await sent())[0]?.error).toContain('451');
    post.mood = 'well';
    now = new Date('2026-06-05T02:50:00Z');
    expect(await run()).toEqual({ sent: 1, failed: 0 });
    expect(await sent()).toMatchObject([{ state: 'sent', attempts: 3, error: null }]);
    expect(post.posted).toHaveLength(1);
  });

  it('is given up after eight tries, and a person may still send it', async () => {
    await post.close();
    for (let i = 0; i < 12; i++) {
      now = new Date(Date.parse('2026-06-05T02:00:00Z') + i * 30 * 60_000);
      await run();
    }
    // The day ends before the eighth try: the rest of them wait for Monday, when the mail of Monday takes their place
    expect((await sent())[0]?.state).toBe('failed');
    now = new Date('2026-06-08T02:00:00Z');
    await post.open();
    await run();
    expect((await sent()).map(({ id, state }) => [id, state])).toEqual([
      [`${PERIOD}_DV2_20260608d0`, 'sent'],
      [ID, 'not-needed'],
    ]);
  });

  it('that refuses for good is not asked again, and says why', async () => {
    post.mood = 'no-such-box';
    await run();
    const [doc] = await sent();
    expect([doc?.state, doc?.nextAt]).toEqual(['given-up', null]);
    expect(doc?.error).toContain('550');
    post.mood = 'well';
    now = new Date('2026-06-05T05:00:00Z');
    await run();
    expect(post.posted).toEqual([]);
    await resendReminder(services, caller, { period: PERIOD, id: ID, expect: doc?.changedAt ?? '' });
    expect(post.posted).toHaveLength(1);
    await expect(
      resendReminder(services, caller, { period: PERIOD, id: ID, expect: doc?.changedAt ?? '' }),
    ).rejects.toMatchObject({ error: { code: 'reminder-moved' } });
  });

  it('that ends after the text leaves a mail of which nobody knows: it is never sent again by itself', async () => {
    post.mood = 'hangs-up-after-the-text';
    await run();
    expect((await sent())[0]?.state).toBe('unknown');
    post.mood = 'well';
    now = new Date('2026-06-05T08:00:00Z');
    await run();
    expect(post.posted).toHaveLength(1);
  });
});

describe('the mail collection of Firebase', () => {
  it('gets one document for each mail, and its word of what became of it is shown', async () => {
    use(firestoreMailer());
    await Promise.all([run(), run()]);
    await run();
    const path = ['mail', mailId(COMMUNE, ID)];
    const [mail] = (await store.read([path])) as [Record<string, unknown> | null];
    expect(mail).toMatchObject({
      to: ['dv2@xa.example'],
      message: { subject: expect.stringContaining('hạn 08/6/2026') },
    });
    expect(await sent()).toMatchObject([{ state: 'sending', attempts: 1 }]);
    const become = (delivery: object) =>
      store.transact([], () => ({ writes: [{ set: path, data: { ...mail, delivery } }], reply: undefined }));
    await become({ state: 'ERROR', error: 'Invalid login: 535' });
    expect(await sent()).toMatchObject([{ state: 'failed', error: 'Invalid login: 535' }]);
    const [doc] = await sent();
    await resendReminder(services, caller, { period: PERIOD, id: ID, expect: doc?.changedAt ?? '' });
    expect(((await store.read([path])) as [{ delivery: object }])[0].delivery).toEqual({ state: 'RETRY' });
    await become({ state: 'SUCCESS' });
    expect(await sent()).toMatchObject([{ state: 'sent', error: null }]);
  });
});
