import {
  coverStateText,
  dateInVietnam,
  isLocked,
  isOpenFor,
  LOCK_UNKNOWN,
  type Period,
  type ReportState,
  type ShownState,
  type StateBy,
  takesFinals,
} from '@cchc/domain';
import type { WorkbookSync } from './workbook-sync.ts';

/** What the lock of a report follows. */
export interface LockFacts {
  unit: string;
  period: Period;
  /** YYYY-MM-DD in Vietnam, when the report was opened. */
  today: string;
  name(member: string): string | null;
}

interface Wanted {
  locked: boolean;
  shown: ShownState;
  /** undefined = open, nothing to say. */
  id: string | undefined;
}

const LOCKED = 'locked';

/** Whether a text kept in the state says that the sheets are locked, or may be. */
const saysLocked = (id: string | undefined): boolean =>
  id !== undefined && (id.startsWith(LOCKED) || id === LOCK_UNKNOWN);

/** What the sheets are to show, with one text that is the same as long as it is the same. */
export function wantedLock(
  state: ReportState,
  stateBy: StateBy | null,
  { unit, period, today, name }: LockFacts,
): Wanted {
  const closed = period.closed && !isOpenFor(period, unit, today) ? period.closed : null;
  const sent = isLocked({ state });
  const finals = sent && !closed && takesFinals(period, today);
  const locked = sent || closed !== null;
  const shown: ShownState = {
    state,
    by: stateBy && { name: name(stateBy.by), at: stateBy.at, comment: stateBy.comment },
    closed: closed && { name: name(closed.by), at: closed.at, reason: closed.reason },
    finals,
  };
  const facts = [state, stateBy?.by ?? '', stateBy?.at ?? '', closed?.at ?? '', finals ? 'finals' : ''];
  const told = locked || stateBy !== null;
  return { locked, shown, id: told ? [locked ? LOCKED : 'open', ...facts].join('|') : undefined };
}

/**
 * A locked report locks its sheets: only when the state that the server told differs from what the sheets show, in one
 * batch, and never while a cell is being typed in (Excel refuses, and it is tried again with the next round).
 */
export class SheetLock {
  /** Sheets with somebody's own password: they could not be locked or opened. */
  foreign: string[] = [];
  private open: ReadonlySet<string> = new Set();
  /** Closed since the period was fetched. */
  private closedLater: Period['closed'] | null = null;

  constructor(
    private readonly workbook: WorkbookSync,
    private readonly facts: () => LockFacts,
  ) {}

  /** A save was refused since the period is closed: the calendar at hand does not say so yet. */
  sawClosed(closed: NonNullable<Period['closed']> | null): void {
    this.closedLater = closed;
  }

  /** What the server's last answer asks of the sheets; null before the first. */
  wanted(): Wanted | null {
    const { reportState, stateBy, answeredAt } = this.workbook.report;
    if (!reportState) return null;
    const facts = this.facts();
    const today = answeredAt ? dateInVietnam(new Date(answeredAt)) : facts.today;
    const period = this.closedLater ? { ...facts.period, closed: this.closedLater } : facts.period;
    return wantedLock(reportState, stateBy, { ...facts, today, period });
  }

  /** Excel refused a cell that ought to be open. @returns whether another try may help: the sheets are told anew then */
  refused(): boolean {
    const { report } = this.workbook;
    if (this.foreign.length > 0 || report.state.lock === LOCK_UNKNOWN) return false;
    report.setState({ ...report.state, lock: LOCK_UNKNOWN });
    return true;
  }

  async follow(): Promise<void> {
    const wanted = this.wanted();
    const { report } = this.workbook;
    if (!wanted || report.state.lock === wanted.id) return;
    const estimates = Object.entries(report.state.baseline).flatMap(([key, { value }]) =>
      value?.estimate ? [key] : [],
    );
    // What waits or is in conflict can still be taken back by the person who typed it
    this.open = new Set([
      ...(wanted.shown.finals ? estimates : []),
      ...report.waiting,
      ...Object.keys(report.state.conflicts),
    ]);
    this.foreign = await this.workbook.lock(
      { locked: wanted.locked, open: this.open, cover: coverStateText(wanted.shown) },
      wanted.id,
    );
  }

  /** Something comes into cells that are locked: they are opened first, and locked again after the round. */
  async beforeWrites(keys: readonly string[]): Promise<void> {
    if (!saysLocked(this.workbook.report.state.lock) || keys.every((key) => this.open.has(key))) return;
    await this.workbook.lock({ locked: false, open: new Set(), cover: null }, undefined);
  }
}
