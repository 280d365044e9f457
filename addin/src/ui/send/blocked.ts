import type { EntryDef } from '@cchc/domain';
import type { LedgerState, PlacedBlocker, Problem } from '../../sync/ledger-state.ts';

type Seen = Pick<LedgerState, 'missing' | 'problems' | 'conflicts' | 'blockers'>;

/** What keeps the report from being sent, as the cells are now and as the server last said. */
export interface Blocked {
  missing: LedgerState['missing'];
  /** Errors of cells and of rules within the report, which follow the cells as people type. */
  errors: Problem[];
  /** What only the check finds: rules across periods. It stands until the next check. */
  checked: PlacedBlocker[];
  conflicts: number;
}

/** What the screen follows by itself, cell by cell, whatever the last check said. */
const FOLLOWED: ReadonlySet<string> = new Set(['missing', 'conflict']);

export function blockedOf({ missing, problems, conflicts, blockers }: Seen): Blocked {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const live = new Set(
    problems.map((problem) => `${problem.key} ${problem.source === 'rule' ? problem.warning.code : ''}`),
  );
  const wrong = new Set(errors.map(({ key }) => key));
  const checked = (blockers ?? []).filter(({ key, code }: { key: string; code: string }) =>
    FOLLOWED.has(code) ? false : code === 'not-saved' ? !wrong.has(key) : !live.has(`${key} ${code}`),
  );
  return { missing, errors, checked, conflicts: conflicts.length };
}

/** @param requested only asked for its help: what is missing keeps nothing */
export const isFree = ({ missing, errors, checked, conflicts }: Blocked, requested: boolean): boolean =>
  (requested || missing.length === 0) && errors.length + checked.length + conflicts === 0;

/** Rows that a mark can explain; the others have to be typed. */
export const canBeMarked = (def: EntryDef | undefined): boolean => def?.extras.includes('mark') === true;
