import {
  type Calendar,
  type CommuneSettings,
  checkSettings,
  decideSettings,
  type MemberDoc,
  mayConsolidate,
  mayManage,
  type Plan,
  type SettingsDoc,
  type SettingsReply,
  type SettingsRequest,
  settingsOf,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import type { Decision, Found, Write } from '../store/store.ts';
import { calendarPath, memberPath, planPath, settingsPath } from './paths.ts';
import { type PlanDoc, planDoc } from './plan-cache.ts';
import { refuse } from './refused.ts';
import { active, callerPath, planAtHand, type Services, todayOf } from './services.ts';
import { settingsDoc } from './settings-at-hand.ts';

/** The calendar of today's year, or the nearest there is: it names what is in force now. */
export async function calendarNow(services: Services, commune: string): Promise<Calendar> {
  const year = Number(todayOf(services).slice(0, 4));
  const found = (await services.store.read(
    [year, year - 1, year + 1].map((each) => calendarPath(commune, each)),
  )) as (Calendar | null)[];
  return found.find((calendar) => calendar !== null) ?? refuse('unknown-period', { period: String(year) });
}

/** Version of the plan file: the settings name it, unless another plan was taken since. */
export const basePlanOf = ({ planVersion }: Calendar, doc: SettingsDoc | null): string =>
  doc?.planVersion === planVersion ? doc.basePlan : planVersion;

async function replyFor(
  services: Services,
  commune: string,
  doc: SettingsDoc | null,
  calendar: Pick<Calendar, 'planVersion'>,
): Promise<SettingsReply> {
  const ids = [...new Set((doc?.history ?? []).map(({ by }) => by))];
  const members = (await services.store.read(
    ids.map((id) => memberPath(commune, id)),
  )) as (MemberDoc | null)[];
  return {
    version: doc?.version ?? null,
    settings: settingsOf(doc),
    history: doc?.history ?? [],
    basePlan: basePlanOf(calendar as Calendar, doc),
    planVersion: calendar.planVersion,
    people: Object.fromEntries(members.flatMap((each) => (each ? [[each.id, each.name]] : []))),
  };
}

/**
 * `GET /api/settings`: what the commune has decided, with every decision so far.
 *
 * @throws Refused forbidden for those who do not see the totals
 */
export async function settingsOfCommune(services: Services, caller: Caller): Promise<SettingsReply> {
  const { commune } = caller;
  const [member] = (await services.store.read([callerPath(caller)])) as [MemberDoc | null];
  if (!mayConsolidate(active(member))) return refuse('forbidden', { action: 'settings', unit: null });
  const calendar = await calendarNow(services, commune);
  const { settingsVersion } = calendar;
  const doc = settingsVersion === undefined ? null : await settingsDoc(services, commune, settingsVersion);
  return replyFor(services, commune, doc, calendar);
}

/** Closed periods keep the plan and the settings that they were reported under. */
export function pinned(calendar: Calendar, planVersion: string, settingsVersion: string): Calendar {
  const periods = Object.entries(calendar.periods).map(([id, period]) => [
    id,
    period.closed
      ? {
          ...period,
          planVersion: period.planVersion ?? calendar.planVersion,
          settingsVersion:
            period.settingsVersion === undefined
              ? (calendar.settingsVersion ?? null)
              : period.settingsVersion,
        }
      : period,
  ]);
  return { ...calendar, planVersion, settingsVersion, periods: Object.fromEntries(periods) };
}

function checked(plan: Plan, settings: CommuneSettings, before: CommuneSettings): void {
  const [fault] = checkSettings(plan, settings, before);
  if (fault) refuse('bad-setting', { key: fault.key, fault: fault.code, value: fault.value.slice(0, 80) });
}

/**
 * `POST /api/settings`: the next version of the settings, whole or not at all. Every year of the plan that has a calendar
 * goes over to it; periods that are closed stay as they were. What changes the forms makes a new version of the plan, so that
 * open workbooks are told of it like of any other.
 *
 * @throws Refused forbidden, settings-moved, bad-setting
 */
export async function changeSettings(
  services: Services,
  caller: Caller,
  { expect, settings: given, reason }: SettingsRequest,
): Promise<SettingsReply> {
  const { commune } = caller;
  const now = await calendarNow(services, commune);
  const { plan: atHand } = await planAtHand(services, commune, now.planVersion);
  const { from, to } = atHand.years;
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const at = services.clock().toISOString();
  const random = services.random();
  const reads = [{ doc: callerPath(caller) }, ...years.map((year) => ({ doc: calendarPath(commune, year) }))];

  const decide = (found: Found): Decision<{ doc: SettingsDoc | null; calendar: Calendar }> => {
    const [member, ...rest] = found as [MemberDoc | null, ...object[]];
    if (!mayManage(active(member))) return refuse('forbidden', { action: 'settings', unit: null });
    const calendars = rest.slice(0, years.length) as (Calendar | null)[];
    const current = calendars.find((calendar) => calendar?.year === now.year) ?? now;
    const version = current.settingsVersion;
    const extra = found.slice(reads.length);
    if (version !== undefined && extra.length === 0)
      return { more: [{ doc: settingsPath(commune, version) }] };
    const doc = version === undefined ? null : (extra[0] as SettingsDoc);
    const last = doc?.history.at(-1);
    if ((doc?.version ?? null) !== expect)
      return refuse('settings-moved', { by: last?.by ?? null, at: last?.at ?? null });
    const name = basePlanOf(current, doc);
    const planAt = version === undefined ? 0 : 1;
    if (extra.length === planAt)
      return { more: [{ doc: planPath(commune, name) }, { doc: planPath(commune, current.planVersion) }] };
    const [plan, inForce] = extra.slice(planAt).map((each) => JSON.parse((each as PlanDoc).json)) as [
      Plan,
      Plan,
    ];
    const before = settingsOf(doc);
    checked(plan, { ...before, ...given } as CommuneSettings, before);
    const decision = decideSettings(doc, plan, given, {
      by: caller.memberId,
      at,
      reason,
      random,
      inForce,
    });
    if (!decision) return { writes: [], reply: { doc, calendar: current } };
    const { doc: next, plan: derived } = decision;
    const writes: Write[] = [
      { create: settingsPath(commune, next.version), data: next },
      ...(derived ? [{ set: planPath(commune, derived.version), data: planDoc(derived) }] : []),
      ...calendars.flatMap((calendar) =>
        calendar
          ? [
              {
                set: calendarPath(commune, calendar.year),
                data: pinned(calendar, next.planVersion, next.version),
              },
            ]
          : [],
      ),
    ];
    return { writes, reply: { doc: next, calendar: { ...current, planVersion: next.planVersion } } };
  };

  const { doc, calendar } = await services.store.transact(reads, decide);
  return replyFor(services, commune, doc, calendar);
}
