import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  addDays,
  DEFAULT_REMINDERS,
  defaultCalendar,
  type ReminderDoc,
  type ReminderSettings,
  reportingUnits,
} from '@cchc/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mailer, WireMailer } from '../mail/mailer.ts';
import { smtpMailer } from '../mail/smtp/smtp-mailer.ts';
import { randomText } from '../random.ts';
import { reportPath } from '../reports/paths.ts';
import { PlanCache } from '../reports/plan-cache.ts';
import { setUpCommune } from '../reports/set-up.ts';
import { samplePlan } from '../samples/sample-plan.ts';
import { seeded } from '../samples/seeded.ts';
import { LibsqlStore } from '../store/libsql/libsql-store.ts';
import { PostOffice } from '../testing/smtp-post.ts';
import { runReminders } from './run.ts';
import { type ReminderServices, remindersOf, SCHEDULE, settingsPath } from './store.ts';

const COMMUNE = 'xa';
/** Tết 2026, Giỗ Tổ, 30/4 and 1/5, 2/9. */
const HOLIDAYS = ['16', '17', '18', '19', '20'].map((day) => `2026-02-${day}`);
HOLIDAYS.push('2026-04-27', '2026-04-30', '2026-05-01', '2026-09-01', '2026-09-02');
/** The server of the tests takes a tenth of a second for each connection: a few units of each kind are enough. */
const WITH_ADDRESS = ['DV1', 'DV4', 'DV6-02', 'DV7-01', 'DV8-03'];
const settings: ReminderSettings = {
  ...DEFAULT_REMINDERS,
  automatic: true,
  holidays: HOLIDAYS,
  addresses: Object.fromEntries(WITH_ADDRESS.map((code) => [code, [`${code.toLowerCase()}@xa.example`]])),
};

let folder: string;
let post: PostOffice;
let store: LibsqlStore;
let now = new Date();
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-cchc-year-'));
  post = await new PostOffice().open();
  store = new LibsqlStore(folder);
  await setUpCommune(store, COMMUNE, { plan: samplePlan, members: [] });
  await store.transact([], () => ({
    writes: [
      { set: settingsPath(COMMUNE), data: { rev: 1, by: 'x', at: '', settings } },
      { set: SCHEDULE, data: { communes: { [COMMUNE]: true } } },
    ],
    reply: undefined,
  }));
});
afterAll(async () => {
  await post.close();
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

class Stopped extends Error {}

/** A process that ends in the middle of the n-th mail: before it is handed over, or before anybody writes down that it was. */
function dying(mailer: WireMailer, nth: number, when: 'before' | 'after'): WireMailer {
  let left = nth;
  return {
    kind: mailer.kind,
    async deliver(mail) {
      left -= 1;
      if (left === 0 && when === 'before') throw new Stopped();
      const said = await mailer.deliver(mail);
      if (left === 0) throw new Stopped();
      return said;
    },
  };
}

/** Plans never change under their version: a restart reads them again, and finds the same. */
const plans = new PlanCache();
const servicesWith = (mailer: Mailer): ReminderServices => ({
  store,
  plans,
  clock: () => now,
  random: randomText,
  mailer,
  site: () => 'http://127.0.0.1',
});

/** What a person with a calendar would send on a day, worked out without the product's own steps. */
function byHand(due: string, today: string): string | null {
  const free = (day: string): boolean =>
    ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()) && !HOLIDAYS.includes(day);
  if (!free(today)) return null;
  let best: { offset: number; on: string } | null = null;
  for (const offset of [-7, -3, -1, 0, 1, 3, 7]) {
    let on = addDays(due, offset);
    while (!free(on)) on = addDays(on, offset > 0 ? 1 : -1);
    if (on <= today) best = { offset, on };
  }
  if (!best || addDays(best.on, 3) < today) return null;
  const sign = best.offset < 0 ? 'm' : best.offset === 0 ? 'd' : 'p';
  return `${due.replaceAll('-', '')}${sign}${Math.abs(best.offset)}`;
}

describe('a year of reminders, day by day', () => {
  it('sends each exactly once over restarts, double runs, stops in the middle and days on which the mail server is broken', async () => {
    const chance = seeded('a year of reminders');
    const smtp = smtpMailer({ url: post.url, from: 'Sổ CCHC <so-cchc@xa.example>' });
    const periods = Object.values(defaultCalendar(2026, samplePlan.version).periods);
    const units = reportingUnits(samplePlan).filter(({ code }) => WITH_ADDRESS.includes(code));
    /** The day on which a unit sends its report; some never do. */
    const sends = new Map<string, string>();
    for (const { id, unitDue } of periods)
      for (const { code } of units)
        if (chance() < 0.8) sends.set(`${id}_${code}`, addDays(unitDue, Math.floor(chance() * 20) - 10));

    const expected = new Map<string, string>();
    const stops = { before: 0, after: 0 };
    const log = (error: unknown) => {
      if (!(error instanceof Stopped)) throw error;
    };
    const run = (mailer: Mailer) => runReminders(servicesWith(mailer), log);
    let offUntil = '';

    for (let today = '2026-01-01'; today <= '2026-12-31'; today = addDays(today, 1)) {
      const arrived = [...sends].filter(([, day]) => day === today).map(([id]) => id);
      if (arrived.length > 0)
        await store.transact([], () => ({
          writes: arrived.map((id) => {
            const [period = '', unit = ''] = id.split('_');
            const data = {
              unit,
              period,
              planVersion: samplePlan.version,
              state: 'submitted',
              completeness: {},
            };
            return { set: reportPath(COMMUNE, period, unit), data };
          }),
          reply: undefined,
        }));
      if (chance() < 0.02) offUntil = addDays(today, 1 + Math.floor(chance() * 5));
      if (today < offUntil) continue;

      for (const { id, unitDue } of periods)
        for (const { code, requested } of units) {
          const sent = sends.get(`${id}_${code}`);
          const step = requested || (sent !== undefined && sent <= today) ? null : byHand(unitDue, today);
          const reminder = `${id}_${code}_${step}`;
          if (step && !expected.has(reminder)) expected.set(reminder, today);
        }

      // Before the hour nothing goes out
      now = new Date(`${today}T00:30:00Z`);
      const before = post.posted.length;
      await run(smtp);
      expect(post.posted.length).toBe(before);

      const kind = chance();
      now = new Date(`${today}T01:05:00Z`);
      if (kind < 0.15) post.mood = 'busy';
      else if (kind < 0.25) await post.close();
      if (kind > 0.5) {
        const when = kind > 0.75 ? 'before' : 'after';
        const posted = post.posted.length;
        const dies = dying(smtp, 1 + Math.floor(chance() * 2), when);
        let stopped = false;
        await runReminders(servicesWith(dies), () => {
          stopped = true;
        });
        if (stopped) stops[when] += 1;
        if (stopped && when === 'after') expect(post.posted.length).toBeGreaterThan(posted);
      } else await Promise.all([run(smtp), run(smtp)]);
      if (kind >= 0.15 && kind < 0.25) await post.open();
      post.mood = 'well';

      if (chance() < 0.3) {
        await store.close();
        store = new LibsqlStore(folder);
      }
      for (const time of ['01:21', '01:40', '02:30', '07:00']) {
        now = new Date(`${today}T${time}:00Z`);
        await Promise.all([run(smtp), run(smtp)]);
      }
    }

    const docs: ReminderDoc[] = [];
    for (const { id } of periods) docs.push(...(await remindersOf(servicesWith(smtp), COMMUNE, id)));
    // What was claimed is what a person with a calendar would have sent, on the same day
    const claimed = new Map(docs.map(({ id, createdAt }) => [id, createdAt.slice(0, 10)]));
    expect([...claimed].sort()).toEqual([...expected].sort());
    // Each arrived once
    const ids = post.posted.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(post.posted.flatMap(({ to }) => to).filter((to) => /^dv7-/.test(to))).toEqual([]);
    // Only a process that stopped in the middle of a mail leaves something that nobody knows, and it says so
    const unknown = docs.filter(({ state }) => state === 'sending');
    expect(unknown.length).toBe(stops.before + stops.after);
    expect(stops.before).toBeGreaterThan(0);
    expect(stops.after).toBeGreaterThan(0);
    expect(docs.filter(({ state }) => state !== 'sent' && state !== 'sending')).toEqual([]);
    expect(ids.length).toBe(docs.length - stops.before);
    expect(docs.length).toBeGreaterThan(60);
    expect(docs.filter(({ attempts }) => attempts > 1).length).toBeGreaterThan(3);
  }, 120_000);
});
