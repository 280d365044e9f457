import type { ReportState, StateBy } from '../api/api.ts';
import type { Period } from '../calendar/period.ts';
import type { Include } from '../consolidation/consolidate.ts';
import type { Version } from '../entries/entry.ts';

/** Why a reading was kept: the signed report left, or the period was closed. */
export const SNAPSHOT_KINDS = ['issued', 'closed'] as const;

/** How a unit's report stood. */
export interface SnapshotUnit {
  state: ReportState;
  stateBy: StateBy | null;
  cursor: Version | null;
}

/** Reports of one period, by unit; who had none is not in it. */
export interface SnapshotPeriod {
  dates: Period;
  /** Version of the settings in force; null = the defaults. */
  settings: string | null;
  units: Record<string, SnapshotUnit>;
}

/**
 * What a signed report or a closed period stood on: `communes/{c}/snapshots/{id}`, created, never overwritten. It holds no
 * figure: the audit gives every entry back as it was at these cursors.
 */
export interface Snapshot extends SnapshotPeriod {
  id: string;
  kind: (typeof SNAPSHOT_KINDS)[number];
  /** Id of the period, by which snapshots are found. */
  period: string;
  /** UTC, ISO 8601. */
  at: string;
  /** Member id. */
  by: string;
  /** Version of the plan in force. */
  plan: string;
  include: Include;
  /** Registers by their pseudo-period (`2026-SO`) and unit. */
  rows: Record<string, Record<string, Version>>;
  /** The period before, which figures are compared with. */
  before: SnapshotPeriod | null;
  /** The last change of the annual plan; null while nothing was planned. */
  annual: number | null;
  /** Links of the report's chain (`rev` of its text); null = nobody had touched it. */
  text: number | null;
}

/** `GET /api/snapshots?period=`, oldest first. */
export interface SnapshotsReply {
  snapshots: Snapshot[];
  people: Record<string, string>;
}

interface Stood {
  unit: string;
  state: ReportState;
  stateBy: StateBy | null;
  cursor: Version | null;
}

/** Reports as a snapshot names them. */
export const standingOf = (reports: readonly (Stood | null)[]): Record<string, SnapshotUnit> =>
  Object.fromEntries(
    reports.flatMap((each) => {
      if (!each) return [];
      const { unit, state, stateBy, cursor } = each;
      return [[unit, { state, stateBy, cursor }]];
    }),
  );
