import type { Comments } from './comments.ts';
import { errorOf, type LedgerContext } from './context.ts';
import type { ReviewView } from './ledger-state.ts';
import { prepareReport } from './open-report.ts';
import { namesOf } from './problems.ts';

const waitingFor = (unit: string, period: string): ReviewView => ({
  unit,
  period,
  report: null,
  comments: { list: [], seen: null, unread: 0 },
  names: {},
  defs: null,
  loading: true,
  error: null,
});

/** A report of any unit, looked at from Tổng quan; nothing of it gets into the workbook. */
export class Review {
  constructor(
    private readonly context: LedgerContext,
    private readonly comments: Comments,
  ) {}

  /** What comes after another one was opened, or none, is dropped. */
  async open(unit: string, period: string): Promise<void> {
    const { api, state } = this.context;
    const { review, me } = state.get();
    const same = review?.unit === unit && review.period === period;
    state.set({ review: same ? { ...review, loading: true, error: null } : waitingFor(unit, period) });
    const outcome = await api.workbook(unit, period);
    if (outcome.kind !== 'ok' || !me) return this.update(unit, period, { error: errorOf(outcome) });
    const { report, people } = outcome.value;
    const { layout, defs } = prepareReport(outcome.value, me);
    state.set({ people: { ...state.get().people, ...people } });
    this.update(unit, period, { report, names: namesOf(layout), defs, error: null });
    if (report.comments !== null) await this.comments.load();
  }

  close(): void {
    this.context.state.set({ review: null });
  }

  private update(unit: string, period: string, change: Partial<ReviewView>): void {
    const { state } = this.context;
    const { review } = state.get();
    if (review?.unit !== unit || review.period !== period) return;
    state.set({ review: { ...review, loading: false, ...change } });
  }
}
