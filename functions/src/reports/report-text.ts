import {
  canonicalJson,
  isRegisterPeriod,
  type MemberDoc,
  mayConsolidate,
  mayManagePeriods,
} from '@cchc/domain';
import {
  decideText,
  noReportText,
  type ReportEvent,
  type ReportText,
  type ReportTextReply,
  type ReportTextRequest,
  textAsOf,
} from '@cchc/domain/province-report';
import type { Caller } from '../identity/identity.ts';
import type { Read } from '../store/store.ts';
import { calendarOfPeriod, isPeriodId, reportEventsPath, reportTextPath } from './paths.ts';
import { peopleNamed } from './people.ts';
import { Refused, refuse } from './refused.ts';
import { active, callerPath, periodIn, type Services, sha256 } from './services.ts';

const EVENT_FIELDS = [
  'mutationId',
  'contentHash',
  'period',
  'seq',
  'by',
  'at',
  'what',
  'previous',
  'hash',
] as const satisfies readonly (keyof ReportEvent)[];

/** Every link of a period's chain. */
export const reportEvents = async (
  { store }: Pick<Services, 'store'>,
  commune: string,
  period: string,
): Promise<ReportEvent[]> =>
  (await store.query({
    in: reportEventsPath(commune, period),
    field: 'period',
    equals: period,
    fields: EVENT_FIELDS,
  })) as ReportEvent[];

/** The text as it stands, or as it stood after some of its links (`rev`; null = before the first). */
export async function textOf(
  services: Services,
  commune: string,
  period: string,
  rev?: number | null,
): Promise<ReportText> {
  if (rev === null) return noReportText(period);
  const [found] = (await services.store.read([reportTextPath(commune, period)])) as [ReportText | null];
  const text = found ?? noReportText(period);
  if (rev === undefined || rev === text.rev) return text;
  return textAsOf(period, await reportEvents(services, commune, period), rev);
}

async function replyOf(
  services: Services,
  commune: string,
  text: ReportText,
  me: MemberDoc,
): Promise<ReportTextReply> {
  const writers = [...Object.values(text.texts), ...Object.values(text.dropped)].map(({ by }) => by);
  return { text, people: await peopleNamed(services, commune, writers, me) };
}

const readsFor = ({ commune, memberId }: Caller, period: string): Read[] => {
  if (!isPeriodId(period) || isRegisterPeriod(period)) return refuse('unknown-period', { period });
  return [
    { doc: callerPath({ commune, memberId }) },
    { doc: calendarOfPeriod(commune, period) },
    { doc: reportTextPath(commune, period) },
  ];
};

/**
 * `GET /api/province-report/text?period=`: what the coordinator made of the text of a period's report.
 *
 * @throws Refused forbidden for those who do not see the totals, unknown-period
 */
export async function reportTextOf(
  services: Services,
  caller: Caller,
  period: string,
): Promise<ReportTextReply> {
  const paths = readsFor(caller, period).flatMap((read) => ('doc' in read ? [read.doc] : []));
  const [member, calendar, text] = (await services.store.read(paths)) as [
    MemberDoc | null,
    Parameters<typeof periodIn>[0],
    ReportText | null,
  ];
  const me = active(member);
  if (!mayConsolidate(me)) return refuse('forbidden', { action: 'consolidate', unit: null });
  periodIn(calendar, period);
  return replyOf(services, caller.commune, text ?? noReportText(period), me);
}

/**
 * `POST /api/province-report/text`: one change of the text, whole or not at all, as one link of the report's chain. A repeat of
 * the same request changes nothing again.
 *
 * @throws Refused forbidden, unknown-period, bad-request, report-text-moved, report-text-full, mutation-reused
 */
export async function changeReportText(
  services: Services,
  caller: Caller,
  request: ReportTextRequest,
): Promise<ReportTextReply> {
  const { commune, memberId: by } = caller;
  const { period, mutationId } = request;
  const event = [...reportEventsPath(commune, period), mutationId];
  const contentHash = sha256(canonicalJson({ ...request, by }));
  const at = services.clock().toISOString();
  const { text, me } = await services.store.transact(
    [...readsFor(caller, period), { doc: event }],
    ([member, calendar, found, earlier]) => {
      const me = active(member as MemberDoc | null);
      if (!mayManagePeriods(me)) return refuse('forbidden', { action: 'report-text', unit: null });
      periodIn(calendar as Parameters<typeof periodIn>[0], period);
      const stored = found as ReportText | null;
      if (earlier) {
        if ((earlier as ReportEvent).contentHash !== contentHash) return refuse('mutation-reused');
        return { writes: [], reply: { text: stored ?? noReportText(period), me } };
      }
      const decision = decideText(request, stored, { by, at, contentHash, hash: sha256 });
      if (decision.kind === 'refuse') throw new Refused(decision.error);
      return {
        writes: [
          { set: reportTextPath(commune, period), data: decision.text },
          { create: event, data: decision.event },
        ],
        reply: { text: decision.text, me },
      };
    },
  );
  return replyOf(services, commune, text, me);
}
