import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Ledger, LedgerState } from '../sync/ledger-state.ts';

const LedgerContext = createContext<Ledger | null>(null);
export const LedgerProvider = LedgerContext.Provider;

export function useLedger(): Ledger {
  const ledger = useContext(LedgerContext);
  if (!ledger) throw new Error('a screen stands outside LedgerProvider');
  return ledger;
}

export function useLedgerState(): LedgerState {
  const ledger = useLedger();
  return useSyncExternalStore(ledger.subscribe, ledger.getState);
}
