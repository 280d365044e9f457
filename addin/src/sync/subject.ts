import type { LedgerContext } from './context.ts';
import type { LedgerState } from './ledger-state.ts';
import type { ReportSession } from './report-session.ts';

/** The report that history and comments speak of. */
export interface Subject {
  unit: string;
  period: string;
  /** Looked at from Tổng quan, rather than open in the workbook. */
  reviewed: boolean;
}

/** The report that is looked at, else the open one; null when there is neither. */
export function subjectOf({ state }: LedgerContext, session: ReportSession | null): Subject | null {
  const { review } = state.get();
  if (review) return { unit: review.unit, period: review.period, reviewed: true };
  return session && { unit: session.unit, period: session.period, reviewed: false };
}

/** Comments of a subject, as the state holds them. */
export function commentsOf(state: LedgerState, { reviewed }: Subject): LedgerState['comments'] {
  return reviewed && state.review ? state.review.comments : state.comments;
}
