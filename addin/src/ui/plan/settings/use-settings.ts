import type { ConsolidationReply, Plan, SettingsReply } from '@cchc/domain';
import type { Answer, PlanBook } from '../../../sync/plan-book.ts';
import { type Asked, useAnswer } from '../../shared/use-answer.ts';
import { useLedger, useLedgerState } from '../../use-ledger.ts';

/** What a screen of decisions needs: the settings, the plan file behind them, and the figures that they would change. */
export interface Deciding {
  settings: SettingsReply;
  plan: Plan;
  /** Null: no period is at hand, or nobody may see its totals. */
  totals: ConsolidationReply | null;
}

async function load(plans: PlanBook, period: string | null): Promise<Answer<Deciding>> {
  const settings = await plans.settings();
  if (!settings.ok) return settings;
  const [plan, totals] = await Promise.all([
    plans.plan(settings.value.basePlan),
    period === null ? null : plans.consolidation(period),
  ]);
  if (!plan.ok) return plan;
  return {
    ok: true,
    value: {
      settings: settings.value,
      plan: plan.value.plan,
      totals: totals?.ok ? totals.value : null,
    },
  };
}

export function useSettings(): Asked<Deciding> {
  const { plans } = useLedger();
  const { period } = useLedgerState();
  return useAnswer(`settings ${period?.id ?? ''}`, () => load(plans, period?.id ?? null));
}
