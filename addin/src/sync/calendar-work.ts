import type { Calendar, CalendarReply } from '@cchc/domain';
import type { Outcome } from '../api/http.ts';
import { errorOf, type LedgerContext } from './context.ts';
import { patiently } from './patiently.ts';
import type { ReportSession } from './report-session.ts';

/** Khóa kỳ and gia hạn, by the coordinator. */
export class CalendarWork {
  constructor(
    private readonly context: LedgerContext,
    private readonly session: () => ReportSession | null,
  ) {}

  async close(period: string, closed: boolean, reason?: string): Promise<void> {
    const seen = this.context.state.get().me?.periods.find(({ id }) => id === period);
    const expect = seen?.closed?.at ?? null;
    const request = { period, closed, expect, ...(reason !== undefined && { reason }) };
    await this.take(await patiently(this.context.timers, () => this.context.api.closePeriod(request)));
  }

  async extend(period: string, unit: string, until: string | null, reason: string): Promise<void> {
    const request = { period, unit, until, reason };
    await this.take(await patiently(this.context.timers, () => this.context.api.extendPeriod(request)));
  }

  private async take(outcome: Outcome<CalendarReply>): Promise<void> {
    if (outcome.kind === 'ok') return this.show(outcome.value.calendar);
    this.context.state.set({ error: errorOf(outcome) });
    // Somebody was quicker: what the calendar says now
    if (outcome.kind === 'refused' && outcome.error.code === 'calendar-moved') {
      const me = await this.context.api.me();
      if (me.kind === 'ok') this.context.state.set({ me: me.value });
    }
  }

  private async show({ periods }: Calendar): Promise<void> {
    const { state } = this.context;
    const { me, period, consolidation } = state.get();
    const chosen = period && periods[period.id];
    const total = consolidation && periods[consolidation.period.id];
    state.set({
      me: me && {
        ...me,
        periods: me.periods.map(({ states, comments, ...each }) => ({
          ...(periods[each.id] ?? each),
          states,
          ...(comments && { comments }),
        })),
      },
      ...(chosen && { period: chosen }),
      ...(consolidation && total && { consolidation: { ...consolidation, period: total } }),
    });
    const session = this.session();
    const own = session && periods[session.period];
    if (session && own) await session.setPeriod(own);
  }
}
