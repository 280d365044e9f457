import type { Comment } from '../api/comments.ts';
import { type KeyMap, renamed } from '../plan/key-map.ts';

/** `communes/{c}/comments/{period}_{unit}`: what was said about the entries of one report. */
export interface CommentsDoc {
  unit: string;
  period: string;
  /** Plan version whose keys the comments use. */
  planVersion: string;
  /** Number of comments: by it all of a commune's documents are listed. */
  seq: number;
  /** Oldest first. */
  comments: Comment[];
  /** Member id → id of the last comment that this person has seen. */
  seen: Record<string, string>;
}

/** A report's comments at most; their texts together stay under 600 kB. */
export const MAX_COMMENTS = 500;
export const MAX_COMMENTS_BYTES = 600_000;

/** Comments under the keys of a newer plan; those of a withdrawn entry keep its key. */
export const commentsUnder = (comments: readonly Comment[], keys: KeyMap | null): Comment[] =>
  comments.map((comment) => ({ ...comment, key: renamed(keys ?? {}, comment.key) ?? comment.key }));

/** Whether somebody else has said something since this person last looked. */
export function hasUnread(
  { comments, seen }: Pick<CommentsDoc, 'comments' | 'seen'>,
  member: string,
): boolean {
  const last = comments.findIndex(
    ({ id }) => id === (Object.hasOwn(seen, member) ? seen[member] : undefined),
  );
  return comments.slice(last + 1).some(({ by }) => by !== member);
}

/** What a person has seen after looking up to a comment: never less than before; null for a comment that is not there. */
export function seenUpTo(doc: CommentsDoc, member: string, upTo: string): CommentsDoc | null {
  const at = (id: string | undefined): number => doc.comments.findIndex((comment) => comment.id === id);
  const now = at(upTo);
  if (now < 0) return null;
  return now > at(doc.seen[member]) ? { ...doc, seen: { ...doc.seen, [member]: upTo } } : doc;
}
