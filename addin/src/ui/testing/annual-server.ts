import {
  type AnnualItem,
  type AnnualPlanChange,
  type AnnualPlanDoc,
  type AnnualPlanRequest,
  decideAnnualPlan,
  EMPTY_ITEM,
} from '@cchc/domain/annual-plan';
import type { Answer, PlanBook } from '../../sync/plan-book.ts';
import { PLAN, person } from './sample-state.ts';

type Person = ReturnType<typeof person>;

/** A year's plan on a server that decides as the real one, and remembers what it was asked. */
export class AnnualServer {
  readonly sent: AnnualPlanRequest[] = [];
  readonly #changes: AnnualPlanChange[] = [];
  doc: AnnualPlanDoc;
  /** No network: nothing arrives. */
  offline = false;

  constructor(doc: AnnualPlanDoc) {
    this.doc = doc;
  }

  /** One person's change. */
  change(
    by: Person,
    request: AnnualPlanRequest,
  ): Answer<{ plan: AnnualPlanDoc; people: Record<string, string> }> {
    this.sent.push(request);
    if (this.offline) return { ok: false, error: { code: 'unavailable', params: {} }, body: null };
    const decision = decideAnnualPlan(request, {
      plan: PLAN,
      member: {
        id: by.id,
        name: by.name,
        roles: by.roles,
        active: true,
        units: by.units.map(({ code }) => code),
      },
      stored: this.doc,
      undone: this.#changes.find(({ rev }) => rev === request.undoes) ?? null,
      contentHash: '',
      now: '2026-06-03T03:32:00.000Z',
    });
    if (decision.kind === 'refuse') return { ok: false, error: decision.error, body: null };
    this.doc = decision.doc;
    this.#changes.unshift(decision.change);
    return { ok: true, value: { plan: this.doc, people: PEOPLE } };
  }

  /** Somebody else changes a task, or takes it out. */
  byHung(id: string, change: Partial<AnnualItem> | null): void {
    const items = { [id]: change && { ...(this.doc.items[id]?.value ?? EMPTY_ITEM), ...change } };
    const { rev } = this.doc;
    const edit = { year: 2026, kind: 'edit', items, source: null, undoes: null } as const;
    const answer = this.change(HUNG, { ...edit, mutationId: `hung-${rev}`, expect: rev });
    if (!answer.ok) throw new Error(answer.error.code);
  }

  /** What the pane of one person asks it. */
  book(me: Person): Partial<PlanBook> {
    return {
      plan: async () => ({ ok: true, value: { plan: PLAN, current: PLAN.version } }),
      annual: async () => ({ ok: true, value: { plan: this.doc, people: PEOPLE } }),
      changeAnnual: async (request) => this.change(me, request),
      annualChanges: async () => ({ ok: true, value: { changes: [...this.#changes], people: PEOPLE } }),
    };
  }
}

const PEOPLE = { p: 'Vi Văn Nam', 'm-mai': 'Lê Thị Mai', 'm-hung': 'Hoàng Văn Hùng' };
/** Somebody else who plans the same year. */
export const HUNG: Person = { ...person(['coordinator'], ['DV1'], 'Hoàng Văn Hùng'), id: 'm-hung' };
