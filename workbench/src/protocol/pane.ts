/** The task pane as the host sees it: shown or not, loaded with the document or not. */
export class Pane {
  #visible = true;
  #loadsWithDocument = false;
  readonly #listeners = new Set<(visible: boolean) => void>();

  get isVisible(): boolean {
    return this.#visible;
  }

  /** `Office.addin.setStartupBehavior`: the file remembers it. */
  get loadsWithDocument(): boolean {
    return this.#loadsWithDocument;
  }

  setLoadsWithDocument(loads: boolean): void {
    this.#loadsWithDocument = loads;
  }

  /** By the add-in (`showAsTaskpane`, `hide`) or by the person who closes the pane. */
  setVisible(visible: boolean): void {
    if (visible === this.#visible) return;
    this.#visible = visible;
    for (const listener of this.#listeners) listener(visible);
  }

  /** Returns the way to stop. */
  onVisibility(listener: (visible: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
