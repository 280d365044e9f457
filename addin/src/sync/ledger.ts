import { type MeReply, openPeriodOn, type Period } from '@cchc/domain';
import { ExcelFailure } from '../excel/failure.ts';
import { INITIAL_STATE, type LedgerContext, type LedgerParts, NO_REPORT } from './context.ts';
import { excelStatus } from './excel-status.ts';
import type { Ledger, LedgerState, ReviewView } from './ledger-state.ts';
import { observable } from './observable.ts';
import { createPlanBook } from './plan-book.ts';
import { createRegisterBook } from './register-book.ts';
import type { ReportSession } from './report-session.ts';
import { kindOf } from './workbook-kind.ts';

/** The part of the pane that works on reports; without a network it is asked for again the next time. */
const desk = () =>
  import('./desk.ts').catch((error: unknown) => {
    throw new ExcelFailure('no-answer', `a part of the pane could not be loaded: ${String(error)}`);
  });

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

const notBuilt = (): Error => new Error('not built yet');

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

/** The pane's one source of truth: what screens show, and everything that they can do. */
export function createLedger(parts: LedgerParts): Ledger & { focus(): void } {
  const context: LedgerContext = { ...parts, state: observable(INITIAL_STATE) };
  const { api, identity, excel, state } = context;
  let session: ReportSession | null = null;

  const closeReport = async (): Promise<void> => {
    await session?.end();
    session = null;
    state.set(NO_REPORT);
  };

  /** Runs one thing that a person asked for; whatever goes wrong lands in the state. */
  async function doing(busy: NonNullable<LedgerState['busy']>, work: () => Promise<void>): Promise<void> {
    if (state.get().busy) return;
    state.set({ busy, error: null });
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ExcelFailure)) throw error;
      state.set({ sync: excelStatus(error) });
    } finally {
      state.set({ busy: null });
    }
  }

  async function loadMe(): Promise<void> {
    const outcome = await api.me();
    if (outcome.kind === 'refused' && outcome.status === 401) return signedOut();
    if (outcome.kind !== 'ok') {
      const error = outcome.kind === 'refused' ? outcome.error : { code: 'unavailable' as const, params: {} };
      state.set({ phase: 'signed-out', error });
      return;
    }
    const me = outcome.value;
    const contents = await excel.identify();
    const workbook = kindOf(contents, me);
    const inWorkbook =
      workbook.kind === 'report' ? me.periods.find(({ id }) => id === workbook.period) : null;
    state.set({
      phase: 'ready',
      me,
      workbook,
      unit:
        workbook.kind === 'report'
          ? workbook.unit
          : me.units.length === 1
            ? (me.units[0]?.code ?? null)
            : null,
      period: inWorkbook ?? defaultPeriod(me),
    });
    if (workbook.kind === 'report') await attach(workbook.unit, workbook.period);
  }

  /** Takes up the report in the workbook, or writes its forms when the workbook is nobody's yet. */
  async function attach(unit: string, periodId: string, mayWrite = false): Promise<void> {
    const me = state.get().me as MeReply;
    const outcome = await api.workbook(unit, periodId);
    if (outcome.kind !== 'ok') {
      const error = outcome.kind === 'refused' ? outcome.error : { code: 'unavailable' as const, params: {} };
      state.set({ error });
      return;
    }
    const { prepareReport, ReportSession, takeUp } = await desk();
    const prepared = prepareReport(outcome.value, me);
    await session?.end();
    if (mayWrite) await excel.openReport(prepared);
    const opened = mayWrite ? prepared : await takeUp(excel, prepared);
    // Its rows are those of another plan: nothing of it is read, sent or written.
    if (opened.identity.plan !== prepared.identity.plan)
      return state.set({ workbook: { kind: 'foreign', reason: 'plan', unit, period: periodId } });
    const { decimal } = await excel.culture();
    session = new ReportSession(context, prepared, opened);
    state.set({
      people: { ...state.get().people, ...outcome.value.people },
      reportState: outcome.value.report.state,
      decimal,
    });
    await session.begin();
  }

  async function signedOut(): Promise<void> {
    await closeReport();
    state.set({ phase: 'signed-out', me: null, unit: null, period: null, consolidation: null });
  }

  const ledger: Ledger & { focus(): void } = {
    plans: createPlanBook(api),
    registers: createRegisterBook(
      context,
      () => session && { rows: session.rows, registers: session.registers },
    ),
    getState: state.get,
    subscribe: state.subscribe,
    start: () =>
      doing('signing-in', async () => {
        if (!excel.isSupported()) return state.set({ hostOk: false, phase: 'signed-out' });
        const health = await api.health();
        if (health.kind === 'ok' && health.value.demo) {
          const people = await api.samplePeople();
          if (people.kind === 'ok') state.set({ samplePeople: people.value.people });
        }
        if (await identity.restore()) await loadMe();
        else state.set({ phase: 'signed-out' });
        // While the person reads or types: the forms then open at once. Asked for again when it fails.
        void desk().catch(() => undefined);
      }),
    signIn: (name, password) =>
      doing('signing-in', async () => {
        const error = await identity.signIn(name, password);
        if (error) state.set({ error });
        else await loadMe();
      }),
    async signOut() {
      await session?.saveNow();
      await identity.signOut();
      await signedOut();
    },
    chooseUnit: (unit) => state.set({ unit }),
    choosePeriod(periodId) {
      const period = state.get().me?.periods.find(({ id }) => id === periodId);
      if (period) state.set({ period });
    },
    openForms: () =>
      doing('opening', async () => {
        const { me, unit, period } = state.get();
        if (!me || !unit || !period) return;
        const workbook = kindOf(await excel.identify(), me);
        const same = workbook.kind === 'report' && workbook.unit === unit && workbook.period === period.id;
        // Another period is another workbook: what stands in this one is never overwritten.
        if (!same && (workbook.kind === 'report' || workbook.kind === 'foreign'))
          return state.set({ workbook });
        await attach(unit, period.id, !same);
      }),
    async saveNow() {
      await session?.saveAll();
    },
    goTo: (place) => doing('opening', () => excel.goTo(place)),
    loadConsolidation: (periodId) =>
      doing('consolidating', async () => {
        const outcome = await api.consolidation(periodId);
        if (outcome.kind === 'ok') state.set({ consolidation: outcome.value });
        else
          state.set({
            error: outcome.kind === 'refused' ? outcome.error : { code: 'unavailable', params: {} },
          });
      }),
    openConsolidation: (periodId, include) =>
      doing('consolidating', async () => (await desk()).consolidationInto(context, periodId, include)),
    async decide(key, { take }) {
      if (take === 'another') throw notBuilt();
      await session?.decide(key, take);
    },
    decideAll: async () => Promise.reject(notBuilt()),
    submit: async () => Promise.reject(notBuilt()),
    checkSubmit: async () => Promise.reject(notBuilt()),
    closeBlockers: () => state.set({ blockers: null }),
    transition: async () => Promise.reject(notBuilt()),
    markMissing: async () => Promise.reject(notBuilt()),
    openHistory: async () => Promise.reject(notBuilt()),
    moreHistory: async () => Promise.reject(notBuilt()),
    closeHistory: () => state.set({ history: null }),
    restore: async () => Promise.reject(notBuilt()),
    comment: async () => Promise.reject(notBuilt()),
    seenComments: async () => Promise.reject(notBuilt()),
    answerOtherPerson: async () => Promise.reject(notBuilt()),
    closePlanChange: () => state.set({ planChange: null }),
    async openReview(unit, period) {
      const { review } = state.get();
      const same = review?.unit === unit && review.period === period;
      state.set({ review: same ? { ...review, loading: true, error: null } : waitingFor(unit, period) });
      try {
        await (await desk()).loadReview(context, unit, period);
      } catch (error) {
        if (!(error instanceof ExcelFailure)) throw error;
        state.set({
          review: { ...waitingFor(unit, period), loading: false, error: { code: 'unavailable', params: {} } },
        });
      }
    },
    closeReview: () => state.set({ review: null }),
    closePeriod: async () => Promise.reject(notBuilt()),
    extendPeriod: async () => Promise.reject(notBuilt()),
    openStandIn: async () => Promise.reject(notBuilt()),
    editStandIn: () => {
      throw notBuilt();
    },
    setStandIn: () => {
      throw notBuilt();
    },
    saveStandIn: async () => Promise.reject(notBuilt()),
    submitStandIn: async () => Promise.reject(notBuilt()),
    decideStandIn: async () => Promise.reject(notBuilt()),
    closeStandIn: () => state.set({ standIn: null }),
    offerEmpty: () => doing('opening', async () => session?.offerEmpty()),
    offerPrevious: () => doing('opening', async () => session?.offerPrevious()),
    takeEmpty: (fill) => doing('opening', async () => session?.takeEmpty(fill)),
    takePrevious: () => doing('opening', async () => session?.takePrevious()),
    closeOffer: () => state.set({ offer: null }),
    repair: () =>
      doing('repairing', async () => {
        await session?.repair();
      }),
    closeRepair: () => state.set({ repair: null }),
    dismissError: () => state.set({ error: null }),
    focus() {
      if (session && !state.get().busy) void session.saveNow();
    },
  };
  return ledger;
}
