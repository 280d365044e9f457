import { sameEntry } from '../entries/canonical.ts';
import type { AuditDoc, ReportDoc } from '../reports/report-doc.ts';
import { chainHash, type Hash, isIntact, sealedIn } from './audit.ts';

/** An audit document with the id under which it stands. */
export interface StoredLink {
  id: string;
  doc: AuditDoc;
}

/** The first link that is not what was written, and what is wrong with it. */
export interface BrokenLink {
  /** Its place, counted from the beginning of the chain. */
  place: number;
  mutationId: string | null;
  what: string;
}

/** A link alone: it stands under its own id, says what its hash says, and each value is what was sealed. */
function faultOf({ id, doc }: StoredLink, before: AuditDoc | undefined, hash: Hash): string | null {
  if (id !== doc.mutationId) return `stands under the id ${id}`;
  const { hash: kept, ...rest } = doc;
  if (chainHash(rest, hash) !== kept) return 'its content is not what its hash says';
  const changed = sealedIn(doc).find(([, sealed]) => !isIntact(sealed, hash));
  if (changed) return `${changed[0]} is not the value that was sealed`;
  if (doc.seq !== undefined && before?.seq !== undefined && doc.seq !== before.seq + 1)
    return `is numbered ${doc.seq} after ${before.seq}`;
  return null;
}

/** An entry of the report that is not what its link says it became. */
function entryFault(report: ReportDoc, byVersion: ReadonlyMap<string, AuditDoc>): BrokenLink | null {
  for (const [key, { value, version }] of Object.entries(report.entries)) {
    const doc = byVersion.get(version);
    // Under another plan the entry had another name.
    const change =
      doc && (doc.plan ?? report.planVersion) === report.planVersion ? doc.changes[key] : undefined;
    if (doc && change?.after.value !== undefined && !sameEntry(value, change.after.value))
      return {
        place: doc.seq ?? 0,
        mutationId: doc.mutationId,
        what: `the report’s ${key} is not what it wrote`,
      };
  }
  return null;
}

/**
 * Walks a report's chain from its beginning to the head that the report names.
 *
 * @returns the first broken link, or null when the chain is whole. Erased texts leave it whole.
 */
export function verifyChain(report: ReportDoc, links: readonly StoredLink[], hash: Hash): BrokenLink | null {
  const following = new Map<string, StoredLink[]>();
  for (const link of links)
    following.set(link.doc.previous, [...(following.get(link.doc.previous) ?? []), link]);
  const byVersion = new Map<string, AuditDoc>();
  const walked = new Set<StoredLink>();
  let before: AuditDoc | undefined;
  for (let place = 1; ; place++) {
    const next = following.get(before?.hash ?? '') ?? [];
    const link = next[0];
    if (!link) break;
    const at = { place, mutationId: link.doc.mutationId };
    if (next.length > 1) return { ...at, what: `${next.length} links follow the same one` };
    if (walked.has(link)) return { ...at, what: 'the chain runs in a circle' };
    walked.add(link);
    const what = faultOf(link, before, hash);
    if (what) return { ...at, what };
    if (link.doc.version !== null) byVersion.set(link.doc.version, link.doc);
    before = link.doc;
  }
  const place = walked.size + 1;
  const astray = links
    .filter((link) => !walked.has(link))
    .sort((a, b) => (a.doc.seq ?? 0) - (b.doc.seq ?? 0))[0];
  if (astray)
    return {
      place,
      mutationId: astray.doc.mutationId,
      what: 'the link before it is missing or is another one',
    };
  if ((before?.hash ?? '') !== report.chain)
    return { place, mutationId: null, what: 'the last link is missing' };
  if (report.links !== undefined && before?.seq !== undefined && report.links !== before.seq)
    return {
      place: walked.size,
      mutationId: before.mutationId,
      what: `the report counts ${report.links} links`,
    };
  return entryFault(report, byVersion);
}
