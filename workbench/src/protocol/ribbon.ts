/** A control that the manifest does not have. */
export class UnknownControl extends Error {
  constructor(id: string) {
    super(`The ribbon control "${id}" could not be found.`);
    this.name = 'UnknownControl';
  }
}

/** What an add-in may change of its own ribbon: buttons enabled, tabs visible. */
export class Ribbon {
  readonly #disabled = new Set<string>();
  readonly #hiddenTabs = new Set<string>();
  #controls: ReadonlySet<string> | null = null;
  readonly #listeners = new Set<() => void>();

  /** Ids of the manifest's buttons and tabs; before that, any id is taken. */
  setControls(ids: Iterable<string>): void {
    this.#controls = new Set(ids);
  }

  isEnabled(id: string): boolean {
    this.#assertKnown(id);
    return !this.#disabled.has(id);
  }

  setEnabled(id: string, enabled: boolean): void {
    this.#assertKnown(id);
    if (enabled) this.#disabled.delete(id);
    else this.#disabled.add(id);
    this.#changed();
  }

  isTabVisible(id: string): boolean {
    return !this.#hiddenTabs.has(id);
  }

  setVisible(id: string, visible: boolean): void {
    this.#assertKnown(id);
    if (visible) this.#hiddenTabs.delete(id);
    else this.#hiddenTabs.add(id);
    this.#changed();
  }

  /** Returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #assertKnown(id: string): void {
    if (this.#controls && !this.#controls.has(id)) throw new UnknownControl(id);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }
}
