import type { ReportState } from '@cchc/domain';
import type { LedgerState } from '../../sync/ledger-state.ts';

/**
 * What is asked of a person now: it decides the screen's one primary button. `back` = the open workbook is
 * another report of theirs; one workbook holds one report, so the forms cannot open here.
 */
export type ReportAction = 'open' | 'view' | 'save' | 'back' | 'none';
/** Why a report takes no changes. */
export type Lock = 'closed' | 'submitted' | 'approved' | null;

type Seen = Pick<LedgerState, 'workbook' | 'unit' | 'period' | 'reportState' | 'sync' | 'me'>;

export const isThisReport = ({ workbook, unit, period }: Seen): boolean =>
  workbook.kind === 'report' && workbook.unit === unit && workbook.period === period?.id;

/** State of the report that was picked: as the open workbook was last told, else as it was at sign-in. */
export function pickedState(state: Seen): ReportState | null {
  if (isThisReport(state)) return state.reportState;
  const known = state.me?.periods.find(({ id }) => id === state.period?.id)?.states;
  return (state.unit !== null && known?.[state.unit]) || null;
}

export function lockOf(state: Seen): Lock {
  const { period, sync } = state;
  // What the last save was told concerns the workbook that is open, not the report that was picked.
  const told = isThisReport(state) ? sync : null;
  if (period?.closed || told?.kind === 'closed') return 'closed';
  const shown = told?.kind === 'locked' ? told.state : pickedState(state);
  return shown === 'submitted' || shown === 'approved' ? shown : null;
}

/** Between "số liệu đến" and khóa kỳ a sent report still takes final figures for its estimates. */
export const takesFinals = (state: Seen): boolean =>
  lockOf(state) !== 'closed' && !!state.period && !!state.me && state.me.today > state.period.to;

export function reportAction(state: Seen): ReportAction {
  const lock = lockOf(state);
  if (!isThisReport(state)) {
    if (state.workbook.kind === 'report') return 'back';
    if (state.workbook.kind === 'foreign') return 'none';
    return lock ? 'view' : 'open';
  }
  if (!lock) return 'save';
  return takesFinals(state) ? 'save' : 'none';
}
