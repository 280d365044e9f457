import { type ReminderDoc, type ReminderText, retryAt } from '@cchc/domain';
import { type Mail, MailFailed } from '../mail/mailer.ts';
import { sha256 } from '../reports/services.ts';
import type { Write } from '../store/store.ts';
import { type ReminderServices, remindersPath } from './store.ts';

/** A mail that is to go out, before it is claimed. */
export type Draft = Pick<ReminderDoc, 'id' | 'period' | 'unit' | 'kind' | 'due' | 'offset' | 'to' | 'by'> &
  ReminderText;

/** Ids of mails are seen by servers along the way: they tell neither commune nor unit. */
export const mailId = (commune: string, id: string): string => sha256(`${commune}/${id}`).slice(0, 40);

/**
 * Claims a reminder in a transaction, then hands it over, then writes down what became of it. Of two runs at once, or of
 * two after each other, one claims.
 *
 * @param may whether what is there already is to be sent again; what is not there always is
 * @returns as it stands now; null when somebody else has it or `may` says no
 */
export async function handOver(
  services: ReminderServices,
  commune: string,
  draft: Draft,
  may: (doc: ReminderDoc) => boolean = () => false,
): Promise<ReminderDoc | null> {
  const { store, mailer, clock } = services;
  const path = [...remindersPath(commune), draft.id];
  const mail: Mail = {
    id: mailId(commune, draft.id),
    to: draft.to,
    subject: draft.subject,
    text: draft.text,
  };
  const claimed = await store.transact<ReminderDoc | null>([{ doc: path }], ([found]) => {
    const before = found as ReminderDoc | null;
    if (before && !may(before)) return { writes: [], reply: null };
    const now = clock().toISOString();
    const doc: ReminderDoc = {
      ...draft,
      to: [...draft.to],
      state: mailer.kind === 'firestore' ? 'sent' : 'sending',
      attempts: (before?.attempts ?? 0) + 1,
      createdAt: before?.createdAt ?? now,
      changedAt: now,
      nextAt: null,
      error: null,
    };
    const writes: Write[] = [
      { set: path, data: doc },
      ...(mailer.kind === 'firestore' ? [mailer.write(mail, before !== null)] : []),
    ];
    return { writes, reply: doc };
  });
  if (!claimed || mailer.kind === 'firestore') return claimed;
  const outcome = await deliver(services, claimed, () => mailer.deliver(mail));
  return settle(services, path, claimed, outcome);
}

type Outcome = Pick<ReminderDoc, 'state' | 'nextAt' | 'error'>;

async function deliver(
  { clock }: ReminderServices,
  { attempts }: ReminderDoc,
  send: () => Promise<string | null>,
): Promise<Outcome> {
  try {
    return { state: 'sent', nextAt: null, error: await send() };
  } catch (error) {
    if (!(error instanceof MailFailed)) throw error;
    const { outcome, message } = error;
    if (outcome === 'unknown') return { state: 'unknown', nextAt: null, error: message };
    const nextAt = outcome === 'refused' ? null : retryAt(attempts, clock());
    return { state: nextAt === null ? 'given-up' : 'failed', nextAt, error: message };
  }
}

/** Writes down what became of a claim, unless it is somebody else's by now. */
const settle = (
  { store, clock }: ReminderServices,
  path: readonly string[],
  claimed: ReminderDoc,
  outcome: Outcome,
): Promise<ReminderDoc> =>
  store.transact([{ doc: path }], ([found]) => {
    const doc = found as ReminderDoc;
    if (doc.attempts !== claimed.attempts || doc.state !== 'sending') return { writes: [], reply: doc };
    const next: ReminderDoc = { ...doc, ...outcome, changedAt: clock().toISOString() };
    return { writes: [{ set: path, data: next }], reply: next };
  });

/** A reminder that is not wanted any more keeps its place, so that nobody sends it later. */
export const dropReminder = (
  { store, clock }: ReminderServices,
  commune: string,
  id: string,
): Promise<void> => {
  const path = [...remindersPath(commune), id];
  return store.transact([{ doc: path }], ([found]) => {
    const doc = found as ReminderDoc | null;
    if (doc?.state !== 'failed') return { writes: [], reply: undefined };
    const data: ReminderDoc = { ...doc, state: 'not-needed', nextAt: null, changedAt: clock().toISOString() };
    return { writes: [{ set: path, data }], reply: undefined };
  });
};
