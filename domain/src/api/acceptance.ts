import type { EntryValue, Version } from '../entries/entry.ts';
import type { RequestError } from '../errors/codes.ts';
import type { ReportState, StateBy } from './api.ts';
import type { TransitionReply } from './transition.ts';

/** An entry that is another one than at the last look; null = empty. */
export interface ChangedEntry {
  key: string;
  before: EntryValue;
  after: EntryValue;
  /** Member id. */
  by: string;
  /** UTC, ISO 8601. */
  at: string;
}

/** A unit's report beside what this person saw of it. */
export interface AcceptanceUnit {
  unit: string;
  state: ReportState;
  stateBy: StateBy | null;
  /** null: there is no report yet. */
  cursor: Version | null;
  /** What this person saw last; null = never looked at. */
  seen: Version | null;
  /** Since then, in the order of the forms; null where there was no look, or nobody can tell any more. */
  changed: ChangedEntry[] | null;
}

/** `GET /api/acceptance?period=`: what came in since this person looked, unit by unit. */
export interface AcceptanceReply {
  period: string;
  /** The version of the plan in force in the period. */
  plan: string;
  units: AcceptanceUnit[];
  people: Record<string, string>;
}

/** `POST /api/acceptance/seen`: these versions were looked at. */
export interface SeenRequest {
  period: string;
  cursors: Record<string, Version | null>;
}

/** `POST /api/transitions`: many reports into one state, each alone: what one is refused for keeps no other. */
export interface TransitionsRequest {
  period: string;
  plan: string;
  mutationId: string;
  to: ReportState;
  /** By unit the version that the person looked at. */
  units: Record<string, Version | null>;
  comment?: string;
}
export interface TransitionsReply {
  done: Record<string, TransitionReply>;
  refused: Record<string, RequestError>;
}

/** Reports in one request at most. */
export const MAX_TRANSITIONS = 200;

/** What one person looked at last in a period: `communes/{c}/members/{id}/looks/{period}`. */
export interface LookDoc {
  period: string;
  at: string;
  cursors: Record<string, Version | null>;
}
