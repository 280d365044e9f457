import type { MeReply, Plan, RequestError } from '@cchc/domain';
import {
  type AnnualItem,
  type AnnualPlanDoc,
  type AnnualPlanRequest,
  isOwnId,
  itemsOf,
  mayChangeItem,
  mayPlanYear,
  type Planner,
  stableId,
} from '@cchc/domain/annual-plan';
import { useState } from 'react';
import { useAnswer } from '../../shared/use-answer.ts';
import { useLedger } from '../../use-ledger.ts';

/** What a change says; the rest is known of the year. */
export type Change = Pick<AnnualPlanRequest, 'kind' | 'items'> &
  Partial<Pick<AnnualPlanRequest, 'source' | 'undoes' | 'expect'>>;

/** A year's plan as a screen works with it. */
export interface YearAtHand {
  plan: Plan;
  year: number;
  today: string;
  doc: AnnualPlanDoc;
  items: Record<string, AnnualItem>;
  /** Names by member id. */
  people: Record<string, string>;
  me: MeReply;
  coordinates: boolean;
  may(id: string, before: AnnualItem | null, after: AnnualItem | null): boolean;
  /** A task of the commune's own that is typed and was never saved. */
  isNewOwn(id: string): boolean;
  busy: boolean;
  failed: RequestError | null;
  /** What stands now, when it was done; null when it was refused: `failed` says why. */
  change(change: Change): Promise<AnnualPlanDoc | null>;
  forgetFailure(): void;
}

interface Loading {
  ready: null;
  error: RequestError | null;
  reload(): void;
}

export function useYear(me: MeReply, year: number): { ready: YearAtHand } | Loading {
  const { plans } = useLedger();
  const plan = useAnswer('plan', () => plans.plan());
  const annual = useAnswer(`annual ${year}`, () => plans.annual(year));
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<RequestError | null>(null);
  const error = plan.error ?? (annual.value ? null : annual.error);
  if (error || !plan.value || !annual.value)
    return { ready: null, error, reload: plan.error ? plan.reload : annual.reload };
  const thePlan = plan.value.plan;
  const { plan: doc, people } = annual.value;
  const planner: Planner = { active: true, roles: me.roles, units: me.units.map(({ code }) => code) };

  const change = async (wanted: Change): Promise<AnnualPlanDoc | null> => {
    setBusy(true);
    setFailed(null);
    const { kind, items, source = null, undoes = null, expect = doc.rev } = wanted;
    // The same change of the same state has the same id: a lost answer is asked for again, never done twice
    const said = stableId(JSON.stringify([me.id, kind, items, source, undoes]));
    const mutationId = `annual-${year}-${expect}-${said}`;
    const answer = await plans.changeAnnual({ year, mutationId, expect, kind, items, source, undoes });
    setBusy(false);
    if (answer.ok) {
      annual.take(answer.value);
      return answer.value.plan;
    }
    setFailed(answer.error);
    if (answer.error.code === 'annual-plan-moved') annual.reload();
    return null;
  };
  return {
    ready: {
      plan: thePlan,
      year,
      today: me.today,
      doc,
      items: itemsOf(doc),
      people: { ...people, [me.id]: me.name },
      me,
      coordinates: mayPlanYear(planner),
      may: (id, before, after) => mayChangeItem(thePlan, planner, id, before, after),
      isNewOwn: (id) => isOwnId(id) && doc.items[id] === undefined,
      busy,
      failed,
      change,
      forgetFailure: () => setFailed(null),
    },
  };
}
