/**
 * `sending`: claimed and being handed over. `sent`, `failed`: waits for its next try. `given-up`: refused for good, or tried often
 * enough. `unknown`: handed over, and nobody knows whether it arrived. `not-needed`: the unit has sent, or a later one went out.
 * `copied`: somebody copied the text.
 */
export const REMINDER_STATES = [
  'sending',
  'sent',
  'failed',
  'given-up',
  'unknown',
  'not-needed',
  'copied',
] as const;
export type ReminderState = (typeof REMINDER_STATES)[number];

/** One reminder: `communes/{c}/reminders/{id}`. Created before anything is sent, so that nothing is sent twice. */
export interface ReminderDoc {
  id: string;
  period: string;
  /** The unit; of a copied text '' with all its units in `units`. */
  unit: string;
  units?: string[];
  /** `automatic`: a step of the schedule. `manual`: a coordinator pressed the button. `zalo`: a copied text. */
  kind: 'automatic' | 'manual' | 'zalo';
  /** Of an automatic one. */
  due?: string;
  offset?: number;
  to: string[];
  subject: string;
  text: string;
  state: ReminderState;
  /** Tries so far. */
  attempts: number;
  /** UTC, ISO 8601. */
  createdAt: string;
  /** Since when it is in its state. */
  changedAt: string;
  /** When a failed one is tried again. */
  nextAt: string | null;
  /** What the mail server said, one line. */
  error: string | null;
  /** Member id of who pressed the button; null for the schedule. */
  by: string | null;
}

/** A claim that is this old was left behind by a stopped process: no try lasts as long. */
export const STALE_MS = 15 * 60_000;
export const MAX_ATTEMPTS = 8;
const FIRST_RETRY_MS = 15 * 60_000;

/** When a mail that failed is tried again: after 15 minutes, then each time twice as long; null after the eighth try. */
export const retryAt = (attempts: number, now: Date): string | null =>
  attempts >= MAX_ATTEMPTS
    ? null
    : new Date(now.getTime() + FIRST_RETRY_MS * 2 ** (attempts - 1)).toISOString();

/** It may have arrived and may not, so it is never sent again by itself: the process or the connection ended in the middle. */
export const isUnknown = ({ state, changedAt }: ReminderDoc, now: Date): boolean =>
  state === 'unknown' || (state === 'sending' && now.getTime() - Date.parse(changedAt) > STALE_MS);

/** Whether the schedule takes it up again. */
export const mayRetry = ({ state, nextAt }: ReminderDoc, now: Date): boolean =>
  state === 'failed' && nextAt !== null && nextAt <= now.toISOString();

/** Whether a coordinator may send it again by hand: it failed, was given up, or nobody knows. */
export const mayResend = (doc: ReminderDoc, now: Date): boolean =>
  doc.state === 'failed' || doc.state === 'given-up' || isUnknown(doc, now);
