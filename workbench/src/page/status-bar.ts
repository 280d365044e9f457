import { h } from './dom.ts';

/** The bottom line: a mode or a message at the left (a live region), figures of the selection at the right. */
export class StatusBar {
  readonly element: HTMLElement;
  readonly #mode = h('span', { class: 'status-mode', role: 'status', 'data-testid': 'status' });
  readonly #figures = h('span', { class: 'status-figures', 'data-testid': 'status-figures' });
  #normal = '';
  #timer = 0;

  constructor() {
    this.element = h('footer', { class: 'status-bar' }, this.#mode, this.#figures);
  }

  mode(text: string): void {
    this.#normal = text;
    if (!this.#timer) this.#mode.textContent = text;
  }

  /** Shown instead of the mode for some seconds. */
  message(text: string): void {
    clearTimeout(this.#timer);
    this.#mode.textContent = text;
    this.#timer = window.setTimeout(() => {
      this.#timer = 0;
      this.#mode.textContent = this.#normal;
    }, 6_000);
  }

  figures(parts: readonly (readonly [label: string, value: string])[]): void {
    this.#figures.replaceChildren(...parts.map(([label, value]) => h('span', {}, `${label}: ${value}`)));
  }
}
