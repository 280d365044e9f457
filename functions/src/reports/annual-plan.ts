import { type Calendar, canonicalJson, type MemberDoc, type Plan } from '@cchc/domain';
import {
  type AnnualPlanChange,
  type AnnualPlanChangesReply,
  type AnnualPlanDoc,
  type AnnualPlanReply,
  type AnnualPlanRequest,
  decideAnnualPlan,
  underNewerPlan,
} from '@cchc/domain/annual-plan';
import type { Caller } from '../identity/identity.ts';
import type { Decision, Found, Path, Read } from '../store/store.ts';
import { askOwnTasks } from './ask-own-tasks.ts';
import { type ReadMore, readingMore } from './extra-reads.ts';
import { annualPlanPath, calendarPath, memberPath } from './paths.ts';
import { keysInside, planInside } from './plans-inside.ts';
import { Refused, refuse } from './refused.ts';
import { active, callerPath, type Services, sha256 } from './services.ts';

const changesPath = (commune: string, year: number): Path => [...annualPlanPath(commune, year), 'changes'];

/** Nothing planned yet. */
const emptyYear = (year: number, plan: Plan): AnnualPlanDoc => ({
  year,
  rev: 0,
  planVersion: plan.version,
  items: {},
});

const readsFor = (caller: Caller, year: number): Read[] => [
  { doc: callerPath(caller) },
  { doc: calendarPath(caller.commune, year) },
  { doc: calendarPath(caller.commune, year - 1) },
  { doc: annualPlanPath(caller.commune, year) },
];

const CHANGE_FIELDS = [
  'mutationId',
  'contentHash',
  'version',
  'period',
  'rev',
  'kind',
  'source',
  'undoes',
  'by',
  'at',
  'items',
] as const satisfies readonly (keyof AnnualPlanChange)[];

interface Year {
  member: MemberDoc;
  /** The one that names what is in force. */
  calendar: Calendar;
  plan: Plan;
  stored: AnnualPlanDoc | null;
}

/** Who asks, the plan of the year (of the year before, when it has no calendar yet), and what is planned under it. */
function yearInside(
  services: Services,
  { commune }: Caller,
  year: number,
  found: Found,
  more: ReadMore,
): Year {
  const [member, own, before, stored] = found as [
    MemberDoc | null,
    Calendar | null,
    Calendar | null,
    AnnualPlanDoc | null,
  ];
  const me = active(member);
  const calendar = own ?? before;
  if (calendar === null) return refuse('unknown-period', { period: String(year) });
  const version = calendar.planVersion;
  const plan = planInside(services, commune, version, more)?.plan ?? refuse('unknown-plan', { version });
  if (stored === null || stored.planVersion === version) return { member: me, calendar, plan, stored };
  const keys = keysInside(services, commune, plan, more)(stored.planVersion);
  const older = planInside(services, commune, stored.planVersion, more)?.plan ?? null;
  return { member: me, calendar, plan, stored: underNewerPlan(stored, older, plan, keys) };
}

/** Names of the people who wrote. */
async function peopleOf(
  { store }: Services,
  { commune }: Caller,
  ids: Iterable<string>,
): Promise<Record<string, string>> {
  const paths = [...new Set(ids)].map((id) => memberPath(commune, id));
  const members = (await store.read(paths)) as (MemberDoc | null)[];
  return Object.fromEntries(members.flatMap((member) => (member ? [[member.id, member.name] as const] : [])));
}

async function replyOf(services: Services, caller: Caller, plan: AnnualPlanDoc): Promise<AnnualPlanReply> {
  const people = await peopleOf(
    services,
    caller,
    Object.values(plan.items).map(({ by }) => by),
  );
  return { plan, people };
}

/**
 * `GET /api/annual-plan?year=`: what a year asks of the clauses, and the tasks of the commune's own. Everyone who is
 * signed in sees it: who does what by when is what the plan wants to be known.
 *
 * @throws Refused unknown-period when neither this year nor the one before has a calendar
 */
export async function annualPlanOf(
  services: Services,
  caller: Caller,
  year: number,
): Promise<AnnualPlanReply> {
  const reads = readsFor(caller, year);
  const doc = await services.store.transact(
    reads,
    readingMore<AnnualPlanDoc>(reads.length, (found, more) => {
      const { plan, stored } = yearInside(services, caller, year, found, more);
      return { writes: [], reply: stored ?? emptyYear(year, plan) };
    }),
  );
  return replyOf(services, caller, doc);
}

/**
 * `POST /api/annual-plan`: edits, an import or an undo as one change, whole or not at all. The year as it was stands in
 * the change, so each can be taken back. A repeat of the same request changes nothing again. Where tasks of the commune's own
 * come, go or change hands, the plan in force gets a new version that asks for them.
 *
 * @throws Refused forbidden, bad-request, annual-plan-moved, annual-plan-full, unknown-change, mutation-reused
 */
export async function changeAnnualPlan(
  services: Services,
  caller: Caller,
  request: AnnualPlanRequest,
): Promise<AnnualPlanReply> {
  const { year, mutationId, undoes } = request;
  const changes = changesPath(caller.commune, year);
  const reads: Read[] = [...readsFor(caller, year), { doc: [...changes, mutationId] }];
  const contentHash = sha256(canonicalJson({ ...request, by: caller.memberId }));
  const now = services.clock().toISOString();
  const random = services.random();
  const doc = await services.store.transact(
    reads,
    readingMore<AnnualPlanDoc>(reads.length, (found, more): Decision<AnnualPlanDoc> => {
      const { member, calendar, plan, stored } = yearInside(services, caller, year, found, more);
      const earlier = found[4] as AnnualPlanChange | null;
      if (earlier !== null) {
        if (earlier.contentHash !== contentHash) return refuse('mutation-reused');
        return { writes: [], reply: stored ?? emptyYear(year, plan) };
      }
      const [undone = null] =
        request.kind === 'undo'
          ? more('undone', [{ in: changes, field: 'version', equals: String(undoes) }])
          : [];
      const decision = decideAnnualPlan(request, {
        plan,
        member,
        stored,
        undone: undone as AnnualPlanChange | null,
        contentHash,
        now,
      });
      if (decision.kind === 'refuse') throw new Refused(decision.error);
      const by = { by: caller.memberId, at: now, random };
      const asked = askOwnTasks(caller.commune, { calendar, plan, doc: decision.doc }, by, more);
      const changed = { ...decision.doc, planVersion: asked.planVersion };
      return {
        writes: [
          { set: annualPlanPath(caller.commune, year), data: changed },
          { create: [...changes, mutationId], data: decision.change },
          ...asked.writes,
        ],
        reply: changed,
      };
    }),
  );
  return replyOf(services, caller, doc);
}

/** `GET /api/annual-plan/changes?year=`: who changed what, newest first, whole. */
export async function annualPlanChanges(
  services: Services,
  caller: Caller,
  year: number,
): Promise<AnnualPlanChangesReply> {
  const [member] = (await services.store.read([callerPath(caller)])) as [MemberDoc | null];
  active(member);
  const found = (await services.store.query({
    in: changesPath(caller.commune, year),
    field: 'period',
    equals: String(year),
    fields: CHANGE_FIELDS,
  })) as AnnualPlanChange[];
  const changes = found.sort((a, b) => b.rev - a.rev);
  return {
    changes,
    people: await peopleOf(
      services,
      caller,
      changes.map(({ by }) => by),
    ),
  };
}
