import type { MeReply } from '@cchc/domain';
import {
  type ClientState,
  type EntryDef,
  emptyState,
  entryDefs,
  layoutOf,
  type Plan,
  periodYear,
  type ReportLayout,
  reportSheets,
  type SheetSpec,
  unitByCode,
  type WorkbookReply,
} from '@cchc/domain';
import type { ExcelPort, WorkbookContents, WorkbookIdentity } from '../excel/port.ts';
import type { WorkbookKind } from './ledger-state.ts';

/** A report with all that its sheets need, computed from one answer of the server. */
export interface PreparedReport {
  plan: Plan;
  specs: SheetSpec[];
  layout: ReportLayout;
  defs: ReadonlyMap<string, EntryDef>;
  identity: WorkbookIdentity;
  /** What the sheets will show: the baseline of a fresh workbook. */
  state: ClientState;
  /** The unit is only asked for its help ("Đề nghị"). */
  requested: boolean;
}

export function prepareReport(reply: WorkbookReply, me: MeReply): PreparedReport {
  const { plan, period, report } = reply;
  const specs = reportSheets({
    plan,
    period,
    unit: report.unit,
    state: report.state,
    entries: report.entries,
    previous: reply.previous,
    communeName: me.commune.name,
    today: me.today,
  });
  const layout = layoutOf(specs);
  const state = emptyState();
  state.cursor = report.cursor;
  for (const key of layout.entries.keys()) {
    const stored = report.entries[key];
    if (stored) state.baseline[key] = { value: stored.value, version: stored.version };
  }
  return {
    plan,
    specs,
    layout,
    defs: entryDefs(plan, report.unit, periodYear(period.id)),
    identity: {
      commune: me.commune.id,
      unit: report.unit,
      period: period.id,
      plan: plan.version,
      cursor: report.cursor,
      registers: null,
    },
    state,
    requested: unitByCode(plan, report.unit)?.requested ?? false,
  };
}

/** Whose workbook is open, seen by this person. */
export function kindOf({ identity }: WorkbookContents, me: MeReply): WorkbookKind {
  if (!identity) return { kind: 'none' };
  const { unit, period } = identity;
  if (identity.commune !== me.commune.id) return { kind: 'foreign', reason: 'commune', unit, period };
  if (unit === '') return { kind: 'consolidation', period };
  if (!me.units.some(({ code }) => code === unit)) return { kind: 'foreign', reason: 'unit', unit, period };
  return { kind: 'report', unit, period };
}

/**
 * Takes up a report that the workbook already holds. The cells are the truth of this workbook; a lost XML part
 * leaves no baseline, so that every difference is asked.
 */
export async function takeUp(
  excel: Pick<ExcelPort, 'identify'>,
  prepared: PreparedReport,
): Promise<{ identity: WorkbookIdentity; state: ClientState }> {
  const { identity, state } = await excel.identify();
  return { identity: identity ?? prepared.identity, state: state ?? emptyState() };
}
