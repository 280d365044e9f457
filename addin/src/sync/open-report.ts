import type { MeReply } from '@cchc/domain';
import {
  type AsOf,
  type ClientState,
  type DocumentProperties,
  documentProperties,
  type EntryDef,
  type EntrySource,
  emptyState,
  entryDefs,
  LOCK_UNKNOWN,
  layoutOf,
  type Period,
  type PeriodEntries,
  type Plan,
  periodsWithin,
  periodYear,
  type ReportLayout,
  reportSheets,
  type SheetSpec,
  unitByCode,
  type WorkbookReply,
} from '@cchc/domain';
import type { WorkbookContents, WorkbookIdentity } from '../excel/port.ts';
import { wantedLock } from './sheet-lock.ts';

/** A report with all that its sheets need, computed from one answer of the server. */
export interface PreparedReport {
  plan: Plan;
  period: Period;
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
  /** The period before, with its entries. */
  before: PeriodEntries | null;
  /** Periods that this one contains, for rules across periods; the longest first. */
  earlier: PeriodEntries[];
  properties: DocumentProperties;
  /** The unit is only asked for its help ("Đề nghị"). */
  requested: boolean;
}

export function prepareReport(reply: WorkbookReply, me: MeReply): PreparedReport {
  const { plan, period, report, rows } = reply;
  const lock = wantedLock(report.state, report.stateBy, {
    unit: report.unit,
    period,
    today: me.today,
    name: (member) => reply.people[member] ?? null,
  });
  const specs = reportSheets({
    plan,
    period,
    unit: report.unit,
    state: report.state,
    shown: lock.shown,
    entries: report.entries,
    registers: rows.report.entries,
    previous: reply.previous,
    ...(reply.planned && { planned: reply.planned }),
    ...(reply.settings && { settings: reply.settings }),
    communeName: me.commune.name,
    today: me.today,
  });
  const layout = layoutOf(specs);
  const state = shownOf(report, layout.entries.keys(), reply.planned);
  state.person = me.id;
  // The forms are written open: a locked report locks them after the first answer
  if (!lock.locked && lock.id !== undefined) state.lock = lock.id;
  // Rows that were cleared or deleted are known too, so that they are not put back
  const registers = shownOf(rows.report, Object.keys(rows.report.entries));
  return {
    plan,
    period,
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
    before: reply.previous,
    earlier: earlierOf(reply),
    properties: documentProperties({ plan, period, unit: report.unit, communeName: me.commune.name }),
    requested: unitByCode(plan, report.unit)?.requested ?? false,
  };
}

/** The period before comes by itself, whether this one contains it or not. */
function earlierOf({ period, previous, earlier = [] }: WorkbookReply): PeriodEntries[] {
  const all = [...earlier, ...(previous ? [previous] : [])];
  const periods = Object.fromEntries(all.map((each) => [each.period.id, each.period]));
  return periodsWithin({ periods }, period).flatMap(
    ({ id }) => all.find((each) => each.period.id === id) ?? [],
  );
}

function shownOf(
  { cursor, entries }: WorkbookReply['report'],
  keys: Iterable<string>,
  planned: WorkbookReply['planned'] = {},
): ClientState {
  const state = emptyState();
  state.cursor = cursor;
  for (const key of keys) {
    const stored = entries[key];
    if (stored) state.baseline[key] = { value: stored.value, version: stored.version };
    // What the annual plan says stands in the cell without being the unit's entry: only a change of it is sent
    else if (planned[key]) state.baseline[key] = { value: planned[key], version: null };
  }
  return state;
}

/** What is known of a workbook when work on it begins. */
export interface TakenUp extends Pick<PreparedReport, 'identity' | 'state' | 'registers'> {
  /** Nothing is known of what these cells showed: of the first answer every difference is asked. */
  askAll?: { report: boolean; registers: boolean };
}

/** The versions to ask the server for when the XML part is lost (`GET /api/workbook?asOf=`); undefined when it is not. */
export function asOfFor({ identity, state, registers }: WorkbookContents): string | undefined {
  if (!identity || (state && registers)) return undefined;
  return `${identity.cursor ?? ''},${identity.registers ?? ''}`;
}

/**
 * Takes up a report that the workbook already holds. The cells are the truth of this workbook. Client, rule: part
 * lost → the values of the version in the property are the baseline; if that is lost or unknown too, every
 * difference is asked.
 */
export function takeUp(
  { identity, state, registers }: WorkbookContents,
  reply: WorkbookReply,
  prepared: PreparedReport,
): TakenUp {
  const [report, rows] = [reply.asOf?.report ?? null, reply.asOf?.registers ?? null];
  const known = (cursor: string | null | undefined, asOf: AsOf | null): ClientState | null => {
    // Nothing was there before the first version
    if (cursor === null) return emptyState();
    return asOf && cursor !== undefined ? { ...emptyState(), cursor, baseline: asOf } : null;
  };
  const [ofReport, ofRows] = [
    state ?? known(identity?.cursor, report),
    registers ?? known(identity?.registers, rows),
  ];
  return {
    identity: identity ?? prepared.identity,
    // The lock stood in the part too: the sheets are told anew
    state: { ...(ofReport ?? emptyState()), ...(!state && { lock: LOCK_UNKNOWN }) },
    registers: ofRows ?? emptyState(),
    askAll: { report: ofReport === null, registers: ofRows === null },
  };
}
