import type { ConsolidationReply } from '@cchc/domain';
import { useEffect } from 'react';
import { useLedger, useLedgerState } from '../use-ledger.ts';

/**
 * The reports of the chosen period: asked for when the screen opens and when the period changes.
 *
 * @returns null until those of this very period are here
 */
export function useConsolidation(): { reply: ConsolidationReply | null; reload: () => void } {
  const ledger = useLedger();
  const { period, consolidation } = useLedgerState();
  const id = period?.id;
  useEffect(() => {
    if (id !== undefined) void ledger.loadConsolidation(id);
  }, [ledger, id]);
  return {
    reply: consolidation && consolidation.period.id === id ? consolidation : null,
    reload: () => id !== undefined && void ledger.loadConsolidation(id),
  };
}
