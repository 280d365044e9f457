import { h, icon, SIGNS } from './dom.ts';
import type { Texts } from './texts.ts';

/** The green bar: save, the workbook's name, and whether it is saved. */
export class TitleBar {
  readonly element: HTMLElement;
  readonly #texts: Texts;
  readonly #name = h('span', { class: 'title-name', 'data-testid': 'book-name' });
  readonly #state = h('span', { class: 'title-state', 'data-testid': 'book-state' });

  constructor(texts: Texts, save: () => void) {
    this.#texts = texts;
    this.element = h(
      'header',
      { class: 'title-bar' },
      h('span', { class: 'title-logo', 'aria-hidden': 'true' }, 'X'),
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': texts.save,
          title: `${texts.save} (Ctrl+S)`,
          'data-testid': 'save',
          onclick: save,
        },
        icon(SIGNS.save),
      ),
      h('h1', { class: 'title' }, this.#name, this.#state, h('span', { class: 'title-app' }, ' – Excel')),
    );
  }

  show(name: string, unsaved: boolean): void {
    this.#name.textContent = name;
    this.#state.textContent = unsaved ? ` – ${this.#texts.unsaved}` : '';
    document.title = `${name}${unsaved ? ` – ${this.#texts.unsaved}` : ''} – Excel`;
  }
}
