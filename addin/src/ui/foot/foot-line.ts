import { dueIn, isEstimateTime, type Locale, type Period, unitDueOf } from '@cchc/domain';
import type { LedgerState } from '../../sync/ledger-state.ts';
import { lockOf, pickedState } from '../report/report-action.ts';
import { textsOf } from '../text/texts.ts';
import { dayOf, showDate, showTime } from '../text/times.ts';
import { isRequested } from '../use-ledger.ts';

/** How the line is drawn; the words alone carry the meaning. */
export type FootTone = 'calm' | 'busy' | 'attention';
export interface FootLine {
  tone: FootTone;
  /** Joined by " · ". */
  parts: string[];
}

function savePart(state: LedgerState, locale: Locale): FootLine {
  const { foot, states } = textsOf(locale);
  const { sync, waiting, savedAt, me } = state;
  const kept = waiting > 0 ? [foot.kept(waiting)] : [];
  switch (sync.kind) {
    case 'editing':
      return { tone: sync.long ? 'attention' : 'busy', parts: [sync.long ? foot.editingLong : foot.editing] };
    case 'offline':
      return { tone: 'attention', parts: [foot.offline(waiting)] };
    case 'saving':
      return { tone: 'busy', parts: [foot.saving] };
    case 'failed':
      return { tone: 'attention', parts: [foot.failed(waiting)] };
    case 'excel':
      return {
        tone: 'attention',
        parts: [textsOf(locale).excel[sync.failure].reason.replace(/\.$/, ''), ...kept],
      };
    case 'locked':
      return { tone: 'calm', parts: [foot.locked(states[sync.state]), ...kept] };
    case 'closed':
      return { tone: 'calm', parts: [foot.closed, ...kept] };
    case 'idle': {
      if (state.workbook.kind !== 'report') return { tone: 'calm', parts: [] };
      const day = savedAt && dayOf(savedAt);
      const saved =
        !savedAt || !day
          ? []
          : [
              day === me?.today
                ? foot.saved(showTime(savedAt))
                : foot.savedOn(showTime(savedAt), showDate(day, locale, false)),
            ];
      return { tone: 'calm', parts: [...saved, foot.waiting(waiting)] };
    }
  }
}

function dueParts(state: LedgerState, period: Period, today: string, locale: Locale): string[] {
  const { foot } = textsOf(locale);
  const unitDue = state.unit === null ? period.unitDue : unitDueOf(period, state.unit);
  const due = showDate(unitDue, locale, false);
  const left = dueIn({ ...period, unitDue }, today);
  const picked = pickedState(state);
  const sent = picked === 'submitted' || picked === 'approved';
  const dueText = isRequested(state)
    ? foot.asked(due)
    : sent || lockOf(state) === 'closed'
      ? foot.due(due)
      : left > 0
        ? foot.dueIn(due, left)
        : left === 0
          ? foot.dueToday(due)
          : foot.overdue(due, -left);
  const data = foot.dataTo(showDate(period.to, locale, false));
  return [dueText, isEstimateTime(period, today) ? foot.estimate(data) : data];
}

/** The line that is always there: saved, waiting, due, how far the figures reach. */
export function footLine(state: LedgerState, locale: Locale): FootLine {
  const { foot } = textsOf(locale);
  if (state.phase === 'starting') return { tone: 'busy', parts: [foot.starting] };
  if (state.phase === 'signed-out') return { tone: 'calm', parts: [foot.signedOut] };
  const { tone, parts } = savePart(state, locale);
  const { period, me } = state;
  const due = period && me ? dueParts(state, period, me.today, locale) : [foot.noPeriod];
  return { tone, parts: [...parts, ...due] };
}
