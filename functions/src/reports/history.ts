import {
  type AuditDoc,
  type HistoryReply,
  historyItem,
  type KeyMap,
  namesOfEntry,
  type Plan,
  unitByCode,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { auditPath } from './paths.ts';
import { peopleNamed } from './people.ts';
import { keysBetween, planOrNull } from './plans-inside.ts';
import { readingOf } from './reading.ts';
import type { Services } from './services.ts';

export interface HistoryQuery {
  unit: string;
  period: string;
  /** One entry; all of the report without it. */
  key?: string;
  /** Only links before this one. */
  before?: number;
  limit: number;
}

/** All plans that came before this one, by version, so that names can be followed back. */
async function plansBefore(services: Services, commune: string, plan: Plan): Promise<Map<string, Plan>> {
  const plans = new Map<string, Plan>();
  for (let each: Plan | null = plan; each?.replaces && !plans.has(each.replaces.version); ) {
    const { version } = each.replaces;
    each = await planOrNull(services, commune, version);
    if (each) plans.set(version, each);
  }
  return plans;
}

/**
 * `GET /api/history`: the links of a report's chain, newest first, under the keys that its plan has now.
 *
 * @throws Refused with an error of the closed list
 */
export async function historyOf(
  services: Services,
  caller: Caller,
  { unit, period, key, before, limit }: HistoryQuery,
): Promise<HistoryReply> {
  const { commune } = caller;
  const { me, atHand } = await readingOf(services, caller, [unit], period);
  const { plan } = atHand;
  const older =
    key === undefined || !plan.replaces
      ? new Map<string, Plan>()
      : await plansBefore(services, commune, plan);
  const found = (await services.store.page({
    in: auditPath(commune, period, unit),
    // An entry that was renamed more often than a query can name is found by its latest names.
    ...(key !== undefined && {
      containsAny: namesOfEntry(key, plan, (version) => older.get(version) ?? null).slice(0, 30),
    }),
    ...(before !== undefined && { before }),
    order: 'down',
    limit: limit + 1,
  })) as AuditDoc[];
  const shown = found.slice(0, limit);
  const maps = new Map<string, KeyMap>();
  for (const version of new Set(shown.map((doc) => doc.plan)))
    if (version !== undefined && version !== plan.version)
      maps.set(version, (await keysBetween(services, commune, version, plan)) ?? {});
  const items = shown.flatMap((doc) => historyItem(doc, maps.get(doc.plan ?? '') ?? {}, key) ?? []);
  return {
    items,
    more: found.length > limit ? (shown.at(-1)?.seq ?? null) : null,
    people: await peopleNamed(
      services,
      commune,
      items.map(({ by }) => by),
      me,
    ),
    units: Object.fromEntries(
      items.flatMap(({ confirmed }) =>
        confirmed ? [[confirmed.unit, unitByCode(plan, confirmed.unit)?.name ?? confirmed.unit]] : [],
      ),
    ),
  };
}
