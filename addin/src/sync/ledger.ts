import { INITIAL_STATE, type LedgerContext, type LedgerParts } from './context.ts';
import { createEntrance } from './entrance.ts';
import type { Ledger } from './ledger-state.ts';
import { createWork } from './ledger-work.ts';
import { observable } from './observable.ts';
import { createPlanBook } from './plan-book.ts';
import { createProvinceBook } from './province-book.ts';
import { createRegisterBook } from './register-book.ts';
import { kindOf } from './workbook-kind.ts';

export interface PaneEvents {
  /** The window came to the front, the network came back, the laptop woke up. */
  focus(): void;
  /** The server takes this session no more, even after a refresh. */
  sessionEnded(): void;
}

/** The pane's one source of truth: what screens show, and everything that they can do. */
export function createLedger(parts: LedgerParts): Ledger & PaneEvents {
  const context: LedgerContext = { ...parts, state: observable(INITIAL_STATE) };
  const { api, identity, excel, state } = context;
  const { holder, desk, loaded, doing, beside } = createWork(context);
  const entrance = createEntrance(context, holder);

  return {
    plans: createPlanBook(api),
    registers: createRegisterBook(
      context,
      () => holder.session && { rows: holder.session.rows, registers: holder.session.registers },
    ),
    province: createProvinceBook(api, context.newId),
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
        if (await identity.restore()) await entrance.comeIn();
        else state.set({ phase: 'signed-out' });
        // While the person reads or types: the forms then open at once. Asked for again when it fails.
        void desk().catch(() => undefined);
      }),
    signIn: (name, password) =>
      doing('signing-in', async () => {
        const error = await identity.signIn(name, password);
        if (error) state.set({ error });
        else await entrance.comeIn();
      }),
    async signOut() {
      await holder.session?.saveNow();
      await identity.signOut();
      await entrance.goOut();
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
        const contents = await excel.identify();
        const workbook = kindOf(contents, me);
        const same = workbook.kind === 'report' && workbook.unit === unit && workbook.period === period.id;
        // Another period is another workbook: what stands in this one is never overwritten.
        if (!same && (workbook.kind === 'report' || workbook.kind === 'foreign'))
          return state.set({ workbook });
        await holder.take({ unit, period: period.id, contents: same ? contents : null });
      }),
    async saveNow() {
      await holder.session?.saveAll();
    },
    goTo: (place) => doing('opening', () => excel.goTo(place)),
    async selectedKey() {
      let key: string | null = null;
      await doing('opening', async () => {
        key = (await holder.session?.selectedKey()) ?? null;
      });
      return key;
    },
    loadConsolidation: (periodId) => doing('consolidating', async () => (await desk()).totals.load(periodId)),
    openConsolidation: (periodId, include, whole = false) =>
      doing('consolidating', async () => (await desk()).totals.open(periodId, include, whole)),
    decide: (key, choice) => beside(async () => holder.session?.decide({ [key]: choice })),
    decideAll: (choices) =>
      beside(async () =>
        holder.session?.decide(
          Object.fromEntries(Object.entries(choices).map(([key, take]) => [key, { take }])),
        ),
      ),
    submit: (comment) => doing('sending', async () => (await desk()).transitions.submit(comment)),
    checkSubmit: () => doing('sending', async () => (await desk()).transitions.check()),
    closeBlockers: () => state.set({ blockers: null }),
    transition: (...wanted) => doing('sending', async () => (await desk()).transitions.bring(...wanted)),
    openHistory: (key) => beside(async () => (await desk()).history.open(key)),
    moreHistory: () => beside(async () => (await desk()).history.more()),
    closeHistory: () => loaded()?.history.close(),
    openEvidence: () => doing('opening', async () => (await desk()).evidence.open()),
    putEvidence: (evidence) => doing('opening', async () => (await desk()).evidence.put(evidence)),
    closeEvidence: () => loaded()?.evidence.close(),
    restore: (key, value) => doing('opening', async () => holder.session?.filling.restore(key, value)),
    comment: (key, text, answerTo) =>
      doing('sending', async () => (await desk()).comments.write(key, text, answerTo)),
    seenComments: () => beside(async () => (await desk()).comments.seen()),
    answerOtherPerson: (send) => beside(async () => holder.session?.answerOtherPerson(send)),
    closePlanChange: () => state.set({ planChange: null }),
    openReview: (unit, period) => beside(async () => (await desk()).review.open(unit, period)),
    closeReview: () => loaded()?.review.close(),
    closePeriod: (period, closed, reason) =>
      doing('managing', async () => (await desk()).calendar.close(period, closed, reason)),
    extendPeriod: (period, unit, until, reason) =>
      doing('managing', async () => (await desk()).calendar.extend(period, unit, until, reason)),
    openStandIn: (group, period, form) =>
      doing('standing-in', async () => (await desk()).standIn.open(group, period, form)),
    // At once: what a person types must not lag behind
    editStandIn: (unit, column, text) => loaded()?.standIn.edit(unit, column, text),
    setStandIn: (unit, standIn) => loaded()?.standIn.setSource(unit, standIn),
    saveStandIn: () => doing('standing-in', async () => (await desk()).standIn.save()),
    submitStandIn: (unit) => doing('standing-in', async () => (await desk()).standIn.submit(unit)),
    decideStandIn: (unit, key, take) =>
      doing('standing-in', async () => (await desk()).standIn.decide(unit, key, take)),
    closeStandIn: () => loaded()?.standIn.close(),
    readAs: (problem, value) => doing('opening', async () => holder.session?.readAs(problem, value)),
    answerRow: (key, same) => doing('opening', async () => holder.session?.answerRow(key, same)),
    offerEmpty: () => doing('opening', async () => holder.session?.filling.offerEmpty()),
    offerPrevious: () => doing('opening', async () => holder.session?.filling.offerPrevious()),
    takeEmpty: (fill) => doing('opening', async () => holder.session?.filling.takeEmpty(fill)),
    takePrevious: () => doing('opening', async () => holder.session?.filling.takePrevious()),
    markMissing: (keys, mark, reason) =>
      doing('opening', async () => holder.session?.filling.markMissing(keys, mark, reason)),
    closeOffer: () => state.set({ offer: null }),
    repair: () => doing('repairing', async () => holder.session?.repair()),
    closeRepair: () => state.set({ repair: null }),
    dismissError: () => state.set({ error: null }),
    focus() {
      if (holder.session && !state.get().busy) void holder.session.pull();
    },
    sessionEnded: entrance.sessionEnded,
  };
}
