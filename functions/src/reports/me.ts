import {
  type Calendar,
  type CommentsDoc,
  communeOf,
  confirmingUnits,
  earlierPlanIn,
  expandGroups,
  hasUnread,
  type MemberDoc,
  type MeReply,
  type Period,
  type Plan,
  type ReportState,
  reportingUnits,
  unitByCode,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { calendarPath, commentsPath, reportsPath } from './paths.ts';
import { refuse } from './refused.ts';
import { active, callerPath, planAtHand, type Services, todayOf } from './services.ts';
import { settingsIn } from './settings-at-hand.ts';

const byEnd = (a: Period, b: Period): number =>
  a.to.localeCompare(b.to) || a.from.localeCompare(b.from) || a.id.localeCompare(b.id);

/** This year's periods and last year's; next year's from the day on which its first one begins (15/12). */
const atHand = (calendars: readonly Calendar[], year: number, today: string): Calendar[] =>
  calendars.filter(
    (calendar) => calendar.year <= year || Object.values(calendar.periods).some(({ from }) => from <= today),
  );

/** Units for which a person enters what others tell: a coordinator every one, others those of their document. */
function standsInFor({ roles, standsInFor: codes = [] }: MemberDoc, plan: Plan): MeReply['standsInFor'] {
  const all = reportingUnits(plan);
  const stood = roles.includes('coordinator')
    ? new Set(all.map(({ code }) => code))
    : new Set(expandGroups(plan, codes));
  return all
    .filter(({ code }) => stood.has(code))
    .map(({ code, name, group = null }) => ({ code, name, group }));
}

const COMMENTS = ['unit', 'period', 'comments', 'seen'] as const;
/** Reports with comments that are looked through at most, those with the most comments first. */
const MAX_UNREAD = 500;

/** Where somebody else has said something that this person has not seen: in their units, for a coordinator in all. */
async function unreadOf(
  { store }: Services,
  commune: string,
  me: MemberDoc,
  units: readonly string[],
): Promise<MeReply['unread']> {
  const docs = (
    me.roles.includes('coordinator')
      ? await store.page({ in: commentsPath(commune), order: 'down', limit: MAX_UNREAD, fields: COMMENTS })
      : (
          await Promise.all(
            units.map((equals) =>
              store.query({ in: commentsPath(commune), field: 'unit', equals, fields: COMMENTS }),
            ),
          )
        ).flat()
  ) as Pick<CommentsDoc, (typeof COMMENTS)[number]>[];
  return docs
    .filter((doc) => hasUnread(doc, me.id))
    .map(({ unit, period }) => ({ unit, period }))
    .sort((a, b) => (a.period + a.unit < b.period + b.unit ? -1 : 1));
}

/** Units of a period with unseen comments; nothing where there is none. */
function unseenIn(period: string, unread: MeReply['unread']): { comments?: Record<string, true> } {
  const units = unread
    .filter((each) => each.period === period)
    .map(({ unit }) => [unit, true as const] as const);
  return units.length > 0 ? { comments: Object.fromEntries(units) } : {};
}

/** The plan that a period's figures were collected under, where it was another one. */
function underEarlier(plan: Plan, period: Period): Pick<MeReply['periods'][number], 'earlierPlan'> {
  const earlierPlan = earlierPlanIn(plan, period);
  return earlierPlan ? { earlierPlan } : {};
}

/** States of a unit's reports by period. */
async function statesOf(
  { store }: Services,
  commune: string,
  unit: string,
): Promise<Map<string, ReportState>> {
  const reports = (await store.query({
    in: reportsPath(commune),
    field: 'unit',
    equals: unit,
    fields: ['period', 'state'],
  })) as { period: string; state: ReportState }[];
  return new Map(reports.map(({ period, state }) => [period, state]));
}

/**
 * `GET /api/me`: who this is, which units and periods are theirs.
 *
 * @throws Refused with an error of the closed list; unknown-period when no calendar is near today
 */
export async function meOf(services: Services, caller: Caller): Promise<MeReply> {
  const { commune } = caller;
  const today = todayOf(services);
  const year = Number(today.slice(0, 4));
  const [found, ...years] = (await services.store.read([
    callerPath(caller),
    ...[year - 1, year, year + 1].map((each) => calendarPath(commune, each)),
  ])) as [MemberDoc | null, ...(Calendar | null)[]];
  const member = active(found);
  const calendars = years.filter((calendar) => calendar !== null);
  const now = calendars.find((calendar) => calendar.year === year) ?? calendars.at(-1);
  if (now === undefined) return refuse('unknown-period', { period: today });
  const { planVersion } = now;
  const { plan } = await planAtHand(services, commune, planVersion);
  const units = member.units.flatMap((code) => unitByCode(plan, code) ?? []);
  const states = await Promise.all(
    units.map(async ({ code }) => [code, await statesOf(services, commune, code)] as const),
  );
  const stood = standsInFor(member, plan);
  const confirming = confirmingUnits(plan);
  const unread = await unreadOf(services, commune, member, [
    ...new Set([...units, ...stood].map(({ code }) => code)),
  ]);
  const periods = atHand(calendars, year, today)
    .flatMap((calendar) => Object.values(calendar.periods))
    .sort(byEnd)
    .map((period) => ({
      ...period,
      states: Object.fromEntries(states.map(([unit, of]) => [unit, of.get(period.id) ?? 'draft'])),
      ...unseenIn(period.id, unread),
      ...underEarlier(plan, period),
    }));
  return {
    id: member.id,
    name: member.name,
    commune: { id: commune, ...communeOf(plan, await settingsIn(services, commune, now)) },
    roles: member.roles,
    units: units.map(({ code, name, requested }) => ({
      code,
      name,
      ...(requested && { requested }),
      ...(confirming.has(code) && { confirmations: true }),
    })),
    standsInFor: stood,
    unread,
    planVersion,
    periods,
    today,
  };
}
