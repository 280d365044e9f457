import type { MeReply } from '@cchc/domain';
import type { LedgerContext } from './context.ts';
import type { ReviewView } from './ledger-state.ts';
import { prepareReport } from './open-report.ts';
import { namesOf } from './problems.ts';

/** Fetches a report to look at; what comes after another one was opened, or none, is dropped. */
export async function loadReview({ api, state }: LedgerContext, unit: string, period: string): Promise<void> {
  const set = (change: Partial<ReviewView>, people: Record<string, string> = {}): void => {
    const { review, people: known } = state.get();
    if (review?.unit !== unit || review.period !== period) return;
    state.set({ review: { ...review, loading: false, ...change }, people: { ...known, ...people } });
  };
  const outcome = await api.workbook(unit, period);
  if (outcome.kind !== 'ok') {
    const error = outcome.kind === 'refused' ? outcome.error : ({ code: 'unavailable', params: {} } as const);
    return set({ error });
  }
  const { layout, defs } = prepareReport(outcome.value, state.get().me as MeReply);
  set({ report: outcome.value.report, names: namesOf(layout), defs, error: null }, outcome.value.people);
}
