import type { Context } from 'hono';
import type { Identity } from '../identity/identity.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { PlanCache } from '../reports/plan-cache.ts';
import type { SamplePerson } from '../samples/sample-person.ts';
import type { ReportStore } from '../store/store.ts';

/** All that the app is made of; the composition roots decide which. */
export interface AppSettings {
  store: ReportStore;
  identity: Identity;
  clock: () => Date;
  /** Eight characters of [A-Za-z0-9], new at each call. */
  random: () => string;
  plans: PlanCache;
  /** Where reminders leave. */
  mailer: Mailer;
  /** The product's own address, without a slash at the end: mails lead there. */
  site: () => string;
  /** Offered on the sign-in page of a demo; absent everywhere else. */
  samplePeople?: readonly SamplePerson[];
  /** Where a request came from, for the back-off of sign-ins. */
  addressOf?: (c: Context) => string;
  /** Told of what was not foreseen. */
  log?: (error: unknown) => void;
}
