import { describe, expect, it } from 'vitest';
import { COMMENTS } from '../testing/sample-history.ts';
import { threadsOf } from './threads.ts';

describe('comments as threads', () => {
  it('stand by row, the one with the newest word first, each oldest first', () => {
    const threads = threadsOf(COMMENTS, null, null);
    expect(threads.map(({ key, comments }) => [key, comments.map(({ id }) => id)])).toEqual([
      ['TTHC.08', ['c-3']],
      ['TTHC.02', ['c-1', 'c-2']],
    ]);
  });

  it('count as unread what came after the last one seen, but nothing of one’s own', () => {
    const unread = (seen: string | null, me: string) =>
      threadsOf(COMMENTS, seen, me).map((thread) => thread.unread);
    expect(unread('c-2', 'm-mai')).toEqual([1, 0]);
    expect(unread(null, 'm-mai')).toEqual([1, 1]);
    expect(unread(null, 'm-hung')).toEqual([0, 1]);
    expect(unread('c-3', 'm-mai')).toEqual([0, 0]);
  });
});
