import { DEFAULT_REMINDERS, type ReminderDoc, type ReminderSettings } from '@cchc/domain';
import type { Mailer } from '../mail/mailer.ts';
import type { Services } from '../reports/services.ts';
import type { Path } from '../store/store.ts';

/** What reminding works with. */
export interface ReminderServices extends Services {
  mailer: Mailer;
  /** The product's own address, without a slash at the end. */
  site: () => string;
}

export interface ReminderSettingsDoc {
  rev: number;
  by: string;
  at: string;
  settings: ReminderSettings;
}

/** What the schedule has done in a commune: saves reading everything again each half hour. */
export interface ReminderRunDoc {
  /** The day that is done, under the settings of that number. */
  day: string;
  rev: number;
  /** When a mail that failed is to be tried again; null = nothing is left today. */
  nextAt: string | null;
}

/** Communes that want to be reminded automatically: the schedule knows of no others. */
export interface ScheduleDoc {
  communes: Record<string, true>;
}

export const SCHEDULE: Path = ['schedules', 'reminders'];
export const settingsPath = (commune: string): Path => ['communes', commune, 'settings', 'reminders'];
export const runPath = (commune: string): Path => ['communes', commune, 'settings', 'reminders-run'];
export const remindersPath = (commune: string): Path => ['communes', commune, 'reminders'];

export const settingsFrom = (doc: ReminderSettingsDoc | null): ReminderSettings => ({
  ...DEFAULT_REMINDERS,
  ...doc?.settings,
});

const FIELDS = [
  'id',
  'period',
  'unit',
  'units',
  'kind',
  'due',
  'offset',
  'to',
  'subject',
  'text',
  'state',
  'attempts',
  'createdAt',
  'changedAt',
  'nextAt',
  'error',
  'by',
] as const satisfies readonly (keyof ReminderDoc)[];

/** All reminders of a period. */
export const remindersOf = async (
  { store }: Services,
  commune: string,
  period: string,
): Promise<ReminderDoc[]> =>
  (await store.query({
    in: remindersPath(commune),
    field: 'period',
    equals: period,
    fields: FIELDS,
  })) as ReminderDoc[];
