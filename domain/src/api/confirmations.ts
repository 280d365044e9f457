import type { Confirmation, ConfirmationState } from '../entries/confirmation.ts';
import type { StoredEntry, Version } from '../entries/entry.ts';

/** One figure that another unit confirms ("hai đơn vị chủ trì: một nhập, một xác nhận"). */
export interface ConfirmationItem {
  key: string;
  /** The unit that enters it, with its name. */
  of: string;
  name: string;
  /** What stands there now; null while nothing was ever entered. */
  entry: Pick<StoredEntry, 'value' | 'version' | 'by' | 'at'> | null;
  state: ConfirmationState;
  /** What was confirmed last, by each confirming unit; of an older version than the entry's where it was changed since. */
  confirmations: Confirmation[];
  /** Confirming units that have not confirmed what stands there now. */
  waiting: string[];
  /** Those of them in whose name this person may confirm it. */
  mine: string[];
}

/** `GET /api/confirmations?period=`: of the units that this person reads or confirms for, in the order of the plan. */
export interface ConfirmationsReply {
  period: string;
  items: ConfirmationItem[];
  /** Names of the confirming units. */
  units: Record<string, string>;
  /** Member ids in the reply, with the names to show. */
  people: Record<string, string>;
}

/** `POST /api/confirmations` → ConfirmationsReply of the period. */
export interface ConfirmationRequest {
  /** The unit whose report has the entry. */
  unit: string;
  period: string;
  mutationId: string;
  key: string;
  /** The unit that confirms it. */
  confirmer: string;
  /** The version that the person looked at. */
  version: Version;
}
