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

/** Which entries may be sent. */
export type Sendable = Pick<ReadonlySet<string>, 'has'>;

/** A round of everything that waits, or only of what was edited here; with news, or only when something goes out. */
interface Wanted {
  all: boolean;
  pull: boolean;
}

const both = (one: Wanted, other: Wanted | null): Wanted => ({
  all: one.all || (other?.all ?? false),
  pull: one.pull || (other?.pull ?? false),
});

export interface SaveTarget {
  round(what: { only?: Sendable; pull: boolean }): Promise<Round>;
  /** Reads the cells: what waits is counted anew. */
  look(): Promise<void>;
  keep(): Promise<void>;
}

/**
 * Client, rules: autosave at most every 10 s, only of cells changed here; the part is written when idle for a minute;
 * cell-edit mode is waited for quietly; an unknown outcome is repeated after a back-off with jitter.
 *
 * When the workbook is saved: after edits, by hand, on focus, again after an unknown outcome. Rounds never
 * overlap; what is asked for during one runs after it.
 */
export class Autosave {
  private readonly edited = new Set<string>();
  /** More was edited than can be told apart: everything may be sent. */
  private editedAll = false;
  private running: Promise<void> | null = null;
  private again: Wanted | null = null;
  /** What a planned round is for. */
  private planned: Wanted | null = null;
  /** The server is not asked again before this, but by hand. */
  private notBefore = Number.NEGATIVE_INFINITY;
  private lastRound = Number.NEGATIVE_INFINITY;
  private attempt = 0;
  private editingSince: number | null = null;
  private cancel: (() => void) | null = null;
  private cancelKeep: (() => void) | null = null;
  private cancelLook: (() => void) | null = null;
  private stopped = false;
  private paused = false;

  constructor(
    private readonly target: SaveTarget,
    private readonly timers: Timers,
    private readonly report: (report: SaveReport) => void,
  ) {}

  /** A person changed cells in this window. */
  onEdit(keys: ReadonlySet<string> | null): void {
    if (keys === null) this.editedAll = true;
    for (const key of keys ?? []) this.edited.add(key);
    if (this.cancelKeep) this.keepWhenIdle();
    const earliest = Math.max(this.lastRound + SAVE_EVERY, this.notBefore) - this.timers.now();
    this.plan(Math.max(SETTLE, earliest), { all: false, pull: false });
    if (earliest > SETTLE) this.lookIn(SETTLE);
  }

  /** "Lưu ngay": everything that waits, whoever typed it, and news. */
  saveNow(): Promise<void> {
    return this.run({ all: true, pull: true });
  }

  /** The window came to the front, or the network came back: news, and what was edited here. */
  pull(): Promise<void> {
    return this.run({ all: false, pull: true });
  }

  /**
   * Runs something that moves cells about or changes what is known while no round is under way, then a round.
   *
   * @param all of everything that waits, or only of what was edited here and what was given up; null = no round
   */
  async alone<Result>(work: () => Promise<Result>, all: boolean | null = true): Promise<Result> {
    while (this.running) await this.running;
    const outcome = work().then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    await this.during(async () => ('value' in (await outcome) && all !== null ? { all, pull: true } : null));
    const ended = await outcome;
    if ('error' in ended) throw ended.error;
    return ended.value;
  }

  /** Nothing is asked of the server until `resume`; what is edited meanwhile waits. */
  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  stop(): void {
    this.stopped = true;
    this.cancel?.();
    this.cancelKeep?.();
    this.cancelLook?.();
  }

  private plan(delay: number, wanted: Wanted): void {
    this.cancel?.();
    this.planned = both(wanted, this.planned);
    const planned = this.planned;
    this.cancel = this.timers.after(delay, () => void this.run(planned));
  }

  private run(wanted: Wanted): Promise<void> {
    if (this.stopped || this.paused) return Promise.resolve();
    if (this.running) {
      this.again = both(wanted, this.again);
      return this.running;
    }
    return this.hold(this.rounds(wanted));
  }

  /** No round is under way meanwhile; what it comes to, and what was asked for during it, runs after it. */
  private during(work: () => Promise<Wanted | null>): Promise<void> {
    return this.hold(
      work().then(async (wanted) => {
        const next = wanted ? both(wanted, this.again) : this.again;
        if (next) await this.rounds(next);
      }),
    );
  }

  private hold(work: Promise<void>): Promise<void> {
    this.running = work.finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async rounds(wanted: Wanted): Promise<void> {
    this.again = wanted;
    while (this.again && !this.stopped && !this.paused) {
      const next: Wanted = both(this.again, this.planned);
      this.again = null;
      this.planned = null;
      this.cancel?.();
      await this.oneRound(next);
    }
  }

  private async oneRound(wanted: Wanted): Promise<void> {
    const { all, pull } = wanted;
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
      const round = await this.target.round(everything ? { pull } : { only, pull });
      this.editingSince = null;
      if (this.stopped) return;
      if (!this.cancelKeep) this.keepWhenIdle();
      if (round.kind === 'unknown') {
        putBack();
        return this.later(round.retryAfter, wanted);
      }
      this.attempt = 0;
      this.notBefore = Number.NEGATIVE_INFINITY;
      if (round.kind === 'refused') {
        // Locked, closed, signed out: it goes out when that is over.
        putBack();
        this.report({ status: { kind: 'refused', round } });
      } else
        this.report({
          status: { kind: 'settled' },
          ...((round.sent || pull) && { saved: true as const }),
        });
    } catch (error) {
      if (!(error instanceof ExcelFailure)) throw error;
      putBack();
      this.excelFailed(error, wanted);
    }
  }

  private later(retryAfter: number | null, wanted: Wanted): void {
    const wait = backOff(this.attempt++, this.timers.random(), retryAfter);
    this.notBefore = this.timers.now() + wait;
    this.report({ status: { kind: 'offline', retryAt: this.notBefore } });
    this.plan(wait, wanted);
  }

  private excelFailed(failure: ExcelFailure, wanted: Wanted): void {
    if (this.stopped) return;
    if (failure.kind === 'editing') {
      this.editingSince ??= this.timers.now();
      const long = this.timers.now() - this.editingSince >= EDITING_LONG;
      this.report({ status: { kind: 'editing', long } });
      this.plan(EDITING_RETRY, wanted);
    } else {
      this.report({ status: { kind: 'excel', failure } });
      // An answer that never came may have been a slow moment: nothing is lost by looking again.
      // So may an opening anew for which there is no network now.
      if (failure.kind === 'no-answer' || failure.kind === 'moved')
        this.plan(backOff(this.attempt++, this.timers.random()), wanted);
    }
  }

  /** The next round is not soon: what waits is counted without it. */
  private lookIn(delay: number): void {
    this.cancelLook?.();
    this.cancelLook = this.timers.after(delay, () => {
      this.cancelLook = null;
      if (this.stopped || this.paused) return;
      // It may have read the cells before the edit
      if (this.running) return this.lookIn(SETTLE);
      void this.during(async () => {
        await this.target.look().catch((error: unknown) => {
          if (!(error instanceof ExcelFailure)) throw error;
          if (error.kind === 'editing') this.lookIn(EDITING_RETRY);
        });
        return null;
      });
    });
  }

  private keepWhenIdle(): void {
    this.cancelKeep?.();
    this.cancelKeep = this.timers.after(KEEP_AFTER, () => {
      this.cancelKeep = null;
      if (this.stopped) return;
      // Kept at the next idle minute when Excel or we have no time now: older than the cells is safe.
      if (this.running) return this.keepWhenIdle();
      void this.during(async () => {
        await this.target.keep().catch(() => this.keepWhenIdle());
        return null;
      });
    });
  }
}
