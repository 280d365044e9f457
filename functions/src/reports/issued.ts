import { type MemberDoc, mayConsolidate } from '@cchc/domain';
import {
  type Difference,
  differencesOf,
  type IssuedReply,
  type IssuedReport,
  type IssuedView,
} from '@cchc/domain/province-report';
import type { Caller } from '../identity/identity.ts';
import { isSegment } from '../store/store.ts';
import { gatheredOf } from './gathered.ts';
import { isPeriodId, issuedPath } from './paths.ts';
import { peopleNamed } from './people.ts';
import { refuse } from './refused.ts';
import { textOf } from './report-text.ts';
import { active, callerPath, type Services } from './services.ts';

const FIELDS = [
  'id',
  'period',
  'kind',
  'corrects',
  'number',
  'date',
  'signer',
  'recipients',
  'include',
  'template',
  'snapshot',
  'by',
  'at',
] as const satisfies readonly (keyof IssuedReport)[];

/** Reports of a period that left, oldest first. */
export async function issuedIn(
  { store }: Pick<Services, 'store'>,
  commune: string,
  period: string,
): Promise<IssuedView[]> {
  const found = (await store.query({
    in: issuedPath(commune),
    field: 'period',
    equals: period,
    fields: FIELDS,
  })) as IssuedView[];
  return found.sort((a, b) => a.at.localeCompare(b.at));
}

/** One whole. @throws Refused not-issued-yet */
export async function issuedReport(
  services: Services,
  commune: string,
  period: string,
  id: string,
): Promise<IssuedReport> {
  const [found] = (isSegment(id) ? await services.store.read([[...issuedPath(commune), id]]) : [null]) as [
    IssuedReport | null,
  ];
  return found?.period === period ? found : refuse('not-issued-yet', { period });
}

/** What a period's figures say otherwise than the last report that left. */
export interface Standing {
  issued: IssuedView[];
  last: IssuedReport | null;
  differences: Difference[];
}

export async function standingOf(services: Services, caller: Caller, period: string): Promise<Standing> {
  const issued = await issuedIn(services, caller.commune, period);
  const view = issued.at(-1);
  if (!view) return { issued, last: null, differences: [] };
  const last = await issuedReport(services, caller.commune, period, view.id);
  const reply = await gatheredOf(services, caller, { period, include: last.include, others: [] });
  const text = await textOf(services, caller.commune, period);
  return { issued, last, differences: differencesOf({ reply }, last, text) };
}

/**
 * `GET /api/province-report/issued?period=`: what left, and what stands otherwise since.
 *
 * @throws Refused forbidden for those who do not see the totals, unknown-period
 */
export async function issuedOf(services: Services, caller: Caller, period: string): Promise<IssuedReply> {
  const { commune } = caller;
  if (!isPeriodId(period)) return refuse('unknown-period', { period });
  const [member] = (await services.store.read([callerPath(caller)])) as [MemberDoc | null];
  const me = active(member);
  if (!mayConsolidate(me)) return refuse('forbidden', { action: 'consolidate', unit: null });
  const { issued, differences } = await standingOf(services, caller, period);
  const writers = [...issued, ...differences.flatMap((each) => each.by)].map(({ by }) => by);
  return { issued, differences, people: await peopleNamed(services, commune, writers, me) };
}
