import type { ReportState, Role, StandIn, StateBy } from '../api/api.ts';
import type { Completeness } from '../completeness/completeness.ts';
import type { Contribution } from '../consolidation/contribution.ts';
import type { ConfirmedVersion, EntryValue, StoredEntry, Version, Via } from '../entries/entry.ts';

/** How many of a report's versions stay in the report itself; an older cursor is looked up in the audit. */
export const RECENT_VERSIONS = 500;

/** One unit × one period, as it is stored: `communes/{c}/reports/{period}_{unit}`. */
export interface ReportDoc {
  unit: string;
  period: string;
  planVersion: string;
  state: ReportState;
  /** Who brought the report into its state and when; null for a draft that never left it. */
  stateBy: StateBy | null;
  /** The latest version; null while only given-up values were kept. */
  cursor: Version | null;
  /** The last 500 versions' random parts, oldest first; the last one belongs to `cursor`. */
  recent: string[];
  entries: Record<string, StoredEntry>;
  contribution: Contribution;
  completeness: Completeness;
  /** Hash of the latest audit document of this report: the head of its chain; '' before the first. */
  chain: string;
  /** Length of the chain; absent in a report that was last written before links were numbered. */
  links?: number;
  /** Id of the latest comment; absent or null while there is none. */
  comments?: string | null;
  /** Words of confirming units: by entry key and unit the version that was confirmed last; see `confirmationsOf`. */
  confirmed?: Record<string, Record<string, ConfirmedVersion>>;
  updatedAt: string;
  /** At most so many bytes of JSON; see `sizeAtMost`. */
  bytes?: number;
}

/**
 * A value in the audit beside its salted hash. The chain covers the hash, so that a text can be erased
 * (personal data) and the chain stays whole. `value` is absent where there was none, or after erasure.
 */
export interface Sealed {
  value?: EntryValue;
  salt: string;
  hash: string;
}

/** A text of a person in the audit, kept like a value. */
export interface SealedText {
  value?: string;
  salt: string;
  hash: string;
}

/** One audit document: created, never overwritten: `…/reports/{period}_{unit}/audit/{mutationId}`. */
export interface AuditDoc {
  mutationId: string;
  /** Hash of the request's content: a repeat with other content is refused. */
  contentHash: string;
  kind: 'sync' | 'transition' | 'comment' | 'confirm';
  /** Member id, never a name. */
  by: string;
  at: string;
  via: Via;
  /** Who gave the figures; the name is sealed like a value. */
  standIn?: Omit<StandIn, 'from'> & { from: SealedText };
  /** Plan version whose keys it uses. */
  plan?: string;
  /** Keys that the plan no longer has: their last values stand in `changes` as `before`. */
  withdrawn?: string[];
  /** Place in the report's chain: 1, 2, 3 …; absent in links written before they were numbered, as are `plan`, `keys` and `state`. */
  seq?: number;
  /** Entry keys that it touched: changed, given up, commented on. */
  keys?: string[];
  /** The report's state after it. */
  state?: ReportState;
  transition?: { from: ReportState; to: ReportState; comment?: SealedText };
  comment?: { id: string; key: string; text: SealedText };
  /** Which unit confirmed which version of which entry. */
  confirmed?: { key: string; unit: string; version: Version };
  /** The version that this mutation made; null when it only gave values up. */
  version: Version | null;
  settled: Record<string, Version>;
  changes: Record<string, { before: Sealed; after: Sealed; from?: Version | null }>;
  given: Record<string, Sealed>;
  /** Hash of the audit document before this one in the report's chain; '' for the first. */
  previous: string;
  hash: string;
}

/** A person of the commune: `communes/{c}/members/{id}`. Rights are read from here, never from a token. */
export interface MemberDoc {
  id: string;
  name: string;
  active: boolean;
  roles: Role[];
  /** Reporting units (members of groups included) that this person fills. */
  units: string[];
  /** Units or groups (all members of them) for which this person enters what others tell ("Nhập thay"). */
  standsInFor?: string[];
}
