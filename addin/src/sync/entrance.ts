import { type MeReply, openPeriodOn, type Period } from '@cchc/domain';
import { errorOf, type LedgerContext, NO_REPORT } from './context.ts';
import type { SessionHolder } from './ledger-work.ts';
import { kindOf } from './workbook-kind.ts';

/** The period of `me` that today's report belongs to; the latest one when today is outside all. */
function defaultPeriod(me: MeReply): Period | null {
  const byYear = new Map<number, Record<string, Period>>();
  for (const period of me.periods) {
    const periods = byYear.get(period.year) ?? {};
    byYear.set(period.year, { ...periods, [period.id]: period });
  }
  const calendars = [...byYear].map(([year, periods]) => ({ year, planVersion: me.planVersion, periods }));
  return openPeriodOn(calendars, me.today) ?? me.periods.at(-1) ?? null;
}

export interface Entrance {
  /** Who is signed in, and what the workbook holds of theirs. */
  comeIn(): Promise<void>;
  /** The report that was open is not any more. */
  closeReport(): Promise<void>;
  /** Everything of this person goes. */
  goOut(): Promise<void>;
  /** The server takes this session no more: a person is asked to sign in, and everything waits where it is. */
  sessionEnded(): void;
}

/** Coming in and going out: who is signed in, and whose workbook is open. */
export function createEntrance(context: LedgerContext, holder: SessionHolder): Entrance {
  const { api, identity, excel, state } = context;
  /** Who was signed in when the session ran out, with a report open. */
  let away: string | null = null;

  const closeReport = async (): Promise<void> => {
    await holder.session?.end();
    holder.session = null;
    state.set(NO_REPORT);
  };

  const goOut = async (): Promise<void> => {
    away = null;
    await closeReport();
    state.set({
      phase: 'signed-out',
      me: null,
      unit: null,
      period: null,
      consolidation: null,
      standIn: null,
      review: null,
    });
  };

  return {
    closeReport,
    goOut,
    async comeIn() {
      const outcome = await api.me();
      if (outcome.kind === 'refused' && outcome.status === 401) {
        if (!away) await goOut();
        return;
      }
      if (outcome.kind !== 'ok') return state.set({ phase: 'signed-out', error: errorOf(outcome) });
      const me = outcome.value;
      if (holder.session && away === me.id) {
        away = null;
        state.set({ phase: 'ready', me, error: null });
        return holder.session.resume();
      }
      if (holder.session) await closeReport();
      away = null;
      const contents = await excel.identify();
      const workbook = kindOf(contents, me);
      const inWorkbook =
        workbook.kind === 'report' ? me.periods.find(({ id }) => id === workbook.period) : null;
      const [only] = me.units.length === 1 ? me.units : [];
      state.set({
        phase: 'ready',
        me,
        workbook,
        unit: workbook.kind === 'report' ? workbook.unit : (only?.code ?? null),
        period: inWorkbook ?? defaultPeriod(me),
      });
      if (workbook.kind === 'report')
        await holder.take({ unit: workbook.unit, period: workbook.period, contents });
    },
    sessionEnded() {
      const { phase, me } = state.get();
      if (phase !== 'ready') return;
      away = me?.id ?? null;
      holder.session?.pause();
      state.set({ phase: 'signed-out', error: { code: 'unauthenticated', params: {} } });
      // The token at hand is worth nothing any more
      void identity.signOut();
    },
  };
}
