import { type Answer, questionKey, type RawQuestion } from '@cchc/domain/questions';

/** Why a cell has no answer of the server's yet. */
export type Trouble = 'waiting' | 'offline' | 'signed-out' | 'refused';
export type Shown = Answer | { trouble: Trouble };

/** One cell that asks; it is told as often as its answer changes. */
export interface Call {
  show(shown: Shown): void;
}

interface Live {
  question: RawQuestion;
  calls: Set<Call>;
}

/** The cells that are alive, by what they ask: identical ones share one entry. */
export class Calls {
  readonly #live = new Map<string, Live>();

  /** @returns how the call ends; that tells whether it was the last one of its question */
  add(question: RawQuestion, call: Call): () => boolean {
    const key = questionKey(question);
    const live = this.#live.get(key) ?? { question, calls: new Set() };
    this.#live.set(key, live);
    live.calls.add(call);
    return () => {
      live.calls.delete(call);
      if (live.calls.size > 0 || this.#live.get(key) !== live) return false;
      return this.#live.delete(key);
    };
  }

  has(key: string): boolean {
    return this.#live.has(key);
  }

  question(key: string): RawQuestion {
    return this.#live.get(key)?.question as RawQuestion;
  }

  keys(): IterableIterator<string> {
    return this.#live.keys();
  }

  /** Questions that are asked now. */
  get size(): number {
    return this.#live.size;
  }

  get cells(): number {
    let cells = 0;
    for (const { calls } of this.#live.values()) cells += calls.size;
    return cells;
  }

  show(key: string, shown: Shown): void {
    for (const call of this.#live.get(key)?.calls ?? []) call.show(shown);
  }
}
