import type { ServerValue } from '../api/api.ts';
import type { EntryValue, Version } from '../entries/entry.ts';

/** The last server value that this sheet *showed* in a row; version null = the server never had the entry. */
export interface Baseline {
  value: EntryValue;
  version: Version | null;
}

/**
 * What the workbook keeps beside the cells, in one XML part. Older than the cells is safe, newer is not:
 * cells are written before it, in one batch.
 */
export interface ClientState {
  cursor: Version | null;
  baseline: Record<string, Baseline>;
  /** Incoming values whose row is absent. */
  pending: Record<string, ServerValue>;
  /** Open conflicts: not sent until a person decides. */
  conflicts: Record<string, ServerValue>;
  /** What an incoming value replaced: a cell that goes back to exactly this (undo) is asked, not sent. */
  replaced: Record<string, EntryValue>;
}

export const emptyState = (): ClientState => ({
  cursor: null,
  baseline: {},
  pending: {},
  conflicts: {},
  replaced: {},
});

/** The baseline of an entry that no server value was ever shown for: an empty cell. */
export const NEVER_SHOWN: Baseline = { value: null, version: null };
