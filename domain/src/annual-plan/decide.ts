import type { RequestError } from '../errors/codes.ts';
import type { Plan } from '../plan/schema.ts';
import type { MemberDoc } from '../reports/report-doc.ts';
import { sameValue } from '../text/canonical.ts';
import type { AnnualItem, AnnualPlanChange, AnnualPlanDoc, AnnualPlanRequest } from './annual-plan.ts';
import { canonicalItem, knownCodes } from './canonical-item.ts';
import { mayChangeItem, mayPlanYear } from './rights.ts';

/** A document stays far below what a store takes. */
export const MAX_PLAN_BYTES = 600_000;

export interface AnnualPlanFacts {
  plan: Plan;
  member: MemberDoc;
  /** The year as it is; null before its first change. */
  stored: AnnualPlanDoc | null;
  /** The change that is to be taken back; null when there is none of that number. */
  undone: AnnualPlanChange | null;
  contentHash: string;
  now: string;
}

export type AnnualPlanDecision =
  | { kind: 'refuse'; error: RequestError }
  | { kind: 'write'; doc: AnnualPlanDoc; change: AnnualPlanChange };

const refuse = (code: RequestError['code'], params: RequestError['params'] = {}): AnnualPlanDecision => ({
  kind: 'refuse',
  error: { code, params },
});

type Wanted = Record<string, AnnualItem | null>;

/** What an undo puts back: every item that the change touched, as it was before. */
const before = ({ items }: AnnualPlanChange): Wanted =>
  Object.fromEntries(Object.entries(items).map(([id, each]) => [id, each.before]));

/**
 * One change of a year's plan, whole or not at all. An item that somebody else changed since the person looked refuses
 * the change; others may have changed meanwhile. An undo is a change like any other: it puts back what one change
 * touched, and is refused where a later change touched it again.
 */
export function decideAnnualPlan(request: AnnualPlanRequest, facts: AnnualPlanFacts): AnnualPlanDecision {
  const { plan, member, stored, undone, contentHash, now } = facts;
  const { year, kind, mutationId } = request;
  if (kind !== 'edit' && !mayPlanYear(member))
    return refuse('forbidden', { action: 'annual-plan', unit: null });
  if (kind === 'undo' && undone === null) return refuse('unknown-change', { change: request.undoes ?? 0 });
  const wanted = kind === 'undo' && undone ? before(undone) : request.items;
  const seen = kind === 'undo' && undone ? undone.rev : request.expect;
  const moved = Object.keys(wanted).filter((id) => (stored?.items[id]?.rev ?? 0) > seen);
  const [first] = moved;
  if (first !== undefined) {
    const by = stored?.items[first]?.by ?? null;
    return refuse('annual-plan-moved', { item: first, count: moved.length, by });
  }
  const known = knownCodes(plan);
  const items: AnnualPlanChange['items'] = {};
  for (const [id, value] of Object.entries(wanted)) {
    const was = stored?.items[id]?.value ?? null;
    const found = value === null ? { item: null } : canonicalItem(id, value, known);
    if ('field' in found) return refuse('bad-request', { field: `items.${id}.${found.field}` });
    if (!mayChangeItem(plan, member, id, was, found.item))
      return refuse('forbidden', { action: 'annual-plan', unit: null });
    if (!sameValue(was, found.item)) items[id] = { before: was, after: found.item };
  }
  const rev = (stored?.rev ?? 0) + 1;
  const by = member.id;
  const doc: AnnualPlanDoc = {
    year,
    rev,
    planVersion: plan.version,
    items: {
      ...stored?.items,
      ...Object.fromEntries(
        Object.entries(items).map(([id, { after }]) => [id, { value: after, rev, by, at: now }]),
      ),
    },
  };
  const bytes = new TextEncoder().encode(JSON.stringify(doc)).length;
  if (bytes > MAX_PLAN_BYTES) return refuse('annual-plan-full', { bytes, limit: MAX_PLAN_BYTES });
  const change: AnnualPlanChange = {
    mutationId,
    contentHash,
    version: String(rev),
    period: String(year),
    rev,
    kind,
    source: request.source,
    undoes: kind === 'undo' ? request.undoes : null,
    by,
    at: now,
    items,
  };
  return { kind: 'write', doc, change };
}

/** Items that are there, by id. */
export const itemsOf = (doc: AnnualPlanDoc | null): Record<string, AnnualItem> =>
  Object.fromEntries(
    Object.entries(doc?.items ?? {}).flatMap(([id, { value }]) => (value ? [[id, value]] : [])),
  );
