import type { MemberDoc, ReportDoc } from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { isSegment } from '../store/store.ts';
import { memberPath } from './paths.ts';
import { refuse } from './refused.ts';
import { active, callerPath, type Services } from './services.ts';

/** Member ids with the names to show; who is gone is left out. */
export async function peopleNamed(
  { store }: Services,
  commune: string,
  ids: Iterable<string>,
  me: MemberDoc,
): Promise<Record<string, string>> {
  const others = [...new Set(ids)].filter((id) => id !== me.id && isSegment(id));
  const members = (await store.read(others.map((id) => memberPath(commune, id)))) as (MemberDoc | null)[];
  const named = members.flatMap((member) => (member ? [[member.id, member.name] as const] : []));
  return Object.fromEntries([[me.id, me.name] as const, ...named]);
}

/** Who wrote the entries of reports, and who brought them into their state. */
export const writersOf = (reports: readonly (ReportDoc | null)[]): string[] =>
  reports.flatMap((report) => [
    ...Object.values(report?.entries ?? {}).map(({ by }) => by),
    ...(report?.stateBy ? [report.stateBy.by] : []),
  ]);

const MAX_IDS = 50;

/**
 * `GET /api/people?ids=`: names for member ids that came in with a sync.
 *
 * @throws Refused bad-request for too many
 */
export async function peopleOf(
  services: Services,
  caller: Caller,
  ids: readonly string[],
): Promise<{ people: Record<string, string> }> {
  if (ids.length > MAX_IDS) return refuse('bad-request', { field: 'ids' });
  const [member] = (await services.store.read([callerPath(caller)])) as [MemberDoc | null];
  return { people: await peopleNamed(services, caller.commune, ids, active(member)) };
}
