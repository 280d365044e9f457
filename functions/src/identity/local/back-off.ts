/** Failures of one account or address: how many, and until when the next attempt is refused (milliseconds). */
interface Failures {
  count: number;
  until: number;
  last: number;
}

export interface BackOffRule {
  /** Failures that cost nothing. */
  free: number;
  /** Longest wait in seconds. */
  longest: number;
}

/** Failures are forgotten after so long without one. */
const FORGET_AFTER = 60 * 60_000;
/** Keys kept at most: a flood of made-up names takes no memory. */
const MAX_KEYS = 10_000;

/**
 * Waiting that doubles with each failed attempt. Nobody is ever locked out: a stranger who guesses at an
 * account only makes attempts slower.
 */
export class BackOff {
  readonly #failures = new Map<string, Failures>();
  readonly #rule: BackOffRule;

  constructor(rule: BackOffRule) {
    this.#rule = rule;
  }

  /** Seconds to wait before the next attempt; 0 when it may come now. */
  wait(key: string, now: number): number {
    const until = this.#failures.get(key)?.until ?? 0;
    return until > now ? Math.ceil((until - now) / 1000) : 0;
  }

  failed(key: string, now: number): void {
    const before = this.#failures.get(key);
    const count = before && now - before.last < FORGET_AFTER ? before.count + 1 : 1;
    const over = count - this.#rule.free;
    const seconds = over > 0 ? Math.min(this.#rule.longest, 2 ** Math.min(over, 20)) : 0;
    // Set anew at the end of the map, so that the oldest key stands first.
    this.#failures.delete(key);
    this.#failures.set(key, { count, until: now + seconds * 1000, last: now });
    if (this.#failures.size > MAX_KEYS) this.#failures.delete(this.#failures.keys().next().value as string);
  }

  /** An attempt that was counted beforehand turned out well: it alone is taken back. */
  undo(key: string): void {
    const before = this.#failures.get(key);
    if (!before) return;
    if (before.count > 1) this.#failures.set(key, { ...before, count: before.count - 1, until: 0 });
    else this.#failures.delete(key);
  }

  forget(key: string): void {
    this.#failures.delete(key);
  }
}
