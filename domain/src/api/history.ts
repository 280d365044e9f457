import type { EntryValue, Version, Via } from '../entries/entry.ts';
import type { ReportState, StandIn } from './api.ts';

/** `GET /api/history?unit=&period=[&key=][&before=seq][&limit=]`, newest first. */
export interface HistoryReply {
  items: HistoryItem[];
  /** `before` for the next page; null at the end. */
  more: number | null;
  /** Member ids in the reply, with the names to show. */
  people: Record<string, string>;
  /** Units that confirmed a figure, with their names. */
  units: Record<string, string>;
}

export interface HistoryItem {
  /** Place in the report's chain. */
  seq: number;
  mutationId: string;
  kind: 'sync' | 'transition' | 'comment' | 'confirm';
  by: string;
  at: string;
  via: Via;
  standIn?: StandIn;
  /** The report's state after it. */
  state: ReportState;
  /** The version that it made; null when it changed no entry. */
  version: Version | null;
  /** `undefined` (left out) = there was none, or it was erased. */
  changes: { key: string; before: EntryValue | undefined; after: EntryValue | undefined }[];
  /** Values that a person gave up in a decision. */
  given: { key: string; value: EntryValue | undefined }[];
  transition?: { from: ReportState; to: ReportState; comment?: string };
  comment?: { key: string; text: string };
  /** A unit's word that a version of another unit's figure is right. */
  confirmed?: { key: string; unit: string; version: Version };
}
