import { consolidationSheet, dateInVietnam, type Include, signersOf, timeInVietnam } from '@cchc/domain';
import type { WorkbookIdentity } from '../excel/port.ts';
import { errorOf, type LedgerContext } from './context.ts';

/** Totals of a period, for Tổng quan and for the sheet. */
export class Totals {
  constructor(private readonly context: LedgerContext) {}

  async load(periodId: string): Promise<void> {
    const { api, state } = this.context;
    const outcome = await api.consolidation(periodId);
    state.set(outcome.kind === 'ok' ? { consolidation: outcome.value } : { error: errorOf(outcome) });
  }

  /** @param whole with every form of every unit, not the totals alone */
  open(periodId: string, include: Include, whole: boolean): Promise<void> {
    return whole
      ? bookInto(this.context, periodId, include)
      : consolidationInto(this.context, periodId, include);
  }
}

/** Fetches every report of a period with its texts and writes the whole consolidated workbook into the open one. */
async function bookInto(
  { api, excel, state }: LedgerContext,
  periodId: string,
  include: Include,
): Promise<void> {
  const me = state.get().me;
  const [outcome, { consolidatedBook }] = await Promise.all([
    api.gathered(periodId, include),
    import('@cchc/domain/consolidated'),
  ]);
  if (!me || outcome.kind !== 'ok') return state.set({ error: errorOf(outcome) });
  const reply = outcome.value;
  const specs = consolidatedBook({ reply });
  await excel.showConsolidation(specs, nobodys(me.commune.id, reply.period.id, reply.plan.version));
  if (state.get().workbook.kind === 'none')
    state.set({ workbook: { kind: 'consolidation', period: reply.period.id } });
}

/** A workbook that holds totals and nobody's report. */
const nobodys = (commune: string, period: string, plan: string): WorkbookIdentity => ({
  commune,
  unit: '',
  period,
  plan,
  cursor: null,
  registers: null,
});

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
  await excel.showConsolidation([spec], nobodys(me.commune.id, period.id, plan.version));
  if (state.get().workbook.kind === 'none')
    state.set({ workbook: { kind: 'consolidation', period: period.id } });
}
