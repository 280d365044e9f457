import type { Ledger, LedgerState } from '../../sync/ledger-state.ts';

export interface FakeLedger extends Ledger {
  /** What was asked of it, in order: `signIn mai`, `saveNow`. */
  calls: string[];
  set(change: Partial<LedgerState>): void;
}

/** A ledger that does what screens see of it, and remembers what they asked for. */
export function fakeLedger(initial: LedgerState): FakeLedger {
  let state = initial;
  const listeners = new Set<() => void>();
  const calls: string[] = [];
  const set = (change: Partial<LedgerState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const asked = async (...words: string[]): Promise<void> => {
    calls.push(words.join(' '));
  };
  return {
    calls,
    set,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => asked('start'),
    signIn: (name, password) => asked('signIn', name, password),
    signOut: () => asked('signOut'),
    chooseUnit(unit) {
      void asked('chooseUnit', unit);
      set({ unit });
    },
    choosePeriod(id) {
      void asked('choosePeriod', id);
      set({ period: state.me?.periods.find((period) => period.id === id) ?? null });
    },
    openForms: () => asked('openForms'),
    saveNow: () => asked('saveNow'),
    goTo: ({ sheet, address }) => asked('goTo', sheet, address),
    loadConsolidation: (id) => asked('loadConsolidation', id),
    openConsolidation: (id, include) => asked('openConsolidation', id, include),
    decide: (key, take) => asked('decide', key, take),
    offerEmpty: () => asked('offerEmpty'),
    offerPrevious: () => asked('offerPrevious'),
    takeEmpty: (fill) =>
      asked('takeEmpty', ...(fill.kind === 'zero' ? ['0'] : [fill.mark, fill.reason ?? ''])),
    takePrevious: () => asked('takePrevious'),
    closeOffer() {
      void asked('closeOffer');
      set({ offer: null });
    },
    repair: () => asked('repair'),
    closeRepair: () => set({ repair: null }),
    dismissError: () => set({ error: null }),
  };
}
