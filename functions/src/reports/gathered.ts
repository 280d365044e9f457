import {
  type Asked,
  type Calendar,
  type GatheredPeriod,
  type GatheredReply,
  type GatheredUnit,
  gather,
  type Include,
  isRegisterPeriod,
  type MemberDoc,
  mayConsolidate,
  type Period,
  periodBefore,
  periodOf,
  periodYear,
  planIn,
  planVersionOf,
  type ReportDoc,
  registerYears,
  rowsInWindow,
  type Snapshot,
  type SnapshotUnit,
  type StoredEntry,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { isSegment } from '../store/store.ts';
import { annualAtSnapshot, atSnapshot } from './at-snapshot.ts';
import { calendarPath, isPeriodId, reportsPath, snapshotsPath } from './paths.ts';
import { peopleNamed } from './people.ts';
import type { PlanAtHand } from './plan-cache.ts';
import { annualPlanUnder } from './planned.ts';
import { recountedUnder } from './plans-inside.ts';
import { refuse } from './refused.ts';
import { active, callerPath, planAtHand, type Services } from './services.ts';
import { settingsIn } from './settings-at-hand.ts';

const FIELDS = [
  'unit',
  'period',
  'planVersion',
  'state',
  'stateBy',
  'cursor',
  'entries',
  'contribution',
  'completeness',
] as const;
type Written = Pick<ReportDoc, (typeof FIELDS)[number]>;

interface Asking {
  period: string;
  include: Include;
  /** Further periods. */
  others: readonly string[];
  /** As it was kept then. */
  snapshot?: string | undefined;
}

const yearsOf = (ids: readonly string[]): number[] => [...new Set(ids.map(periodYear))];

/** How reports stood, by unit; absent = as they stand now. */
type Stood = Record<string, SnapshotUnit> | undefined;

/** All reports of a period as they stand under a plan, or stood; of a register too. One query. */
export async function written(
  services: Services,
  commune: string,
  period: string,
  atHand: PlanAtHand,
  stood?: Stood,
): Promise<Written[]> {
  const found = (await services.store.query({
    in: reportsPath(commune),
    field: 'period',
    equals: period,
    fields: FIELDS,
  })) as Written[];
  const now = await Promise.all(found.map((report) => recountedUnder(services, commune, report, atHand)));
  if (!stood) return now;
  const then = await Promise.all(
    now.map((report) => atSnapshot(services, commune, report, stood[report.unit], atHand)),
  );
  return then.filter((report) => report !== null);
}

/** Registers by unit: those of the period's year, and what of the year before lies in its window. */
async function rowsOf(
  services: Services,
  commune: string,
  period: Period,
  atHand: PlanAtHand,
  stood?: Snapshot['rows'],
): Promise<Record<string, Record<string, StoredEntry>>> {
  const rows: Record<string, Record<string, StoredEntry>> = {};
  for (const id of registerYears(period))
    for (const { unit, entries } of await written(
      services,
      commune,
      id,
      atHand,
      stood && registersAt(stood[id]),
    ))
      rows[unit] = {
        ...rows[unit],
        ...(periodYear(id) === period.year ? entries : rowsInWindow(entries, period)),
      };
  return rows;
}

/** Registers have no states: they stand like drafts. */
const registersAt = (rows: Record<string, string> = {}): Record<string, SnapshotUnit> =>
  Object.fromEntries(
    Object.entries(rows).map(([unit, cursor]) => [unit, { state: 'draft', stateBy: null, cursor }]),
  );

/** @throws Refused unknown-snapshot when there is none of that name, or it is of another period */
export async function snapshotOf(
  { store }: Services,
  commune: string,
  { snapshot: id, period }: Pick<Asking, 'period' | 'snapshot'>,
): Promise<Snapshot | null> {
  if (id === undefined) return null;
  const path = [...snapshotsPath(commune), id];
  const [found] = (isSegment(id) ? await store.read([path]) : [null]) as [Snapshot | null];
  return found?.period === period ? found : refuse('unknown-snapshot', { snapshot: id });
}

const writersIn = (units: readonly GatheredUnit[]): string[] =>
  units.flatMap(({ entries, rows, stateBy }) => [
    ...[...Object.values(entries), ...Object.values(rows)].map(({ by }) => by),
    ...(stateBy ? [stateBy.by] : []),
  ]);

/**
 * `GET /api/gathered`: one query for each period, and one for each year of registers; with a snapshot also the audit of what
 * has changed since.
 *
 * @throws Refused with an error of the closed list
 */
export async function gatheredOf(services: Services, caller: Caller, asking: Asking): Promise<GatheredReply> {
  const { commune } = caller;
  const { include } = asking;
  const ids = [asking.period, ...asking.others];
  for (const id of ids)
    if (!isPeriodId(id) || isRegisterPeriod(id)) return refuse('unknown-period', { period: id });
  // The period before may stand in the year before
  const years = [...new Set([...yearsOf(ids), periodYear(asking.period) - 1])];
  const [member, ...found] = (await services.store.read([
    callerPath(caller),
    ...years.map((year) => calendarPath(commune, year)),
  ])) as [MemberDoc | null, ...(Calendar | null)[]];
  const me = active(member);
  if (!mayConsolidate(me)) return refuse('forbidden', { action: 'consolidate', unit: null });
  const snapshot = await snapshotOf(services, commune, asking);
  const calendars = found.filter((calendar) => calendar !== null);
  const calendarOf = (id: string): Calendar =>
    calendars.find(({ year }) => year === periodYear(id)) ?? refuse('unknown-period', { period: id });
  const periodIn = (id: string): Period =>
    periodOf(calendarOf(id), id) ?? refuse('unknown-period', { period: id });

  const period = snapshot?.dates ?? periodIn(asking.period);
  const calendar = calendarOf(period.id);
  const atHand = await planAtHand(services, commune, planVersionOf(calendar, period));
  const unitsOf = async (of: Period, stood: Stood, rows = {}): Promise<GatheredUnit[]> =>
    gather({
      plan: atHand.plan,
      period: of,
      include,
      asked: (unit): Asked | null => atHand.asked(unit, of.id),
      reports: await written(services, commune, of.id, atHand, stood),
      rows,
    });

  const before = snapshot ? snapshot.before?.dates : periodBefore(calendars, period);
  const named = asking.others.map(periodIn);
  const wanted = new Map([...named, ...(before ? [before] : [])].map((each) => [each.id, each]));
  wanted.delete(period.id);
  const others = await Promise.all(
    [...wanted.values()].map(
      async (each): Promise<GatheredPeriod> => ({
        period: each,
        settings: await settingsIn(
          services,
          commune,
          calendarOf(each.id),
          each.id === before?.id && snapshot?.before ? { settingsVersion: snapshot.before.settings } : each,
        ),
        units: await unitsOf(each, each.id === before?.id ? snapshot?.before?.units : undefined),
      }),
    ),
  );
  const units = await unitsOf(
    period,
    snapshot?.units,
    await rowsOf(services, commune, period, atHand, snapshot?.rows),
  );
  const annual = await annualPlanUnder(services, commune, calendar.year, atHand.plan);
  return {
    at: snapshot?.at ?? services.clock().toISOString(),
    plan: planIn(atHand.plan, period.to),
    settings: await settingsIn(
      services,
      commune,
      calendar,
      snapshot ? { settingsVersion: snapshot.settings } : period,
    ),
    calendar,
    period,
    include,
    units,
    annual: snapshot ? await annualAtSnapshot(services, commune, annual, snapshot.annual) : annual,
    others: others.sort((a, b) => a.period.to.localeCompare(b.period.to)),
    before: before?.id ?? null,
    people: await peopleNamed(
      services,
      commune,
      [units, ...others.map((each) => each.units)].flatMap(writersIn),
      me,
    ),
  };
}
