/** Characters of JSON that stay parsed at most; parsed, they take some times as many bytes. */
const MAX_CHARACTERS = 24_000_000;

interface Kept {
  document: object;
  characters: number;
}

/**
 * Documents as they are on the disk, parsed: the reports at work are not read and parsed again at each sync.
 * Holds because one process alone writes to the store. What a transaction wrote is visible to those after it in
 * the same shared commit, and comes into the cache only when that commit succeeded.
 */
export class DocumentCache {
  readonly #most: number;
  readonly #documents = new Map<string, Kept>();
  /** Written by the shared transaction so far. */
  #staged = new Map<string, Kept>();
  /** Written by the transaction that runs inside it. */
  #own = new Map<string, Kept>();
  #characters = 0;

  constructor(mostCharacters = MAX_CHARACTERS) {
    this.#most = mostCharacters;
  }

  get(path: string): object | undefined {
    const written = this.#own.get(path) ?? this.#staged.get(path);
    if (written) return written.document;
    const kept = this.#documents.get(path);
    if (!kept) return undefined;
    // Used last, forgotten last.
    this.#documents.delete(path);
    this.#documents.set(path, kept);
    return kept.document;
  }

  /** Remembers what was read inside the shared transaction. */
  read(path: string, document: object, characters: number): void {
    this.#keep(path, { document, characters });
  }

  /** @param document plain JSON, never changed afterwards by whoever wrote it */
  write(path: string, document: object, characters: number): void {
    this.#own.set(path, { document, characters });
  }

  /** The transaction inside the shared one ended: its writes stand, or are forgotten. */
  end(stands: boolean): void {
    if (stands) for (const [path, kept] of this.#own) this.#staged.set(path, kept);
    this.#own = new Map();
  }

  /** The shared transaction ended: durable, or as if it had never been. */
  endShared(durable: boolean): void {
    this.#own = new Map();
    if (durable) for (const [path, kept] of this.#staged) this.#keep(path, kept);
    this.#staged = new Map();
  }

  #keep(path: string, kept: Kept): void {
    this.#forget(path);
    this.#documents.set(path, kept);
    this.#characters += kept.characters;
    for (const oldest of this.#documents.keys()) {
      if (this.#characters <= this.#most) break;
      this.#forget(oldest);
    }
  }

  #forget(path: string): void {
    this.#characters -= this.#documents.get(path)?.characters ?? 0;
    this.#documents.delete(path);
  }
}
