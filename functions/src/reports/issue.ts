import {
  type Calendar,
  canonicalJson,
  type GatheredReply,
  type MemberDoc,
  mayManagePeriods,
  type Snapshot,
} from '@cchc/domain';
import {
  asSigned,
  correctionOf,
  faultOfLeaving,
  figuresOf,
  type IssuedReply,
  type IssuedReport,
  type IssueRequest,
  linkOf,
  noReportText,
  provinceReport,
  type ReportDocument,
  type ReportEvent,
  type ReportText,
  TEXT_LIMITS,
  withText,
} from '@cchc/domain/province-report';
import type { Caller } from '../identity/identity.ts';
import { readingMore } from './extra-reads.ts';
import { gatheredOf } from './gathered.ts';
import { issuedOf, type Standing, standingOf } from './issued.ts';
import { calendarOfPeriod, issuedPath, reportEventsPath, reportTextPath } from './paths.ts';
import { Refused, refuse } from './refused.ts';
import { templateInUse } from './report-template.ts';
import { textOf } from './report-text.ts';
import { active, callerPath, periodIn, type Services, sha256, todayOf } from './services.ts';
import { takeSnapshot } from './take-snapshot.ts';

/** Units whose report is not what the person, or this request, looked at. */
function assertSeen(reply: GatheredReply, cursors: (unit: string) => string | null | undefined): void {
  const moved = reply.units.filter(
    ({ unit, cursor, retired }) => !retired && (cursors(unit) ?? null) !== cursor,
  );
  if (moved.length > 0) refuse('figures-moved', { unit: moved[0]?.unit ?? '', count: moved.length });
}

/** What leaves: the report with its text, or the correction of the last one. */
export function leavingDocument(
  reply: GatheredReply,
  text: ReportText,
  kind: IssueRequest['kind'],
  { last, differences }: Standing,
): ReportDocument {
  const report = withText(provinceReport({ reply }), text);
  if (kind === 'report') return report;
  if (!last) return refuse('not-issued-yet', { period: reply.period.id });
  if (differences.length === 0) return refuse('nothing-differs', { number: last.number });
  return correctionOf({ reply }, report, last, differences);
}

/**
 * `POST /api/province-report/issue`: the signed paper leaves. Its figures, its document and what they stood on are kept in one
 * transaction and never change; a link of the report's chain holds the hash of it.
 *
 * @throws Refused forbidden, unknown-period, bad-request, report-text-moved, figures-moved, nothing-differs, not-issued-yet
 */
export async function issueReport(
  services: Services,
  caller: Caller,
  request: IssueRequest,
): Promise<IssuedReply> {
  const { commune, memberId: by } = caller;
  const { period: id, include, mutationId, kind, number, date, signer, recipients } = request;
  // Who may not see the totals comes no further
  const reply = await gatheredOf(services, caller, { period: id, include, others: [] });
  const contentHash = sha256(canonicalJson({ ...request, by }));
  const event = [...reportEventsPath(commune, id), mutationId];
  const [known] = (await services.store.read([event])) as [ReportEvent | null];
  if (known && known.contentHash === contentHash) return issuedOf(services, caller, id);

  const leaving = { kind, number, date, signer, recipients };
  const fault = faultOfLeaving(leaving, { from: reply.period.from, today: todayOf(services) });
  if (fault) throw new Refused(fault);
  assertSeen(reply, (unit) => request.seen[unit]);
  const standing = await standingOf(services, caller, id);
  const written = await textOf(services, commune, id);
  const document = JSON.stringify(asSigned(leavingDocument(reply, written, kind, standing), leaving));
  const bytes = new TextEncoder().encode(document).length;
  if (bytes > TEXT_LIMITS.bytes) return refuse('report-text-full', { bytes, limit: TEXT_LIMITS.bytes });
  // A correction has no places for text and appendices
  const template = kind === 'report' ? await templateInUse(services, commune) : null;
  const figures = figuresOf({ reply });
  const at = services.clock().toISOString();

  const reads = [
    { doc: callerPath(caller) },
    { doc: calendarOfPeriod(commune, id) },
    { doc: reportTextPath(commune, id) },
    { doc: event },
  ];
  await services.store.transact(
    reads,
    readingMore<null>(reads.length, ([member, found, stored, earlier], more) => {
      if (!mayManagePeriods(active(member as MemberDoc | null)))
        return refuse('forbidden', { action: 'issue', unit: null });
      if (earlier) return refuse('mutation-reused');
      const calendar = found as Calendar | null;
      const period = periodIn(calendar, id);
      const text = (stored as ReportText | null) ?? noReportText(id);
      if (text.rev !== request.expect || text.rev !== written.rev) return refuse('report-text-moved');
      const taking = { kind: 'issued', calendar: calendar as Calendar, period, include, by, at } as const;
      const { snapshot, write } = takeSnapshot(services, commune, taking, more);
      assertSeen(reply, (unit) => cursorIn(snapshot, unit));
      const issued: IssuedReport = {
        id: snapshot.id,
        period: id,
        ...leaving,
        corrects: kind === 'correction' ? (standing.last?.id ?? null) : null,
        include,
        template,
        snapshot: snapshot.id,
        figures,
        document,
        by,
        at,
      };
      const content = sha256(canonicalJson(issued));
      const link = linkOf(
        {
          mutationId,
          contentHash,
          period: id,
          seq: text.rev + 1,
          by,
          at,
          what: { kind: 'issued', issued: issued.id, content },
          previous: text.chain,
        },
        sha256,
      );
      return {
        writes: [
          write,
          { create: [...issuedPath(commune), issued.id], data: issued },
          { create: event, data: link },
          { set: reportTextPath(commune, id), data: { ...text, rev: link.seq, chain: link.hash } },
        ],
        reply: null,
      };
    }),
  );
  return issuedOf(services, caller, id);
}

const cursorIn = ({ units }: Snapshot, unit: string): string | null =>
  Object.hasOwn(units, unit) ? (units[unit]?.cursor ?? null) : null;

/** The correction as it would leave now. @throws Refused not-issued-yet, nothing-differs */
export async function correctionNow(
  services: Services,
  caller: Caller,
  period: string,
): Promise<ReportDocument> {
  const standing = await standingOf(services, caller, period);
  if (!standing.last) return refuse('not-issued-yet', { period });
  const { include } = standing.last;
  const reply = await gatheredOf(services, caller, { period, include, others: [] });
  const text = await textOf(services, caller.commune, period);
  return leavingDocument(reply, text, 'correction', standing);
}
