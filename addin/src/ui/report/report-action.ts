import { isOpenFor, type ReportState, type Role } from '@cchc/domain';
import type { LedgerState } from '../../sync/ledger-state.ts';

/**
 * What is asked of a person now: it decides the screen's one primary button. `back` = the open workbook is
 * another report of theirs; one workbook holds one report, so the forms cannot open here. `submit` = everything
 * that is asked is there, and nothing is wrong.
 */
export type ReportAction = 'open' | 'view' | 'save' | 'submit' | 'back' | 'none';
/** Why a report takes no changes. */
export type Lock = 'closed' | 'submitted' | 'approved' | null;

type Seen = Pick<LedgerState, 'workbook' | 'unit' | 'period' | 'reportState' | 'sync' | 'me'>;
type Judged = Pick<LedgerState, 'problems' | 'conflicts' | 'completeness' | 'otherPerson' | 'requested'>;

export const isThisReport = ({ workbook, unit, period }: Seen): boolean =>
  workbook.kind === 'report' && workbook.unit === unit && workbook.period === period?.id;

/** State of the report that was picked: as the open workbook was last told, else as it was at sign-in. */
export function pickedState(state: Seen): ReportState | null {
  if (isThisReport(state)) return state.reportState;
  const known = state.me?.periods.find(({ id }) => id === state.period?.id)?.states;
  return (state.unit !== null && known?.[state.unit]) || null;
}

/** The day until which the period takes changes of this unit although it is closed; null when it is not extended. */
export function extendedUntil({ period, unit }: Pick<LedgerState, 'period' | 'unit'>): string | null {
  return (unit !== null && period?.extended?.[unit]?.until) || null;
}

/** Khóa kỳ, and this unit has no more time. */
const isClosed = ({ period, unit, me }: Seen): boolean =>
  !!period?.closed && !(unit !== null && me && isOpenFor(period, unit, me.today));

export function lockOf(state: Seen): Lock {
  const { sync } = state;
  // What the last save was told concerns the workbook that is open, not the report that was picked.
  const told = isThisReport(state) ? sync : null;
  if (isClosed(state) || told?.kind === 'closed') return 'closed';
  const shown = told?.kind === 'locked' ? told.state : pickedState(state);
  return shown === 'submitted' || shown === 'approved' ? shown : null;
}

/** Between "số liệu đến" and khóa kỳ a sent report still takes final figures for its estimates. */
export const takesFinals = (state: Seen): boolean =>
  lockOf(state) !== 'closed' && !!state.period && !!state.me && state.me.today > state.period.to;

/** May this person send the report that is open? An official, a head; the coordinator for a unit of their own. */
export const maySubmit = (state: Seen): boolean =>
  isThisReport(state) &&
  lockOf(state) === null &&
  (state.reportState === 'draft' || state.reportState === 'returned') &&
  hasRole(state, ['official', 'head', 'coordinator']);

/** The head of the unit takes a sent report back, as long as nobody has accepted it. */
export const mayRecall = (state: Seen): boolean =>
  isThisReport(state) && lockOf(state) === 'submitted' && hasRole(state, ['head']);

const hasRole = ({ me, unit }: Seen, roles: readonly Role[]): boolean =>
  !!me && me.units.some(({ code }) => code === unit) && me.roles.some((role) => roles.includes(role));

/** Everything that is asked is there (of who is only asked for help: something), and nothing keeps it from being sent. */
export const isReady = ({ problems, conflicts, completeness, otherPerson, requested }: Judged): boolean =>
  completeness !== null &&
  otherPerson === null &&
  conflicts.length === 0 &&
  Object.values(completeness)[requested ? 'some' : 'every'](({ asked, filled, explained }) =>
    requested ? filled + explained > 0 : filled + explained >= asked,
  ) &&
  problems.every(({ severity }) => severity !== 'error');

export function reportAction(state: Seen & Judged): ReportAction {
  const lock = lockOf(state);
  if (!isThisReport(state)) {
    if (state.workbook.kind === 'report') return 'back';
    if (state.workbook.kind === 'foreign') return 'none';
    return lock ? 'view' : 'open';
  }
  // Somebody else's cells come first: nothing is sent before a person has said what becomes of them.
  if (state.otherPerson) return 'none';
  if (!lock) return isReady(state) && maySubmit(state) ? 'submit' : 'save';
  return takesFinals(state) ? 'save' : 'none';
}
