import {
  type Calendar,
  type MemberDoc,
  mayConsolidate,
  nextStep,
  type OwingUnit,
  type ReminderDoc,
  type RemindersReply,
  reportingUnits,
  stepsOf,
  zaloMessage,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import type { OutboxMailer } from '../mail/mailer.ts';
import { calendarOfPeriod, isPeriodId } from '../reports/paths.ts';
import { peopleNamed } from '../reports/people.ts';
import { refuse } from '../reports/refused.ts';
import { active, callerPath, periodIn, todayOf } from '../reports/services.ts';
import { mailId } from './hand-over.ts';
import { type Situation, situationOf } from './situation.ts';
import {
  type ReminderServices,
  type ReminderSettingsDoc,
  remindersOf,
  settingsFrom,
  settingsPath,
} from './store.ts';

/** The calendar and the settings with who asks for them. @throws Refused unknown-period, unauthenticated, forbidden */
export async function reminderSituation(
  services: ReminderServices,
  caller: Caller,
  periodId: string,
  may: (member: MemberDoc) => boolean,
): Promise<Situation & { me: MemberDoc; doc: ReminderSettingsDoc | null }> {
  if (!isPeriodId(periodId)) return refuse('unknown-period', { period: periodId });
  const { commune } = caller;
  const [member, found, doc] = (await services.store.read([
    callerPath(caller),
    calendarOfPeriod(commune, periodId),
    settingsPath(commune),
  ])) as [MemberDoc | null, Calendar | null, ReminderSettingsDoc | null];
  const me = active(member);
  if (!may(me)) return refuse('forbidden', { action: 'remind', unit: null });
  const period = periodIn(found, periodId);
  const situation = await situationOf(services, commune, found as Calendar, period, settingsFrom(doc));
  return { ...situation, me, doc };
}

/** What the extension says of mails that are documents, in the reminders' own words. */
async function withDeliveries(
  { store }: ReminderServices,
  commune: string,
  mailer: OutboxMailer,
  docs: readonly ReminderDoc[],
): Promise<ReminderDoc[]> {
  const waiting = docs.filter(({ state }) => state === 'sent');
  const found = await store.read(waiting.map(({ id }) => mailer.path(mailId(commune, id))));
  const told = new Map(waiting.map(({ id }, i) => [id, mailer.deliveryOf(found[i] ?? null)]));
  return docs.map((doc) => ({ ...doc, ...told.get(doc.id) }));
}

const newestFirst = (a: ReminderDoc, b: ReminderDoc): number =>
  b.createdAt.localeCompare(a.createdAt) || a.id.localeCompare(b.id);

/**
 * `GET /api/reminders`: who has not sent, the mail that each would get, what was sent.
 *
 * @throws Refused with an error of the closed list
 */
export async function remindersFor(
  services: ReminderServices,
  caller: Caller,
  periodId: string,
): Promise<RemindersReply> {
  const { commune } = caller;
  const { me, doc, plan, period, owing, link, mailTo } = await reminderSituation(
    services,
    caller,
    periodId,
    mayConsolidate,
  );
  const settings = settingsFrom(doc);
  const today = todayOf(services);
  const stored = (await remindersOf(services, commune, periodId)).sort(newestFirst);
  const { mailer } = services;
  const automatic = settings.automatic && !settings.silent.includes(periodId);
  return {
    at: services.clock().toISOString(),
    rev: doc?.rev ?? 0,
    settings,
    by: mailer.kind,
    owing: owing.map((each): OwingUnit => {
      const { unit, ...rest } = each;
      const remind = automatic && !unit.requested;
      return {
        ...rest,
        unit: unit.code,
        name: unit.name,
        requested: unit.requested,
        addresses: settings.addresses[unit.code] ?? [],
        next: remind ? nextStep(stepsOf(period, unit.code, settings), today) : null,
        mail: mailTo(each),
      };
    }),
    sent: mailer.kind === 'firestore' ? await withDeliveries(services, commune, mailer, stored) : stored,
    zalo:
      owing.length === 0
        ? ''
        : zaloMessage(
            owing.map(({ unit, ...rest }) => ({ ...rest, unit: unit.name, requested: unit.requested })),
            { period, today, link },
          ),
    names: Object.fromEntries(reportingUnits(plan).map(({ code, name }) => [code, name])),
    people: await peopleNamed(
      services,
      commune,
      stored.flatMap(({ by }) => (by === null ? [] : [by])),
      me,
    ),
  };
}
