import type { Answer } from '@cchc/domain/questions';
import type { Timers } from '../sync/autosave.ts';
import type { Kept, KeptAnswers } from './kept-answers.ts';

/** A set of questions that came with one reply: it may be asked whether it changed. */
export interface Tag {
  etag: string;
  size: number;
}
interface Known extends Kept {
  tag: Tag | null;
}

const MAX_KNOWN = 20_000;

/** The last good answers of one person in one commune, and where they are kept for the next time. */
export class KnownAnswers {
  #known = new Map<string, Known>();
  #keeping: (() => void) | null = null;

  constructor(
    private readonly kept: KeptAnswers,
    private readonly timers: Timers,
  ) {}

  /** From now on those of this person; what was known of another one is gone. */
  take(scope: string): void {
    this.#known = new Map(
      Object.entries(this.kept.load(scope)).map(([key, kept]) => [key, { ...kept, tag: null }]),
    );
  }

  /** Answers that stood elsewhere, of the same person: each counts where none is known. @returns the keys that are new */
  bring(answers: Readonly<Record<string, Kept>>): string[] {
    const news = Object.keys(answers).filter((key) => !this.#known.has(key));
    for (const key of news) this.#known.set(key, { ...(answers[key] as Kept), tag: null });
    return news;
  }

  get(key: string): Known | undefined {
    return this.#known.get(key);
  }

  has(key: string): boolean {
    return this.#known.has(key);
  }

  /** The newest stand last. */
  put(key: string, answer: Answer, tag: Tag | null): void {
    this.#known.delete(key);
    this.#known.set(key, { answer, at: this.timers.now(), tag });
  }

  /** The reply that all of these came with, and nothing else did; null when there is none. */
  commonTag(keys: readonly string[]): Tag | null {
    const tag = this.#known.get(keys[0] ?? '')?.tag ?? null;
    if (tag === null || tag.size !== keys.length) return null;
    return keys.every((key) => this.#known.get(key)?.tag === tag) ? tag : null;
  }

  /** When the oldest answer of these was got; null where there is none. */
  oldest(keys: Iterable<string>): number | null {
    let oldest: number | null = null;
    for (const key of keys) {
      const at = this.#known.get(key)?.at;
      if (at !== undefined && (oldest === null || at < oldest)) oldest = at;
    }
    return oldest;
  }

  /** Those of these questions, to be kept elsewhere. */
  of(keys: Iterable<string>): Record<string, Kept> {
    const found: Record<string, Kept> = {};
    for (const key of keys) {
      const known = this.#known.get(key);
      if (known) found[key] = { answer: known.answer, at: known.at };
    }
    return found;
  }

  /** What no cell asks any more goes, once there is too much. */
  trim(isAsked: (key: string) => boolean): void {
    for (const key of this.#known.keys()) {
      if (this.#known.size <= MAX_KNOWN) return;
      if (!isAsked(key)) this.#known.delete(key);
    }
  }

  /** Kept a moment later: a workbook of thousands of cells is written once. */
  keepSoon(scope: () => string | null | undefined): void {
    this.#keeping ??= this.timers.after(1_000, () => {
      this.#keeping = null;
      const of = scope();
      if (typeof of === 'string') this.kept.save(of, this.#known);
    });
  }
}
