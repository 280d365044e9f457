import type { Ledger, LedgerState } from '../../sync/ledger-state.ts';
import type { PlanBook } from '../../sync/plan-book.ts';
import type { ProvinceBook } from '../../sync/province-book.ts';
import type { RegisterBook } from '../../sync/register-book.ts';

/** A server that never answers: what a screen shows while it loads. */
const never = (): Promise<never> => new Promise(() => undefined);
const SILENT_PLANS: PlanBook = {
  plan: never,
  versions: never,
  adopt: never,
  consolidation: never,
  settings: never,
  saveSettings: never,
  entry: never,
  confirmations: never,
  confirm: never,
  workbook: never,
  reports: never,
  sync: never,
  annual: never,
  changeAnnual: never,
  annualChanges: never,
  calendar: never,
  saveCalendar: never,
};

const SILENT_PROVINCE: ProvinceBook = {
  gathered: never,
  text: never,
  saveText: never,
  issued: never,
  issue: never,
  acceptance: never,
  looked: never,
  bring: never,
  snapshots: never,
  reminders: never,
  changeReminders: never,
  sendReminder: never,
  resendReminder: never,
  copiedReminder: never,
  template: never,
  setTemplate: never,
  file: never,
};

export interface FakeLedger extends Ledger {
  /** What was asked of it, in order: `signIn mai`, `saveNow`. */
  calls: string[];
  set(change: Partial<LedgerState>): void;
}

/** A ledger that does what screens see of it, and remembers what they asked for. */
export function fakeLedger(
  initial: LedgerState,
  plans: Partial<PlanBook> = {},
  registers: Partial<RegisterBook> = {},
  province: Partial<ProvinceBook> = {},
): FakeLedger {
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
  const done = async (...words: string[]): Promise<boolean> => {
    await asked(...words);
    return true;
  };
  return {
    calls,
    set,
    plans: { ...SILENT_PLANS, ...plans },
    registers: {
      rows: never,
      answer: never,
      addHere: (register, fields) => done('addHere', register, JSON.stringify(fields)),
      answerHere: (key, fields) => done('answerHere', key, JSON.stringify(fields)),
      removeHere: (key) => done('removeHere', key),
      ...registers,
    },
    province: { ...SILENT_PROVINCE, ...province },
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
    selectedKey: () => asked('selectedKey').then(() => state.missing[0]?.key ?? null),
    goTo: ({ sheet, address }) => asked('goTo', sheet, address),
    loadConsolidation: (id) => asked('loadConsolidation', id),
    openConsolidation: (id, include, whole) =>
      asked('openConsolidation', id, include, ...(whole ? ['whole'] : [])),
    decide: (key, choice) =>
      asked('decide', key, choice.take, ...(choice.take === 'another' ? [JSON.stringify(choice.value)] : [])),
    decideAll: (choices) =>
      asked('decideAll', ...Object.entries(choices).map(([key, take]) => `${key}=${take}`)),
    submit: (comment = '') => asked('submit', comment),
    checkSubmit: () => asked('checkSubmit'),
    closeBlockers: () => set({ blockers: null }),
    transition: (unit, period, to, comment = '', expect = null) =>
      asked('transition', unit, period, to, comment, expect ?? ''),
    markMissing: (keys, mark, reason) => asked('markMissing', keys.join(','), mark, reason),
    openHistory: (key = '') => asked('openHistory', key),
    moreHistory: () => asked('moreHistory'),
    closeHistory() {
      void asked('closeHistory');
      set({ history: null });
    },
    openEvidence: () => asked('openEvidence'),
    putEvidence: (evidence) => asked('putEvidence', JSON.stringify(evidence)),
    closeEvidence() {
      void asked('closeEvidence');
      set({ evidence: null });
    },
    restore: (key, value) => asked('restore', key, JSON.stringify(value)),
    comment: (key, text, answerTo = '') => asked('comment', key, text, answerTo),
    seenComments: () => asked('seenComments'),
    answerOtherPerson(send) {
      set({ otherPerson: null });
      return asked('answerOtherPerson', String(send));
    },
    openReview: (unit, period) => asked('openReview', unit, period),
    closeReview() {
      void asked('closeReview');
      set({ review: null });
    },
    closePlanChange: () => set({ planChange: null }),
    closePeriod: (period, closed, reason = '') => asked('closePeriod', period, String(closed), reason),
    extendPeriod: (period, unit, until, reason) => asked('extendPeriod', period, unit, until ?? '', reason),
    openStandIn: (group, period, form) => asked('openStandIn', group ?? '', period, form),
    editStandIn: (unit, column, text) => void asked('editStandIn', unit, column, text),
    setStandIn: (unit, standIn) => void asked('setStandIn', unit, JSON.stringify(standIn)),
    saveStandIn: () => asked('saveStandIn'),
    submitStandIn: (unit) => asked('submitStandIn', unit),
    decideStandIn: (unit, key, take) => asked('decideStandIn', unit, key, take),
    closeStandIn() {
      void asked('closeStandIn');
      set({ standIn: null });
    },
    answerRow: (key, same) => asked('answerRow', key, String(same)),
    readAs: ({ key }, value) => asked('readAs', key, String(value)),
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
