import { type MemberDoc, mayConsolidate, type Snapshot, type SnapshotsReply } from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { isPeriodId, snapshotsPath } from './paths.ts';
import { peopleNamed } from './people.ts';
import { refuse } from './refused.ts';
import { active, callerPath, type Services } from './services.ts';

const FIELDS = [
  'id',
  'kind',
  'period',
  'dates',
  'at',
  'by',
  'plan',
  'settings',
  'include',
  'units',
  'rows',
  'before',
  'annual',
  'text',
] as const satisfies readonly (keyof Snapshot)[];

/**
 * `GET /api/snapshots?period=`: what was kept of a period, oldest first.
 *
 * @throws Refused forbidden for those who do not see the totals, unknown-period
 */
export async function snapshotsOf(
  services: Services,
  caller: Caller,
  period: string,
): Promise<SnapshotsReply> {
  const { commune } = caller;
  if (!isPeriodId(period)) return refuse('unknown-period', { period });
  const [member] = (await services.store.read([callerPath(caller)])) as [MemberDoc | null];
  const me = active(member);
  if (!mayConsolidate(me)) return refuse('forbidden', { action: 'consolidate', unit: null });
  const found = (await services.store.query({
    in: snapshotsPath(commune),
    field: 'period',
    equals: period,
    fields: FIELDS,
  })) as Snapshot[];
  const snapshots = found.sort((a, b) => a.at.localeCompare(b.at));
  const people = await peopleNamed(
    services,
    commune,
    snapshots.map(({ by }) => by),
    me,
  );
  return { snapshots, people };
}
