import {
  type AuditDoc,
  derivedFrom,
  type ReportDoc,
  type SnapshotUnit,
  type StoredEntry,
} from '@cchc/domain';
import { type AnnualPlanChange, type AnnualPlanDoc, annualAsOf } from '@cchc/domain/annual-plan';
import { asOf } from './as-of.ts';
import { annualPlanPath, auditPath } from './paths.ts';
import type { PlanAtHand } from './plan-cache.ts';
import { refuse } from './refused.ts';
import type { Services } from './services.ts';

type Written = Pick<
  ReportDoc,
  'unit' | 'period' | 'planVersion' | 'state' | 'cursor' | 'entries' | 'contribution' | 'completeness'
>;

/** Who wrote a version, and when. */
async function writerOf(
  { store }: Services,
  commune: string,
  { period, unit }: Written,
  version: string,
): Promise<Pick<StoredEntry, 'by' | 'at'>> {
  const [link] = (await store.query({
    in: auditPath(commune, period, unit),
    field: 'version',
    equals: version,
    fields: ['by', 'at'],
  })) as Pick<AuditDoc, 'by' | 'at'>[];
  return { by: link?.by ?? '', at: link?.at ?? '' };
}

/**
 * A report as it stood in a snapshot. Nothing is read where it has not changed since.
 *
 * @param report as it stands under the plan at hand
 * @returns null when it had no report then
 * @throws Refused snapshot-lost when the audit cannot tell what stood there
 */
export async function atSnapshot<T extends Written>(
  services: Services,
  commune: string,
  report: T,
  stood: SnapshotUnit | undefined,
  atHand: PlanAtHand,
): Promise<T | null> {
  if (!stood) return null;
  const { unit, period } = report;
  if (stood.cursor === report.cursor) return { ...report, ...stood };
  if (stood.cursor === null) return null;
  const then = await asOf(services, commune, report, atHand.plan, stood.cursor);
  if (then === null) return refuse('snapshot-lost', { unit, period });
  const writers = new Map<string, Pick<StoredEntry, 'by' | 'at'>>();
  const entries: Record<string, StoredEntry> = Object.create(null);
  for (const [key, { value, version }] of Object.entries(then)) {
    const now = report.entries[key];
    if (now && now.version === version) {
      entries[key] = now;
      continue;
    }
    if (version === null) continue;
    if (!writers.has(version)) writers.set(version, await writerOf(services, commune, report, version));
    entries[key] = { value, version, ...(writers.get(version) as Pick<StoredEntry, 'by' | 'at'>) };
  }
  const asked = atHand.asked(unit, period);
  return { ...report, ...stood, entries, ...(asked && derivedFrom(atHand.plan, asked, entries)) };
}

/** The annual plan as it stood; null when nothing was planned yet. */
export async function annualAtSnapshot(
  { store }: Services,
  commune: string,
  doc: AnnualPlanDoc | null,
  rev: number | null,
): Promise<AnnualPlanDoc | null> {
  if (doc === null || rev === null) return null;
  if (doc.rev === rev) return doc;
  const changes = (await store.query({
    in: [...annualPlanPath(commune, doc.year), 'changes'],
    field: 'period',
    equals: String(doc.year),
    fields: ['rev', 'items'],
  })) as Pick<AnnualPlanChange, 'rev' | 'items'>[];
  return annualAsOf(doc, changes, rev);
}
