import type { ReminderStep } from '../reminders/due-steps.ts';
import type { ReminderDoc } from '../reminders/reminder-doc.ts';
import type { ReminderSettings } from '../reminders/reminder-settings.ts';
import type { ReminderText } from '../reminders/reminder-text.ts';
import type { Owing } from '../reminders/who-is-late.ts';

/** One unit that has not sent, with the mail that it would get now. */
export interface OwingUnit extends Omit<Owing, 'unit'> {
  unit: string;
  name: string;
  requested: boolean;
  addresses: string[];
  /** The next automatic reminder; null for none, and always for those who are only asked. */
  next: ReminderStep | null;
  mail: ReminderText;
}

/** `GET /api/reminders?period=`; what every change answers too. Coordinator, leader, admin. */
export interface RemindersReply {
  /** UTC, by the server's clock. */
  at: string;
  /** Number of the settings' last change; 0 while they are the defaults. */
  rev: number;
  settings: ReminderSettings;
  /** How mails leave: an SMTP server, Firebase's mail collection, a file of this machine. */
  by: 'smtp' | 'firestore' | 'log';
  owing: OwingUnit[];
  /** Of this period, newest first. */
  sent: ReminderDoc[];
  /** Text for a group in Zalo; '' when all have sent. */
  zalo: string;
  /** Names of all units of the plan, by code. */
  names: Record<string, string>;
  people: Record<string, string>;
}

/** `POST /api/reminders/settings?period=`: all settings as they are to be. */
export interface ReminderSettingsRequest {
  period: string;
  /** `rev` that the person saw. */
  expect: number;
  settings: ReminderSettings;
}

/** `POST /api/reminders/send`: to one unit, now. Those who are only asked get it this way alone. */
export interface SendReminderRequest {
  period: string;
  unit: string;
  /** Made by the client, unique for ever: a repeat sends nothing. */
  mutationId: string;
}

/** `POST /api/reminders/resend`: one that failed, or of which nobody knows whether it arrived. */
export interface ResendReminderRequest {
  period: string;
  id: string;
  /** `changedAt` that the person saw. */
  expect: string;
}

/** `POST /api/reminders/copied`: the Zalo text was copied. */
export interface CopiedReminderRequest {
  period: string;
  mutationId: string;
}
