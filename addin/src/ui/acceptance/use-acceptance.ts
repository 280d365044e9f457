import type { AcceptanceReply, Plan, RequestError, TransitionsReply } from '@cchc/domain';
import { useState } from 'react';
import { useAnswer } from '../shared/use-answer.ts';
import { useLedger } from '../use-ledger.ts';

interface Loaded {
  reply: AcceptanceReply;
  plan: Plan;
}

export interface Outcome {
  to: 'approved' | 'returned';
  reply: TransitionsReply;
}

/** Reports of a period as they wait to be taken in, and what is done to many of them. */
export function useAcceptance(period: string) {
  const { province, plans } = useLedger();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<RequestError | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { value, error, reload } = useAnswer<Loaded>(period, async () => {
    const reply = await province.acceptance(period);
    if (!reply.ok) return reply;
    const plan = await plans.plan(reply.value.plan);
    return plan.ok ? { ok: true, value: { reply: reply.value, plan: plan.value.plan } } : plan;
  });
  const cursorsOf = (units: readonly string[]) =>
    Object.fromEntries(
      (value?.reply.units ?? [])
        .filter(({ unit }) => units.includes(unit))
        .map(({ unit, cursor }) => [unit, cursor]),
    );

  /** @returns whether the server did what it could */
  async function bring(units: readonly string[], to: Outcome['to'], comment?: string): Promise<boolean> {
    if (!value || busy) return false;
    setBusy(true);
    setOutcome(null);
    const { plan } = value.reply;
    const answer = await province.bring({
      period,
      plan,
      to,
      units: cursorsOf(units),
      ...(comment && { comment }),
    });
    setFailed(answer.ok ? null : answer.error);
    if (answer.ok) {
      setOutcome({ to, reply: answer.value });
      // Who decides about a report has looked at it
      await province.looked({ period, cursors: cursorsOf(Object.keys(answer.value.done)) });
      reload();
    }
    setBusy(false);
    return answer.ok;
  }

  async function lookedAtAll(): Promise<void> {
    if (!value || busy) return;
    setBusy(true);
    const cursors = cursorsOf(value.reply.units.map(({ unit }) => unit));
    const answer = await province.looked({ period, cursors });
    setFailed(answer.ok ? null : answer.error);
    setBusy(false);
    if (answer.ok) reload();
  }
  return { value, error, failed, outcome, busy, reload, bring, lookedAtAll };
}
