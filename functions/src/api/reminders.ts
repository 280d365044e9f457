import { MAX_ADDRESSES, MAX_HOLIDAYS, MAX_STEPS, type ReminderSettings } from '@cchc/domain';
import type { Context } from 'hono';
import * as z from 'zod';
import { changeReminders } from '../reminders/change-settings.ts';
import { letterOf } from '../reminders/letter.ts';
import { remindersFor } from '../reminders/reminders.ts';
import { reminderCopied, resendReminder, sendReminder } from '../reminders/send-now.ts';
import type { ReminderServices } from '../reminders/store.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';
import { asDocx } from './province-report.ts';
import { mutationIdSchema, periodSchema, unitSchema } from './sync-request.ts';

const days = z.array(z.number()).max(MAX_STEPS);
const settings = z.strictObject({
  automatic: z.boolean(),
  before: days,
  onDay: z.boolean(),
  after: days,
  hour: z.number(),
  quietWeekends: z.boolean(),
  holidays: z.array(z.string().max(10)).max(MAX_HOLIDAYS),
  silent: z.array(periodSchema).max(60),
  addresses: z
    .record(unitSchema, z.array(z.string().max(254)).max(MAX_ADDRESSES))
    .refine((given) => Object.keys(given).length <= 500),
  link: z.string().max(500).nullable(),
  contact: z.string().max(200).nullable(),
});
const ofPeriod = z.object({ period: periodSchema });
const change = z.object({ period: periodSchema, expect: z.number().int().min(0), settings });
const send = z.object({ period: periodSchema, unit: unitSchema, mutationId: mutationIdSchema });
const resend = z.object({
  period: periodSchema,
  id: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  expect: z.string().max(40),
});
const copied = z.object({ period: periodSchema, mutationId: mutationIdSchema });

/** `GET /api/reminders?period=`. */
export const reminders = (services: ReminderServices) => async (c: Context<SignedIn>) =>
  c.json(await remindersFor(services, c.get('caller'), parse(ofPeriod, c.req.query()).period));

/** `GET /api/reminders/letter?period=`: công văn V/v đôn đốc to those who have not sent. */
export const reminderLetter = (services: ReminderServices) => async (c: Context<SignedIn>) => {
  const { period } = parse(ofPeriod, c.req.query());
  const letter = await letterOf(services, c.get('caller'), period);
  const { letterFile } = await import('../files/report-file.ts');
  return asDocx(c, await letterFile(letter), `don-doc-${period}`);
};

/** `POST /api/reminders/settings`. */
export const editReminders = (services: ReminderServices) => async (c: Context<SignedIn>) => {
  const request = parse(change, await readJson(c));
  return c.json(
    await changeReminders(services, c.get('caller'), {
      ...request,
      settings: request.settings as ReminderSettings,
    }),
  );
};

/** `POST /api/reminders/send`. */
export const postReminder = (services: ReminderServices) => async (c: Context<SignedIn>) =>
  c.json(await sendReminder(services, c.get('caller'), parse(send, await readJson(c))));

/** `POST /api/reminders/resend`. */
export const postResend = (services: ReminderServices) => async (c: Context<SignedIn>) =>
  c.json(await resendReminder(services, c.get('caller'), parse(resend, await readJson(c))));

/** `POST /api/reminders/copied`. */
export const postCopied = (services: ReminderServices) => async (c: Context<SignedIn>) =>
  c.json(await reminderCopied(services, c.get('caller'), parse(copied, await readJson(c))));
