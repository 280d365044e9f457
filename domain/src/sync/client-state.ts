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
  /** Values that a person gave up in a decision and that the server's history does not have yet. */
  given: { key: string; value: EntryValue }[];
  /** The last cursor at which nothing was pending or in conflict, while something is; see `soundCursor`. */
  sound?: Version | null;
  /** Member id of the person whose unsent cells these are; absent = not known. */
  person?: string;
  /** What the sheets show of the report's lock, as one text; absent = they are open. */
  lock?: string;
  /** New at each write of the part: one that this pane neither wrote nor read before is another pane's. */
  stamp?: string;
}

/** Of `lock`: nobody can say what the sheets show (the part is lost, or Excel refused where they should be open). */
export const LOCK_UNKNOWN = 'unknown';

export const emptyState = (): ClientState => ({
  cursor: null,
  baseline: {},
  pending: {},
  conflicts: {},
  replaced: {},
  given: [],
});

/**
 * The copy of the cursor that is used when the part is lost. What was open then is lost too: the baseline of an older
 * version brings it up again, where that of the latest one would send it over what the others wrote.
 */
export const soundCursor = ({ cursor, sound }: ClientState): Version | null =>
  sound === undefined ? cursor : sound;

export const isSound = ({ pending, conflicts }: ClientState): boolean =>
  Object.keys(pending).length === 0 && Object.keys(conflicts).length === 0;

/** The baseline of an entry that no server value was ever shown for: an empty cell. */
export const NEVER_SHOWN: Baseline = { value: null, version: null };
