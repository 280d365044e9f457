import type { Timers } from '@cchc/addin/sync/autosave.ts';

/** The clock of one machine: it runs with the world's, and is wrong by `wrong`. */
export class MachineTimers implements Timers {
  wrong = 0;
  private waiting: { at: number; run: () => void }[] = [];

  constructor(private readonly worldTime: () => number) {}

  now = (): number => this.worldTime() + this.wrong;
  random = (): number => 0.5;
  after = (milliseconds: number, run: () => void): (() => void) => {
    // Timers go by how long they wait, whatever the clock says meanwhile
    const timer = { at: this.worldTime() + milliseconds, run };
    this.waiting.push(timer);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== timer);
    };
  };

  /** When the next timer falls due, by the world's time; never when there is none. */
  get next(): number {
    return Math.min(...this.waiting.map(({ at }) => at), Number.POSITIVE_INFINITY);
  }

  /** The next timer, which waits no more. */
  take(): { at: number; run: () => void } {
    const first = this.waiting.sort((a, b) => a.at - b.at).shift();
    if (!first) throw new Error('no timer waits');
    return first;
  }

  stop(): void {
    this.waiting = [];
  }
}
