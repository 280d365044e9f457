import type { Ledger } from '../../../sync/ledger-state.ts';
import type { ItemDraft } from './item-draft.ts';

const kept = new WeakMap<Ledger, Map<string, Map<string, ItemDraft>>>();

/**
 * What somebody typed and has not saved, by id of its task: it is there again when they come back from another screen.
 * Kept by person and year, as long as the pane lives.
 */
export function draftsOf(ledger: Ledger, person: string, year: number): Map<string, ItemDraft> {
  const all = kept.get(ledger) ?? new Map<string, Map<string, ItemDraft>>();
  kept.set(ledger, all);
  const key = `${person} ${year}`;
  const drafts = all.get(key) ?? new Map<string, ItemDraft>();
  all.set(key, drafts);
  return drafts;
}
