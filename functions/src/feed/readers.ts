import {
  type FeedReader,
  type FeedReadersReply,
  type FeedUse,
  MAX_READERS,
  type MakeReaderReply,
  type MakeReaderRequest,
  type MemberDoc,
  mayManagePeriods,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { peopleNamed } from '../reports/people.ts';
import { refuse } from '../reports/refused.ts';
import { active, callerPath, type Services, sha256 } from '../reports/services.ts';
import type { Path } from '../store/store.ts';
import { makeToken } from './token.ts';

/** All readers of a commune with the hashes of their tokens, in one document: revoking is one write. */
export interface ReadersDoc {
  readers: Record<string, FeedReader & { hash: string }>;
}

export const readersPath = (commune: string): Path => ['communes', commune, 'feed', 'readers'];
export const usePath = (commune: string, id: string): Path => ['communes', commune, 'feed-use', id];

/** @throws Refused unauthenticated, forbidden: only a coordinator hands figures to other programs */
function coordinator(member: MemberDoc | null): MemberDoc {
  const me = active(member);
  return mayManagePeriods(me) ? me : refuse('forbidden', { action: 'feed', unit: null });
}

const told = ({ hash: _, ...reader }: FeedReader & { hash: string }): FeedReader => reader;

/** `GET /api/feed/readers`: newest first, revoked ones too. */
export async function readersOf(services: Services, caller: Caller): Promise<FeedReadersReply> {
  const { commune } = caller;
  const [member, doc] = (await services.store.read([callerPath(caller), readersPath(commune)])) as [
    MemberDoc | null,
    ReadersDoc | null,
  ];
  const me = coordinator(member);
  const readers = Object.values(doc?.readers ?? {}).sort((a, b) => b.made.at.localeCompare(a.made.at));
  const uses = (await services.store.read(
    readers.map(({ id }) => usePath(commune, id)),
  )) as (FeedUse | null)[];
  return {
    readers: readers.map((reader, i) => ({ ...told(reader), use: uses[i] ?? { last: null, count: 0 } })),
    people: await peopleNamed(
      services,
      commune,
      readers.flatMap(({ made, revoked }) => [made.by, ...(revoked ? [revoked.by] : [])]),
      me,
    ),
  };
}

/**
 * `POST /api/feed/readers`: a reader with a token of its own.
 *
 * @throws Refused forbidden, too-many-readers
 */
export function makeReader(
  services: Services,
  caller: Caller,
  { name, scope }: MakeReaderRequest,
): Promise<MakeReaderReply> {
  const { commune, memberId: by } = caller;
  const id = services.random();
  const token = makeToken(commune, id, services.random);
  const reader: FeedReader = {
    id,
    name,
    scope,
    made: { by, at: services.clock().toISOString() },
    revoked: null,
  };
  const path = readersPath(commune);
  return services.store.transact([{ doc: callerPath(caller) }, { doc: path }], (found) => {
    const [member, doc] = found as [MemberDoc | null, ReadersDoc | null];
    coordinator(member);
    const readers = doc?.readers ?? {};
    if (Object.keys(readers).length >= MAX_READERS) return refuse('too-many-readers', { limit: MAX_READERS });
    return {
      writes: [{ set: path, data: { readers: { ...readers, [id]: { ...reader, hash: sha256(token) } } } }],
      reply: { reader, token },
    };
  });
}

/**
 * `POST /api/feed/readers/revoke`: its next request is refused. Revoking twice changes nothing.
 *
 * @throws Refused forbidden, unknown-reader
 */
export async function revokeReader(
  services: Services,
  caller: Caller,
  id: string,
): Promise<FeedReadersReply> {
  const path = readersPath(caller.commune);
  const at = services.clock().toISOString();
  await services.store.transact([{ doc: callerPath(caller) }, { doc: path }], (found) => {
    const [member, doc] = found as [MemberDoc | null, ReadersDoc | null];
    coordinator(member);
    const readers = doc?.readers ?? {};
    const reader = Object.hasOwn(readers, id) ? readers[id] : undefined;
    if (!reader) return refuse('unknown-reader', { reader: id });
    if (reader.revoked) return { writes: [], reply: null };
    const revoked = { ...reader, revoked: { by: caller.memberId, at } };
    return { writes: [{ set: path, data: { readers: { ...readers, [id]: revoked } } }], reply: null };
  });
  return readersOf(services, caller);
}
