import { type BrokenLink, verifyChain } from '@cchc/domain';
import { sha256 } from '../reports/services.ts';
import type { AuditSource } from './audit-source.ts';

export interface Verified {
  reports: number;
  links: number;
  /** The first broken link of each broken chain. */
  broken: (BrokenLink & { path: string })[];
}

/** Verifies the chain of every report. */
export async function verifyAudits(source: AuditSource): Promise<Verified> {
  const verified: Verified = { reports: 0, links: 0, broken: [] };
  for await (const { path, report, links } of source.reports()) {
    verified.reports += 1;
    verified.links += links.length;
    const broken = report
      ? verifyChain(report, links, sha256)
      : { place: 1, mutationId: links[0]?.doc.mutationId ?? null, what: 'the report itself is gone' };
    if (broken) verified.broken.push({ path, ...broken });
  }
  return verified;
}

/** What is said of it, one line a broken chain. */
export const linesOf = ({ reports, links, broken }: Verified): string[] =>
  broken.length === 0
    ? [`${reports} reports, ${links} links: whole`]
    : [
        ...broken.map(
          ({ path, place, mutationId, what }) =>
            `BROKEN ${path}, link ${place}${mutationId === null ? '' : `, mutation ${mutationId}`}: ${what}`,
        ),
        `${reports} reports, ${links} links: ${broken.length} broken`,
      ];
