import type { CommentRequest, CommentsReply } from '@cchc/domain';
import type { Outcome } from '../api/http.ts';
import { errorOf, type LedgerContext } from './context.ts';
import type { LedgerState } from './ledger-state.ts';
import { patiently } from './patiently.ts';
import { commentsOf, type Subject } from './subject.ts';

/** Comments on the entries of a report, and answers to them. */
export class Comments {
  /** What was written and nobody knows whether it arrived: goes out again under the same id. */
  private unknown: CommentRequest | null = null;

  constructor(
    private readonly context: LedgerContext,
    private readonly subject: () => Subject | null,
  ) {}

  /** @param latest id that the server's last answer told of the open report; nothing is fetched when it is at hand */
  async follow(latest: string | null): Promise<void> {
    const subject = this.subject();
    if (latest === null || !subject || subject.reviewed) return;
    if (this.context.state.get().comments.list.at(-1)?.id !== latest) await this.load();
  }

  async load(): Promise<void> {
    const subject = this.subject();
    if (!subject) return;
    const outcome = await this.context.api.comments(subject.unit, subject.period);
    if (outcome.kind === 'ok') this.show(subject, outcome.value);
  }

  async write(key: string, text: string, answerTo?: string): Promise<void> {
    const subject = this.subject();
    if (!subject) return;
    const { unit, period } = subject;
    const wanted = { unit, period, key, text, ...(answerTo !== undefined && { answerTo }) };
    const before = this.unknown;
    const same =
      before?.unit === unit &&
      before.period === period &&
      before.key === key &&
      before.text === text &&
      before.answerTo === answerTo;
    const request: CommentRequest = same ? before : { ...wanted, mutationId: this.context.newId() };
    this.unknown = request;
    const outcome = await patiently(this.context.timers, () => this.context.api.comment(request));
    if (outcome.kind !== 'unknown') this.unknown = null;
    if (outcome.kind === 'ok') this.show(subject, outcome.value);
    else this.failed(outcome);
  }

  async seen(): Promise<void> {
    const subject = this.subject();
    const { state, api } = this.context;
    if (!subject) return;
    const { list, seen } = commentsOf(state.get(), subject);
    const last = list.at(-1);
    if (!last || seen === last.id) return;
    const outcome = await api.commentsSeen(subject.unit, subject.period, last.id);
    if (outcome.kind !== 'ok') return;
    this.set(subject, { ...commentsOf(state.get(), subject), seen: last.id, unread: 0 });
    const { me } = state.get();
    const other = ({ unit, period }: { unit: string; period: string }): boolean =>
      unit !== subject.unit || period !== subject.period;
    state.set({ me: me && { ...me, unread: me.unread.filter(other) } });
  }

  private show(subject: Subject, { comments: list, seen, people }: CommentsReply): void {
    const { state } = this.context;
    const from = list.findIndex(({ id }) => id === seen) + 1;
    const mine = state.get().me?.id;
    const unread = list.slice(from).filter(({ by }) => by !== mine).length;
    state.set({ people: { ...state.get().people, ...people } });
    this.set(subject, { list, seen, unread });
  }

  /** Where the subject's comments stand; an answer about a report that is not looked at any more is dropped. */
  private set(subject: Subject, comments: LedgerState['comments']): void {
    const now = this.subject();
    const { state } = this.context;
    const { review } = state.get();
    if (now?.unit !== subject.unit || now.period !== subject.period) return;
    if (subject.reviewed) state.set({ review: review && { ...review, comments } });
    else state.set({ comments });
  }

  private failed(outcome: Outcome<unknown>): void {
    this.context.state.set({ error: errorOf(outcome) });
  }
}
