import type { Version } from '../entries/entry.ts';
import type { Params, WarningCode } from '../errors/codes.ts';
import type { ErrorReply, ReportState, StandIn, StateBy } from './api.ts';

/** `POST /api/transition`: bring a report into another state. */
export interface TransitionRequest {
  unit: string;
  period: string;
  plan: string;
  /** Made by the client, unique for ever. */
  mutationId: string;
  to: ReportState;
  /** The state that the person saw; without it a return that comes after somebody's approval opens the report again. */
  from?: ReportState;
  /** The version that the person looked at; null = a report without entries. */
  expect: Version | null;
  comment?: string;
  /** Sending for a unit that somebody stands in for. */
  standIn?: StandIn;
}

export interface TransitionReply {
  mutationId: string;
  /** When the server answered: UTC, ISO 8601. */
  at: string;
  cursor: Version | null;
  state: ReportState;
  stateBy: StateBy;
}

/** What keeps a report from being sent; `missing` = required, neither filled nor marked. */
export interface Blocker {
  key: string;
  code: 'missing' | WarningCode;
  params: Params;
}

/** Body of 422 `submit-blocked`. */
export interface BlockedReply extends ErrorReply {
  blockers: Blocker[];
}
