import {
  type CopiedReminderRequest,
  mayManagePeriods,
  mayResend,
  type ReminderDoc,
  type RemindersReply,
  type ResendReminderRequest,
  type SendReminderRequest,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { refuse } from '../reports/refused.ts';
import { sha256 } from '../reports/services.ts';
import { handOver } from './hand-over.ts';
import { reminderSituation, remindersFor } from './reminders.ts';
import { type ReminderServices, remindersPath, settingsFrom } from './store.ts';

/** One press of a button has one id, however often its request arrives. */
const pressed = (mutationId: string): string => `x${sha256(mutationId).slice(0, 10)}`;

/**
 * `POST /api/reminders/send`: the mail of today to one unit, also to one that is only asked.
 *
 * @throws Refused forbidden, not-owing when the unit has sent meanwhile, no-address
 */
export async function sendReminder(
  services: ReminderServices,
  caller: Caller,
  { period, unit, mutationId }: SendReminderRequest,
): Promise<RemindersReply> {
  const { owing, doc, mailTo } = await reminderSituation(services, caller, period, mayManagePeriods);
  const each = owing.find(({ unit: { code } }) => code === unit);
  if (!each) return refuse('not-owing', { unit });
  const to = settingsFrom(doc).addresses[unit] ?? [];
  if (to.length === 0) return refuse('no-address', { unit });
  await handOver(services, caller.commune, {
    id: `${period}_${unit}_${pressed(mutationId)}`,
    period,
    unit,
    kind: 'manual',
    to,
    by: caller.memberId,
    ...mailTo(each),
  });
  return remindersFor(services, caller, period);
}

/**
 * `POST /api/reminders/resend`: a person decides that one that failed, or may not have arrived, goes out again as it was.
 *
 * @throws Refused forbidden, reminder-moved when it is not as the person saw it
 */
export async function resendReminder(
  services: ReminderServices,
  caller: Caller,
  { period, id, expect }: ResendReminderRequest,
): Promise<RemindersReply> {
  const { commune } = caller;
  await reminderSituation(services, caller, period, mayManagePeriods);
  const [found] = (await services.store.read([[...remindersPath(commune), id]])) as [ReminderDoc | null];
  if (found?.period !== period) return refuse('reminder-moved', { state: null });
  const seen = (doc: ReminderDoc): boolean => doc.changedAt === expect && mayAgain(services, doc);
  if (!seen(found)) return refuse('reminder-moved', { state: found.state });
  const { unit, kind, due, offset, to, subject, text } = found;
  const days = due === undefined ? {} : { due, ...(offset !== undefined && { offset }) };
  const draft = { id, period, unit, kind, ...days, to, subject, text, by: caller.memberId };
  const sent = await handOver(services, commune, draft, seen);
  if (!sent) return refuse('reminder-moved', { state: 'sending' });
  return remindersFor(services, caller, period);
}

/** In an outbox it is the extension that failed; the reminder itself stands as sent. */
const mayAgain = ({ mailer, clock }: ReminderServices, doc: ReminderDoc): boolean =>
  doc.kind !== 'zalo' && (mayResend(doc, clock()) || (mailer.kind === 'firestore' && doc.state === 'sent'));

/** `POST /api/reminders/copied`: keeps the text that was copied, with its units. @throws Refused forbidden */
export async function reminderCopied(
  services: ReminderServices,
  caller: Caller,
  { period, mutationId }: CopiedReminderRequest,
): Promise<RemindersReply> {
  await reminderSituation(services, caller, period, mayManagePeriods);
  const { owing, zalo } = await remindersFor(services, caller, period);
  const id = `${period}_zalo_${pressed(mutationId)}`;
  const path = [...remindersPath(caller.commune), id];
  const now = services.clock().toISOString();
  const data: ReminderDoc = {
    id,
    period,
    unit: '',
    units: owing.map(({ unit }) => unit),
    kind: 'zalo',
    to: [],
    subject: '',
    text: zalo,
    state: 'copied',
    attempts: 0,
    createdAt: now,
    changedAt: now,
    nextAt: null,
    error: null,
    by: caller.memberId,
  };
  await services.store.transact([{ doc: path }], ([found]) => ({
    writes: found || owing.length === 0 ? [] : [{ set: path, data }],
    reply: undefined,
  }));
  return remindersFor(services, caller, period);
}
