import { mkdirSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Plan } from '@cchc/domain';
import { createApp } from './api/app.ts';
import { createAccount } from './identity/local/accounts.ts';
import { LocalIdentity } from './identity/local/local-identity.ts';
import { signingKey } from './identity/local/signing-key.ts';
import type { ComposeLocal } from './local/compose.ts';
import { remoteAddress } from './local/remote-address.ts';
import { runLocal } from './local/run.ts';
import { logMailer } from './mail/log-mailer.ts';
import { smtpMailer } from './mail/smtp/smtp-mailer.ts';
import { randomText } from './random.ts';
import { runReminders } from './reminders/run.ts';
import { PlanCache } from './reports/plan-cache.ts';
import { fillSamples } from './samples/fill.ts';
import { samplePeople } from './samples/people.ts';
import { SAMPLE_COMMUNE, samplePlan } from './samples/sample-plan.ts';
import { LibsqlStore } from './store/libsql/libsql-store.ts';
import { DocumentExists, type ReportStore } from './store/store.ts';

/** Sample accounts hold nothing to protect, and a start should not wait a second for their hashes. */
const SAMPLE_COST = 2 ** 12;

const addSampleAccount =
  (store: ReportStore) => async (member: string, logins: readonly string[], password: string) => {
    try {
      await createAccount(store, SAMPLE_COMMUNE, { member, logins, password, cost: SAMPLE_COST });
    } catch (error) {
      if (!(error instanceof DocumentExists)) throw error;
    }
  };

/** The composition root of one machine: the embedded store and accounts of its own. */
export const composeLocal: ComposeLocal = async (parts) => {
  const { folder, clock, samples, beforeOpen, wrapStore, log, smtp, site = () => 'http://127.0.0.1' } = parts;
  mkdirSync(folder, { recursive: true });
  const embedded = new LibsqlStore(folder, { ...(beforeOpen && { beforeOpen }) });
  try {
    const store = wrapStore ? wrapStore(embedded) : embedded;
    const identity = new LocalIdentity({ store, commune: SAMPLE_COMMUNE, key: signingKey(folder), clock });
    const mailer = smtp ? smtpMailer(smtp) : logMailer(folder, clock);
    const services = { store, plans: new PlanCache(), clock, random: randomText, mailer, site };
    if (samples) await fillSamples(services, samplePlan as Plan, addSampleAccount(store));
    const app = createApp({
      ...services,
      identity,
      addressOf: remoteAddress,
      ...(samples && { samplePeople }),
      ...(log && { log }),
    });
    return {
      app,
      store,
      remind: () => runReminders(services, log ?? console.error),
      close: () => embedded.close(),
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
};

/** The command line of the demo. */
export const main = (args: readonly string[]): Promise<void> => runLocal(args, composeLocal);

const isMain = process.argv[1] && pathToFileURL(realpathSync(process.argv[1])).href === import.meta.url;
if (isMain) await main(process.argv.slice(2));
