import { h, icon, SIGNS } from './dom.ts';
import type { Texts } from './texts.ts';

/** The green bar: save, the workbook's name, and whether it is saved. */
export class TitleBar {
  readonly element: HTMLElement;
  readonly #texts: Texts;
  readonly #name = h('span', { class: 'title-name', 'data-testid': 'book-name' });
  readonly #state = h('span', { class: 'title-state', 'data-testid': 'book-state' });

  readonly #undo: HTMLButtonElement;
  readonly #redo: HTMLButtonElement;

  constructor(texts: Texts, deeds: { save: () => void; undo: () => void; redo: () => void }) {
    this.#texts = texts;
    this.#undo = this.#button('undo', texts.undo, 'Ctrl+Z', SIGNS.undo, deeds.undo);
    this.#redo = this.#button('redo', texts.redo, 'Ctrl+Y', SIGNS.redo, deeds.redo);
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
          onclick: deeds.save,
        },
        icon(SIGNS.save),
      ),
      this.#undo,
      this.#redo,
      h('h1', { class: 'title' }, this.#name, this.#state, h('span', { class: 'title-app' }, ' – Excel')),
    );
  }

  /** Which of the two buttons has something to do. */
  travel(canUndo: boolean, canRedo: boolean): void {
    this.#undo.disabled = !canUndo;
    this.#redo.disabled = !canRedo;
  }

  #button(id: string, label: string, keys: string, sign: string, onclick: () => void): HTMLButtonElement {
    return h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': label,
        title: `${label} (${keys})`,
        'data-testid': id,
        disabled: true,
        onclick,
      },
      icon(sign),
    );
  }

  show(name: string, unsaved: boolean): void {
    this.#name.textContent = name;
    this.#state.textContent = unsaved ? ` – ${this.#texts.unsaved}` : '';
    document.title = `${name}${unsaved ? ` – ${this.#texts.unsaved}` : ''} – Excel`;
  }
}
