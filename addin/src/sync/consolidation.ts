import { consolidationSheet, dateInVietnam, type Include, timeInVietnam } from '@cchc/domain';
import type { LedgerContext } from './context.ts';

/** Fetches the reports of a period and writes Tổng hợp into the open workbook. */
export async function consolidationInto(
  { api, excel, state }: LedgerContext,
  periodId: string,
  include: Include,
): Promise<void> {
  const me = state.get().me;
  const outcome = await api.consolidation(periodId);
  if (!me || outcome.kind !== 'ok') {
    const error = outcome.kind === 'refused' ? outcome.error : { code: 'unavailable' as const, params: {} };
    return state.set({ error });
  }
  state.set({ consolidation: outcome.value });
  const { at, plan, period, reports } = outcome.value;
  const spec = consolidationSheet({
    plan,
    period,
    reports,
    include,
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
