import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Ledger, LedgerState } from '../sync/ledger-state.ts';

const LedgerContext = createContext<Ledger | null>(null);
export const LedgerProvider = LedgerContext.Provider;

export function useLedger(): Ledger {
  const ledger = useContext(LedgerContext);
  if (!ledger) throw new Error('a screen stands outside LedgerProvider');
  return ledger;
}

/** The chosen unit is only asked for its help (Mặt trận, mass organisations): no red, never late. */
export const isRequested = ({
  me,
  unit,
  requested,
}: Pick<LedgerState, 'me' | 'unit' | 'requested'>): boolean =>
  requested || me?.units.find(({ code }) => code === unit)?.requested === true;

export function useLedgerState(): LedgerState {
  const ledger = useLedger();
  return useSyncExternalStore(ledger.subscribe, ledger.getState);
}
