import { completenessOf } from '../completeness/completeness.ts';
import { contributionOf } from '../consolidation/contribution.ts';
import type { StoredEntry } from '../entries/entry.ts';
import { warningsOf } from '../entries/warnings.ts';
import type { Warning } from '../errors/codes.ts';
import { type KeyMap, renamed, renameKeys } from '../plan/key-map.ts';
import type { Plan } from '../plan/schema.ts';
import type { AuditDoc, ReportDoc } from '../reports/report-doc.ts';
import { seal } from './audit.ts';
import type { DecisionContext } from './decision.ts';
import type { Asked } from './judge-entries.ts';

/** A report under the plan of its period, with the entries that this plan no longer has. */
export interface Current {
  report: ReportDoc | null;
  withdrawn: Record<string, StoredEntry>;
}

/**
 * A report as it stands under a plan: where it was last written under an older one, its entries have the newer keys.
 * Versions stay. Where no map leads from the older plan, entries keep their keys: nothing is renamed by guessing.
 */
export function underPlan(report: ReportDoc | null, plan: Plan, keys: KeyMap | null): Current {
  if (!report || report.planVersion === plan.version || !keys) return { report, withdrawn: {} };
  const withdrawn = Object.entries(report.entries).filter(([key]) => renamed(keys, key) === null);
  // Keys of another length: its size is counted anew.
  const { bytes: _, ...rest } = report;
  return {
    report: {
      ...rest,
      planVersion: plan.version,
      entries: renameKeys(report.entries, keys),
      ...(report.confirmed && { confirmed: renameKeys(report.confirmed, keys) }),
    },
    withdrawn: Object.fromEntries(withdrawn),
  };
}

export const currentReport = ({ report, plan, keysFrom }: DecisionContext): Current =>
  underPlan(
    report,
    plan,
    report && report.planVersion !== plan.version ? (keysFrom?.(report.planVersion) ?? null) : null,
  );

/** Figures and counts that follow from entries: written with them, in the same document. */
export function derivedFrom(
  plan: Plan,
  asked: Asked,
  entries: ReportDoc['entries'],
): Pick<ReportDoc, 'contribution' | 'completeness'> & { warnings: Warning[] } {
  const warnings = warningsOf(plan, asked.defs, entries);
  return {
    contribution: contributionOf(asked.defs, entries),
    completeness: completenessOf(asked.defs, entries, warnings),
    warnings,
  };
}

/** The report of a unit that nobody has written to yet. */
export function emptyReport(unit: string, period: string, plan: Plan, asked: Asked, now: string): ReportDoc {
  const { contribution, completeness } = derivedFrom(plan, asked, {});
  return {
    unit,
    period,
    planVersion: plan.version,
    state: 'draft',
    stateBy: null,
    cursor: null,
    recent: [],
    entries: {},
    contribution,
    completeness,
    chain: '',
    links: 0,
    updatedAt: now,
  };
}

/** The last values of entries that the plan no longer has: they stay in the audit, and only there. */
export const sealWithdrawn = (
  withdrawn: Record<string, StoredEntry>,
  { random, hash }: DecisionContext,
): [string, AuditDoc['changes'][string]][] =>
  Object.entries(withdrawn).map(([key, { value, version }]) => [
    key,
    { before: seal(value, random(), hash), after: seal(undefined, random(), hash), from: version },
  ]);

export const withdrawnKeys = (withdrawn: Record<string, StoredEntry>): Pick<AuditDoc, 'withdrawn'> => {
  const keys = Object.keys(withdrawn);
  return keys.length > 0 ? { withdrawn: keys } : {};
};
