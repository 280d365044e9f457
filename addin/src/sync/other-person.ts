import type { Sendable } from './autosave.ts';

interface Wanted {
  only?: Sendable;
  pull: boolean;
}

const NOTHING: Sendable = new Set<string>();

/**
 * Client, rule: another person who signs in on a workbook with unsent cells is asked before anything is sent. What they
 * do not send stays in its cells and waits.
 */
export class OtherPerson {
  asked: { by: string | null; waiting: number } | null = null;
  private by: string | null = null;
  private held = new Set<string>();

  ask(by: string | null, waiting: readonly string[]): void {
    this.by = by;
    this.held = new Set(waiting);
    this.asked = { by, waiting: waiting.length };
  }

  /** The answer; the cells that are not sent wait on. */
  answer(send: boolean): void {
    this.asked = null;
    if (send) this.held.clear();
  }

  /** Typed over by this person: theirs from now on. */
  typed(keys: ReadonlySet<string> | null): void {
    for (const key of keys ?? []) this.held.delete(key);
  }

  /** "Lưu ngay" left these out: asks again, when they still wait. */
  askAgain(waiting: readonly string[]): void {
    const still = waiting.filter((key) => this.held.has(key));
    if (still.length > 0) this.ask(this.by, still);
  }

  /** What a round may send. */
  gate({ only, pull }: Wanted): Wanted {
    if (this.asked) return { only: NOTHING, pull };
    const { held } = this;
    if (held.size === 0) return { ...(only && { only }), pull };
    return { only: { has: (key) => !held.has(key) && (only?.has(key) ?? true) }, pull };
  }
}
