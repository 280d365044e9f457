import { ExcelFailure } from '../excel/failure.ts';
import { backOff } from './back-off.ts';
import type { Round } from './report-sync.ts';

/** Autosave runs at most this often. */
export const SAVE_EVERY = 10_000;
/** After the last edit of a person, so that a row typed in one go is one request. */
export const SETTLE = 2_500;
/** Idle for so long: what memory knows is kept in the workbook. */
export const KEEP_AFTER = 60_000;
/** While a cell is being typed in, Excel refuses every call: ask again after this. */
export const EDITING_RETRY = 1_500;
/** After so long in one cell the foot line says "Nhấn Enter". */
export const EDITING_LONG = 10_000;

/** Timers and clock of the pane, passed in. */
export interface Timers {
  now(): number;
  random(): number;
  after(milliseconds: number, run: () => void): () => void;
}

export interface SaveReport {
  status:
    | { kind: 'saving' | 'settled' }
    | { kind: 'editing'; long: boolean }
    | { kind: 'offline'; retryAt: number }
    | { kind: 'refused'; round: Round & { kind: 'refused' } }
    | { kind: 'excel'; failure: ExcelFailure };
  /** Everything that was to be sent is on the server. */
  saved?: true;
}

export interface SaveTarget {
  round(what: { only?: ReadonlySet<string>; pull: boolean }): Promise<Round>;
  keep(): Promise<void>;
}

/**
 * When the workbook is saved: after edits, by hand, on focus, again after an unknown outcome. Rounds never
 * overlap; what is asked for during one runs after it.
 */
export class Autosave {
  private readonly edited = new Set<string>();
  /** More was edited than can be told apart: everything may be sent. */
  private editedAll = false;
  private running: Promise<void> | null = null;
  private again: { all: boolean } | null = null;
  private lastRound = Number.NEGATIVE_INFINITY;
  private attempt = 0;
  private editingSince: number | null = null;
  private cancel: (() => void) | null = null;
  private cancelKeep: (() => void) | null = null;
  private stopped = false;

  constructor(
    private readonly target: SaveTarget,
    private readonly timers: Timers,
    private readonly report: (report: SaveReport) => void,
  ) {}

  /** A person changed cells in this window. */
  onEdit(keys: ReadonlySet<string> | null): void {
    if (keys === null) this.editedAll = true;
    for (const key of keys ?? []) this.edited.add(key);
    const earliest = this.lastRound + SAVE_EVERY - this.timers.now();
    this.plan(Math.max(SETTLE, earliest), false);
  }

  /** "Lưu ngay", or the window came to the front: everything that waits, and news. */
  saveNow(): Promise<void> {
    return this.run(true);
  }

  /** Runs something that moves cells about while no round is under way, then a round of everything. */
  async alone(work: () => Promise<void>): Promise<void> {
    while (this.running) await this.running;
    this.cancel?.();
    this.running = work()
      .then(() => this.rounds(true))
      .finally(() => {
        this.running = null;
      });
    await this.running;
  }

  stop(): void {
    this.stopped = true;
    this.cancel?.();
    this.cancelKeep?.();
  }

  private plan(delay: number, all: boolean): void {
    this.cancel?.();
    this.cancel = this.timers.after(delay, () => void this.run(all));
  }

  private run(all: boolean): Promise<void> {
    if (this.stopped) return Promise.resolve();
    if (this.running) {
      this.again = { all: all || (this.again?.all ?? false) };
      return this.running;
    }
    this.cancel?.();
    this.running = this.rounds(all).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async rounds(all: boolean): Promise<void> {
    this.again = { all };
    while (this.again && !this.stopped) {
      const { all: everything }: { all: boolean } = this.again;
      this.again = null;
      await this.oneRound(everything);
    }
  }

  private async oneRound(all: boolean): Promise<void> {
    this.report({ status: { kind: 'saving' } });
    const everything = all || this.editedAll;
    // Taken now: what is edited during the round waits for the next one.
    const only = new Set(this.edited);
    this.edited.clear();
    this.editedAll = false;
    const putBack = (): void => {
      this.editedAll ||= everything;
      for (const key of only) this.edited.add(key);
    };
    this.lastRound = this.timers.now();
    try {
      const round = await this.target.round(everything ? { pull: all } : { only, pull: false });
      this.editingSince = null;
      if (this.stopped) return;
      if (round.kind === 'unknown') {
        putBack();
        return this.later(round.retryAfter, all);
      }
      this.attempt = 0;
      if (round.kind === 'refused') this.report({ status: { kind: 'refused', round } });
      else
        this.report({
          status: { kind: 'settled' },
          ...((round.sent || all) && { saved: true as const }),
        });
      this.keepWhenIdle();
    } catch (error) {
      if (!(error instanceof ExcelFailure)) throw error;
      putBack();
      this.excelFailed(error, all);
    }
  }

  private later(retryAfter: number | null, all: boolean): void {
    const wait = backOff(this.attempt++, this.timers.random(), retryAfter);
    this.report({ status: { kind: 'offline', retryAt: this.timers.now() + wait } });
    this.plan(wait, all);
  }

  private excelFailed(failure: ExcelFailure, all: boolean): void {
    if (this.stopped) return;
    if (failure.kind === 'editing') {
      this.editingSince ??= this.timers.now();
      const long = this.timers.now() - this.editingSince >= EDITING_LONG;
      this.report({ status: { kind: 'editing', long } });
      this.plan(EDITING_RETRY, all);
    } else {
      this.report({ status: { kind: 'excel', failure } });
      // An answer that never came may have been a slow moment: nothing is lost by looking again.
      if (failure.kind === 'no-answer') this.plan(backOff(this.attempt++, this.timers.random()), all);
    }
  }

  private keepWhenIdle(): void {
    this.cancelKeep?.();
    this.cancelKeep = this.timers.after(KEEP_AFTER, () => {
      if (this.running || this.stopped) return;
      // Kept at the next idle minute when Excel has no time now: older than the cells is safe.
      this.target.keep().catch(() => this.keepWhenIdle());
    });
  }
}
