import type { createApp } from '../api/app.ts';
import type { SmtpSettings } from '../mail/smtp/smtp-mailer.ts';
import type { ReminderRun } from '../reminders/run.ts';
import type { ReportStore } from '../store/store.ts';

export interface LocalParts {
  /** Data folder; made when missing. */
  folder: string;
  clock: () => Date;
  /** Called while no other server can work in the folder, before anything in it is opened. */
  beforeOpen?: () => void;
  /** Fill a new folder with the demo's people and figures, and offer the people on the sign-in page. */
  samples: boolean;
  /** Tests and benchmarks count through it. */
  wrapStore?: (store: ReportStore) => ReportStore;
  log?: (error: unknown) => void;
  /** Where mails leave; without it each is a line in the data folder. */
  smtp?: SmtpSettings;
  /** Address of the pages, for links in mails. */
  site?: () => string;
}

export interface Local {
  app: ReturnType<typeof createApp>;
  store: ReportStore;
  /** One pass of the reminders: what the process does every few minutes. */
  remind(): Promise<ReminderRun>;
  close(): Promise<void>;
}

/** @throws FolderInUse when another server works in the folder; the file system's own errors */
export type ComposeLocal = (parts: LocalParts) => Promise<Local>;
