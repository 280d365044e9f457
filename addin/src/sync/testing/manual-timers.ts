import type { Timers } from '../autosave.ts';

/** Timers that run when a test says so. */
export class ManualTimers implements Timers {
  private time = Date.parse('2026-06-03T02:00:00Z');
  private waiting: { at: number; run: () => void }[] = [];

  now = (): number => this.time;
  random = (): number => 0.5;
  after = (milliseconds: number, run: () => void): (() => void) => {
    const timer = { at: this.time + milliseconds, run };
    this.waiting.push(timer);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== timer);
    };
  };

  /** Lets time pass; what falls due runs in order, each with its promises settled. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      const next = this.waiting.sort((a, b) => a.at - b.at)[0];
      if (!next || next.at > end) break;
      this.waiting.shift();
      this.time = Math.max(this.time, next.at);
      next.run();
      await settled();
    }
    this.time = end;
    await settled();
  }
}

/** Lets everything that only waits for promises run. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
