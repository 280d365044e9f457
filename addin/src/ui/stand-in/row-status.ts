import type { StandInRow } from '../../sync/ledger-state.ts';
import { explain } from '../text/facts.ts';
import { useLocale, useTexts } from '../text/texts.ts';
import { useLedgerState } from '../use-ledger.ts';
import { STAND_IN_TEXTS } from './texts.ts';

/** How a row stands, in a few words: what waits, what came of the last save. */
export function useRowStatus({ status, waiting }: StandInRow): string {
  const texts = useTexts();
  const locale = useLocale();
  const words = STAND_IN_TEXTS[locale];
  const { names, people, me } = useLedgerState();
  const waits = waiting > 0 ? words.waiting(waiting) : '';
  switch (status.kind) {
    case 'idle':
      return waits;
    case 'saved':
      return waits || words.status.saved;
    case 'locked':
      return words.locked(texts.states[status.state]);
    case 'blocked':
      return words.blocked(status.count);
    case 'refused':
    case 'failed': {
      const { reason, remedy } = explain(status.error, locale, { names, people, units: me?.units ?? [] });
      return `${reason} ${remedy}`;
    }
    default:
      return words.status[status.kind];
  }
}
