import { consolidationSheet, dateInVietnam, type Include, signersOf, timeInVietnam } from '@cchc/domain';
import { errorOf, type LedgerContext } from './context.ts';

/** Totals of a period, for Tổng quan and for the sheet. */
export class Totals {
  constructor(private readonly context: LedgerContext) {}

  async load(periodId: string): Promise<void> {
    const { api, state } = this.context;
    const outcome = await api.consolidation(periodId);
    state.set(outcome.kind === 'ok' ? { consolidation: outcome.value } : { error: errorOf(outcome) });
  }

  open(periodId: string, include: Include): Promise<void> {
    return consolidationInto(this.context, periodId, include);
  }
}

/** Fetches the reports of a period and writes Tổng hợp into the open workbook. */
async function consolidationInto(
  { api, excel, state }: LedgerContext,
  periodId: string,
  include: Include,
): Promise<void> {
  const me = state.get().me;
  const outcome = await api.consolidation(periodId);
  if (!me || outcome.kind !== 'ok') return state.set({ error: errorOf(outcome) });
  state.set({ consolidation: outcome.value });
  const { at, plan, period, reports, settings } = outcome.value;
  const [preparer, authority] = signersOf(plan, settings);
  const spec = consolidationSheet({
    plan,
    period,
    reports,
    include,
    settings,
    signers: [preparer, authority],
    communeKind: me.commune.kind,
    pulledOn: dateInVietnam(new Date(at)),
    pulledTime: timeInVietnam(new Date(at)),
    communeName: me.commune.name,
  });
  await excel.showConsolidation(spec, {
    commune: me.commune.id,
    unit: '',
    period: period.id,
    plan: plan.version,
    cursor: null,
    registers: null,
  });
  if (state.get().workbook.kind === 'none')
    state.set({ workbook: { kind: 'consolidation', period: period.id } });
}
