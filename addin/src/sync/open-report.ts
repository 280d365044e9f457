import type { MeReply } from '@cchc/domain';
import {
  type ClientState,
  type DocumentProperties,
  documentProperties,
  type EntryDef,
  type EntrySource,
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
import type { ExcelPort, WorkbookIdentity } from '../excel/port.ts';

/** A report with all that its sheets need, computed from one answer of the server. */
export interface PreparedReport {
  plan: Plan;
  specs: SheetSpec[];
  layout: ReportLayout;
  defs: ReadonlyMap<string, EntryDef>;
  identity: WorkbookIdentity;
  /** What the sheets will show: the baseline of a fresh workbook. */
  state: ClientState;
  /** The same of the registers. */
  registers: ClientState;
  /** Entries of the period before. */
  previous: EntrySource;
  properties: DocumentProperties;
  /** The unit is only asked for its help ("Đề nghị"). */
  requested: boolean;
}

export function prepareReport(reply: WorkbookReply, me: MeReply): PreparedReport {
  const { plan, period, report, rows } = reply;
  const specs = reportSheets({
    plan,
    period,
    unit: report.unit,
    state: report.state,
    entries: report.entries,
    registers: rows.report.entries,
    previous: reply.previous,
    communeName: me.commune.name,
    today: me.today,
  });
  const layout = layoutOf(specs);
  const state = shownOf(report, layout.entries.keys());
  // Rows that were cleared or deleted are known too, so that they are not put back
  const registers = shownOf(rows.report, Object.keys(rows.report.entries));
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
      registers: rows.report.cursor,
    },
    state,
    registers,
    previous: reply.previous?.entries ?? {},
    properties: documentProperties({ plan, period, unit: report.unit, communeName: me.commune.name }),
    requested: unitByCode(plan, report.unit)?.requested ?? false,
  };
}

function shownOf({ cursor, entries }: WorkbookReply['report'], keys: Iterable<string>): ClientState {
  const state = emptyState();
  state.cursor = cursor;
  for (const key of keys) {
    const stored = entries[key];
    if (stored) state.baseline[key] = { value: stored.value, version: stored.version };
  }
  return state;
}

/**
 * Takes up a report that the workbook already holds. The cells are the truth of this workbook; a lost XML part
 * leaves no baseline, so that every difference is asked.
 */
export async function takeUp(
  excel: Pick<ExcelPort, 'identify'>,
  prepared: PreparedReport,
): Promise<Pick<PreparedReport, 'identity' | 'state' | 'registers'>> {
  const { identity, state, registers } = await excel.identify();
  return {
    identity: identity ?? prepared.identity,
    state: state ?? emptyState(),
    registers: registers ?? emptyState(),
  };
}
