import {
  addDays,
  type Calendar,
  isQuiet,
  MAX_OFFSET,
  mayRetry,
  type Period,
  type ReminderDoc,
  type ReminderSettings,
  reminderId,
  STALE_MS,
  stepOn,
  stepsOf,
  timeInVietnam,
} from '@cchc/domain';
import { calendarPath } from '../reports/paths.ts';
import { todayOf } from '../reports/services.ts';
import { dropReminder, handOver } from './hand-over.ts';
import { situationOf } from './situation.ts';
import {
  type ReminderRunDoc,
  type ReminderServices,
  type ReminderSettingsDoc,
  remindersOf,
  runPath,
  SCHEDULE,
  type ScheduleDoc,
  settingsFrom,
  settingsPath,
} from './store.ts';

/** What one pass did. */
export interface ReminderRun {
  sent: number;
  failed: number;
}

/** A due date this far away has no step today, whatever the quiet days. */
const FAR = MAX_OFFSET + 40;

/** All due dates of a period: the common one and those of units with more time. */
const duesOf = ({ unitDue, extended = {} }: Period): string[] => [
  ...new Set([unitDue, ...Object.values(extended).map(({ until }) => until)]),
];

const isNear = (period: Period, today: string): boolean =>
  duesOf(period).some((due) => addDays(due, -FAR) <= today && today <= addDays(due, FAR));

const hasStep = (period: Period, settings: ReminderSettings, today: string): boolean =>
  duesOf(period).some((unitDue) => stepOn(stepsOf({ unitDue }, '', settings), today) !== null);

/** The earliest moment at which something of these is to be done again; null = never. */
const earliest = (docs: readonly ReminderDoc[]): string | null =>
  docs
    .flatMap(({ state, nextAt, changedAt }) =>
      state === 'failed' && nextAt !== null
        ? [nextAt]
        : state === 'sending'
          ? [new Date(Date.parse(changedAt) + STALE_MS).toISOString()]
          : [],
    )
    .sort()[0] ?? null;

async function remindPeriod(
  services: ReminderServices,
  commune: string,
  calendar: Calendar,
  period: Period,
  settings: ReminderSettings,
): Promise<ReminderDoc[]> {
  const now = services.clock();
  const today = todayOf(services);
  const docs = new Map((await remindersOf(services, commune, period.id)).map((doc) => [doc.id, doc]));
  // Most days have no step: then nobody's report is looked at
  const failed = [...docs.values()].some(({ state }) => state === 'failed');
  if (!failed && !hasStep(period, settings, today)) return [];
  const { owing, mailTo } = await situationOf(services, commune, calendar, period, settings);
  const wanted = new Set<string>();
  const touched: ReminderDoc[] = [];
  for (const each of owing) {
    const { code, requested } = each.unit;
    const to = settings.addresses[code] ?? [];
    if (requested || to.length === 0) continue;
    const step = stepOn(stepsOf(period, code, settings), today);
    const again = [...docs.values()].filter(
      (doc) => doc.unit === code && doc.kind === 'manual' && doc.state === 'failed',
    );
    const automatic = step && {
      id: reminderId(period.id, code, step),
      kind: 'automatic' as const,
      due: step.due,
      offset: step.offset,
      by: null,
    };
    for (const one of [...(automatic ? [automatic] : []), ...again]) {
      wanted.add(one.id);
      const known = docs.get(one.id);
      if (known && !mayRetry(known, now)) {
        touched.push(known);
        continue;
      }
      const { id, kind, due, offset, by } = one;
      const days = due === undefined ? {} : { due, ...(offset !== undefined && { offset }) };
      const draft = { id, kind, by, ...days, period: period.id, unit: code, to, ...mailTo(each) };
      const doc = await handOver(services, commune, draft, (there) => mayRetry(there, services.clock()));
      if (doc) touched.push(doc);
    }
  }
  for (const doc of docs.values())
    if (doc.state === 'failed' && !wanted.has(doc.id)) await dropReminder(services, commune, doc.id);
  return touched;
}

/**
 * One pass over one commune: what is due today and has not gone out goes out, what failed is tried again when its time has come.
 * Nothing before the hour of the settings, on a quiet day, or while they are off.
 */
export async function remindCommune(services: ReminderServices, commune: string): Promise<ReminderRun> {
  const { store, clock } = services;
  const now = clock();
  const today = todayOf(services);
  const year = Number(today.slice(0, 4));
  const [found, done] = (await store.read([settingsPath(commune), runPath(commune)])) as [
    ReminderSettingsDoc | null,
    ReminderRunDoc | null,
  ];
  const settings = settingsFrom(found);
  const nothing = { sent: 0, failed: 0 };
  if (!settings.automatic || isQuiet(today, settings)) return nothing;
  if (Number(timeInVietnam(now).slice(0, 2)) < settings.hour) return nothing;
  const rev = found?.rev ?? 0;
  const isDone = done?.day === today && done.rev === rev;
  if (isDone && (done.nextAt === null || done.nextAt > now.toISOString())) return nothing;
  const calendars = (await store.read(
    [year - 1, year, year + 1].map((each) => calendarPath(commune, each)),
  )) as (Calendar | null)[];
  const touched: ReminderDoc[] = [];
  for (const calendar of calendars)
    for (const period of Object.values(calendar?.periods ?? {}))
      if (!settings.silent.includes(period.id) && isNear(period, today))
        touched.push(...(await remindPeriod(services, commune, calendar as Calendar, period, settings)));
  const run: ReminderRunDoc = { day: today, rev, nextAt: earliest(touched) };
  await store.transact([], () => ({ writes: [{ set: runPath(commune), data: run }], reply: undefined }));
  const at = now.toISOString();
  const fresh = touched.filter(({ changedAt }) => changedAt >= at);
  return {
    sent: fresh.filter(({ state }) => state === 'sent').length,
    failed: fresh.filter(({ state }) => state === 'failed' || state === 'given-up' || state === 'unknown')
      .length,
  };
}

/** One pass over every commune that wants it; one that fails keeps no other waiting. */
export async function runReminders(
  services: ReminderServices,
  log: (error: unknown) => void,
): Promise<ReminderRun> {
  const [schedule] = (await services.store.read([SCHEDULE])) as [ScheduleDoc | null];
  const all = { sent: 0, failed: 0 };
  for (const commune of Object.keys(schedule?.communes ?? {})) {
    try {
      const { sent, failed } = await remindCommune(services, commune);
      all.sent += sent;
      all.failed += failed;
    } catch (error) {
      log(error);
    }
  }
  return all;
}
