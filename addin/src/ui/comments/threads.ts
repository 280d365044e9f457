import type { Comment } from '@cchc/domain';

/** What was said about one entry, oldest first. */
export interface Thread {
  key: string;
  comments: Comment[];
  /** How many of them this person has not seen. */
  unread: number;
}

/** Threads by entry, the one with the newest word first. @param seen id of the last comment that this person has seen */
export function threadsOf(comments: readonly Comment[], seen: string | null, me: string | null): Thread[] {
  const from = comments.findIndex(({ id }) => id === seen) + 1;
  const threads = new Map<string, Thread>();
  comments.forEach((comment, index) => {
    const thread = threads.get(comment.key) ?? { key: comment.key, comments: [], unread: 0 };
    // Set again, so that the map ends with the thread that was spoken in last.
    threads.delete(comment.key);
    threads.set(comment.key, thread);
    thread.comments.push(comment);
    if (index >= from && comment.by !== me) thread.unread += 1;
  });
  return [...threads.values()].reverse();
}
