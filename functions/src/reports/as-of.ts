import {
  type AsOf,
  type AuditDoc,
  isVersion,
  type Plan,
  type ReportDoc,
  rewind,
  type Version,
} from '@cchc/domain';
import { auditPath } from './paths.ts';
import { keysBetween } from './plans-inside.ts';
import type { Services } from './services.ts';

/** Links that are read at once. */
const PAGE = 200;
const FIELDS = ['seq', 'plan', 'changes', 'withdrawn'] as const;

/**
 * What a report held at a version that a workbook remembers: its baseline, when its own is lost.
 *
 * @param report as it stands under `plan`
 * @returns null when this store never had that version, or cannot tell what stood there then
 */
export async function asOf(
  services: Services,
  commune: string,
  report: Pick<ReportDoc, 'unit' | 'period' | 'cursor' | 'entries' | 'planVersion'> | null,
  plan: Plan,
  cursor: Version | null,
): Promise<AsOf | null> {
  if (!report || cursor === null || !isVersion(cursor)) return null;
  if (cursor === report.cursor) return rewind(report, [], () => null);
  const audit = auditPath(commune, report.period, report.unit);
  const [link] = (await services.store.query({
    in: audit,
    field: 'version',
    equals: cursor,
    fields: ['seq'],
  })) as { seq?: number }[];
  // A link that was written before links were numbered: what came after it cannot be told.
  if (link?.seq === undefined) return null;
  const later: Pick<AuditDoc, (typeof FIELDS)[number]>[] = [];
  for (let after = link.seq; ; ) {
    const page = (await services.store.page({
      in: audit,
      after,
      order: 'up',
      limit: PAGE,
      fields: FIELDS,
    })) as typeof later;
    later.push(...page);
    const last = page.at(-1)?.seq;
    if (page.length < PAGE || last === undefined) break;
    after = last;
  }
  const older = new Set(
    later.flatMap((each) => (each.plan && each.plan !== plan.version ? [each.plan] : [])),
  );
  const maps = new Map(
    await Promise.all(
      [...older].map(
        async (version) => [version, await keysBetween(services, commune, version, plan)] as const,
      ),
    ),
  );
  return rewind(report, later, (version) => maps.get(version) ?? null);
}
