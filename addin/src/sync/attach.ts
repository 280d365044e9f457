import type { WorkbookContents } from '../excel/port.ts';
import { errorOf, type LedgerContext } from './context.ts';
import { asOfFor, prepareReport, type TakenUp, takeUp } from './open-report.ts';
import { type MovedToPlan, moveToPlan } from './plan-change.ts';
import { ReportSession } from './report-session.ts';
import { keysOf } from './sync-answers.ts';

/** Which report of this person is to be worked on, and what the workbook holds of it. */
export interface Wanted {
  unit: string;
  period: string;
  /** null: the workbook is nobody's yet, its forms are written. */
  contents: WorkbookContents | null;
}

/**
 * Takes up the report in the workbook, or writes its forms when the workbook is nobody's yet. Of a workbook that no
 * map of keys brings to the plan of today nothing is read, sent or written.
 *
 * @param onSeen called after each look at the report
 * @param before the session that ends when this one can begin
 * @returns null when it cannot be; the state says why
 * @throws ExcelFailure
 */
export async function attach(
  context: LedgerContext,
  { unit, period, contents }: Wanted,
  onSeen: ReportSession['onSeen'],
  before: ReportSession | null = null,
): Promise<ReportSession | null> {
  const { api, excel, state } = context;
  const { me } = state.get();
  if (!me) return null;
  const outcome = await api.workbook(unit, period, contents ? asOfFor(contents) : undefined);
  if (outcome.kind !== 'ok') {
    state.set({ error: errorOf(outcome) });
    return null;
  }
  let prepared = prepareReport(outcome.value, me);
  if (!contents) await excel.openReport(prepared);
  let opened: TakenUp = contents ? takeUp(contents, outcome.value, prepared) : prepared;
  // A part that was lost stands again before anything is read: fields without a cell are known from it
  const lost = contents && (!contents.state || !contents.registers);
  if (lost && !opened.askAll?.report && !opened.askAll?.registers)
    await excel.keep(opened.state, opened.identity, opened.registers);
  let told: MovedToPlan | undefined;
  if (opened.identity.plan !== prepared.identity.plan) {
    const moved = await underTodaysPlan(context, opened);
    if (moved === 'unknown') state.set({ error: { code: 'unavailable', params: {} } });
    if (moved === 'foreign') state.set({ workbook: { kind: 'foreign', reason: 'plan', unit, period } });
    if (moved === 'unknown' || moved === 'foreign') return null;
    ({ prepared, opened } = moved);
    told = moved;
  }
  const { decimal } = await excel.culture();
  const { report, people } = outcome.value;
  state.set({
    people: { ...state.get().people, ...people },
    reportState: report.state,
    stateBy: report.stateBy,
    decimal,
  });
  const session = new ReportSession(context, prepared, opened);
  session.onSeen = onSeen;
  await before?.end();
  await session.begin(told);
  return session;
}

/** A pull under the old plan is answered with the map of keys. */
async function underTodaysPlan(
  context: LedgerContext,
  opened: TakenUp,
): Promise<MovedToPlan | 'unknown' | 'foreign'> {
  const { me } = context.state.get();
  const { unit, period, plan } = opened.identity;
  const outcome = await context.api.sync({
    unit,
    period,
    plan,
    mutationId: context.newId(),
    cursor: opened.state.cursor,
    entries: {},
    via: 'pane',
  });
  if (outcome.kind === 'unknown') return 'unknown';
  if (outcome.kind === 'ok' || !me) return 'foreign';
  return moveToPlan(context, me, opened, keysOf(outcome.body).keys);
}
