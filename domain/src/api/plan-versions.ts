import type { DroppedChoice } from '../settings/under-plan.ts';

/** One version of the plan that periods of the commune stand or stood on. */
export interface PlanVersion {
  version: string;
  /** The version before; null for the first. */
  replaces: string | null;
  /** A newer plan file was taken; absent when settings alone made the version, and for the first. */
  file?: string;
  /** The commune's own tasks of that year changed. */
  ownTasks?: number;
  /** Decisions that had no place in that file. */
  dropped: DroppedChoice[];
  /** Who brought it into use, when (UTC), why; null for the first. */
  by: string | null;
  at: string | null;
  reason: string | null;
  /** Ids of the periods that stand on it. */
  periods: string[];
}

/** A period with the version that it stands on. */
export interface PlanPeriod {
  id: string;
  from: string;
  to: string;
  closed: boolean;
  /** Its own version; null = the one in force. */
  kept: string | null;
}

/** `GET /api/plan/versions`; what an adoption answers too. */
export interface PlanVersionsReply {
  /** Newest first. */
  versions: PlanVersion[];
  /** Version of the plan file in use. */
  base: string;
  /** Version of the settings, to say what one has seen. */
  settings: string | null;
  /** Periods of all years, oldest first. */
  periods: PlanPeriod[];
  people: Record<string, string>;
}

/** `POST /api/plan`: a newer plan file takes the place of the one in use. */
export interface AdoptPlanRequest {
  /** Version of the settings that the person saw. */
  expect: string | null;
  /** The whole file. */
  plan: unknown;
  /** Open periods that end on or after the first day of this one go over. */
  from: string;
  /** Open periods that kept an older version and leave it too. */
  also: string[];
  reason: string;
}
