import {
  type CommentDecision,
  type CommentRequest,
  type CommentsDoc,
  type CommentsReply,
  commentsUnder,
  decideComment,
  type MemberDoc,
  seenUpTo,
} from '@cchc/domain';
import type { Caller } from '../identity/identity.ts';
import { commentsPath } from './paths.ts';
import { peopleNamed } from './people.ts';
import { keysBetween } from './plans-inside.ts';
import { readingOf } from './reading.ts';
import { Refused, refuse } from './refused.ts';
import { changeReport } from './report-transaction.ts';
import type { Services } from './services.ts';

const pathOf = (commune: string, { unit, period }: { unit: string; period: string }) => [
  ...commentsPath(commune),
  `${period}_${unit}`,
];

async function replyOf(
  services: Services,
  commune: string,
  doc: CommentsDoc | null,
  me: Pick<MemberDoc, 'id' | 'name'>,
  comments = doc?.comments ?? [],
): Promise<CommentsReply> {
  const seen = doc && Object.hasOwn(doc.seen, me.id) ? (doc.seen[me.id] as string) : null;
  const people = await peopleNamed(
    services,
    commune,
    comments.map(({ by }) => by),
    me as MemberDoc,
  );
  return { comments, seen, people };
}

/**
 * `GET /api/comments`: for all who may read the report.
 *
 * @throws Refused with an error of the closed list
 */
export async function commentsOf(
  services: Services,
  caller: Caller,
  place: { unit: string; period: string },
): Promise<CommentsReply> {
  const { commune } = caller;
  const { me, atHand } = await readingOf(services, caller, [place.unit], place.period);
  const [doc] = (await services.store.read([pathOf(commune, place)])) as [CommentsDoc | null];
  if (!doc || doc.planVersion === atHand.plan.version) return replyOf(services, commune, doc, me);
  const keys = await keysBetween(services, commune, doc.planVersion, atHand.plan);
  return replyOf(services, commune, doc, me, commentsUnder(doc.comments, keys));
}

/**
 * `POST /api/comments`: one more comment, in the transaction of its report, whose chain it goes into.
 *
 * @throws Refused with an error of the closed list
 */
export async function addComment(
  services: Services,
  caller: Caller,
  request: CommentRequest,
): Promise<CommentsReply> {
  const path = pathOf(caller.commune, request);
  let me: MemberDoc | null = null;
  const outcome = await changeReport<CommentDecision>(services, caller, request, (context, more) => {
    me = context.member;
    const [doc] = more('comments', [{ doc: path }]) as [CommentsDoc | null];
    const result = decideComment(request, doc, context);
    if (result.kind === 'refuse' || !result.write) return { result };
    const { report, audit, comments } = result.write;
    return { result, write: { report, audit, more: [{ set: path, data: comments }] } };
  });
  if (outcome.kind === 'refuse') throw new Refused(outcome.error);
  return replyOf(services, caller.commune, outcome.comments, me as unknown as MemberDoc);
}

/**
 * `POST /api/comments/seen`: everything up to a comment has been looked at.
 *
 * @throws Refused with an error of the closed list
 */
export async function setSeen(
  services: Services,
  caller: Caller,
  { upTo, ...place }: { unit: string; period: string; upTo: string },
): Promise<{ seen: string }> {
  const { commune } = caller;
  await readingOf(services, caller, [place.unit], place.period);
  const path = pathOf(commune, place);
  return services.store.transact([{ doc: path }], ([found]) => {
    const doc = found as CommentsDoc | null;
    const next = doc && seenUpTo(doc, caller.memberId, upTo);
    if (!next) return refuse('bad-request', { field: 'upTo' });
    const seen = next.seen[caller.memberId] as string;
    return { writes: next === doc ? [] : [{ set: path, data: next }], reply: { seen } };
  });
}
