import {
  type Calendar,
  type EntryOfUnitsReply,
  type MemberDoc,
  mayRead,
  planVersionOf,
  type ReportDoc,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { calendarOfPeriod, isPeriodId, memberPath, reportsPath } from './paths.ts';
import { refuse } from './refused.ts';
import { active, callerPath, periodIn, planAtHand, type Services } from './services.ts';

/**
 * `GET /api/entry?period=&key=`: one entry as it stands in the reports of all units that this person may read, with
 * who wrote it and when: the cells behind a total.
 *
 * @throws Refused unknown-period
 */
export async function entryOfUnits(
  services: Services,
  caller: Caller,
  period: string,
  key: string,
): Promise<EntryOfUnitsReply> {
  const { store } = services;
  const { commune } = caller;
  if (!isPeriodId(period)) return refuse('unknown-period', { period });
  const [member, calendar] = (await store.read([callerPath(caller), calendarOfPeriod(commune, period)])) as [
    MemberDoc | null,
    Calendar | null,
  ];
  const me = active(member);
  const version = planVersionOf(calendar ?? refuse('unknown-period', { period }), periodIn(calendar, period));
  const { plan } = await planAtHand(services, commune, version);
  const reports = (await store.query({
    in: reportsPath(commune),
    field: 'period',
    equals: period,
    fields: ['unit', 'state', 'entries'],
  })) as Pick<ReportDoc, 'unit' | 'state' | 'entries'>[];
  const units = Object.fromEntries(
    reports.flatMap(({ unit, state, entries }) =>
      mayRead(me, unit, plan) && Object.hasOwn(entries, key)
        ? [[unit, { state, entry: entries[key] as ReportDoc['entries'][string] }] as const]
        : [],
    ),
  );
  const ids = [...new Set(Object.values(units).map(({ entry }) => entry.by))];
  const people = (await store.read(ids.map((id) => memberPath(commune, id)))) as (MemberDoc | null)[];
  return {
    units,
    people: Object.fromEntries(people.flatMap((each) => (each ? [[each.id, each.name] as const] : []))),
  };
}
