/** Named values whose names ignore case, as custom properties and settings have them. */
export class PropertyBag<Value> {
  readonly #values = new Map<string, { key: string; value: Value }>();
  readonly #changed: () => void;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get size(): number {
    return this.#values.size;
  }

  get(key: string): Value | undefined {
    return this.#values.get(key.toLowerCase())?.value;
  }

  /** The key as it was first written, or undefined. */
  keyOf(key: string): string | undefined {
    return this.#values.get(key.toLowerCase())?.key;
  }

  set(key: string, value: Value): void {
    this.#values.set(key.toLowerCase(), { key: this.keyOf(key) ?? key, value });
    this.#changed();
  }

  delete(key: string): boolean {
    const deleted = this.#values.delete(key.toLowerCase());
    if (deleted) this.#changed();
    return deleted;
  }

  clear(): void {
    this.#values.clear();
    this.#changed();
  }

  entries(): [key: string, value: Value][] {
    return [...this.#values.values()].map(({ key, value }) => [key, value]);
  }
}
