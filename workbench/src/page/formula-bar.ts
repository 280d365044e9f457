import { h, icon, SIGNS } from './dom.ts';
import type { Texts } from './texts.ts';

export interface FormulaBarEvents {
  /** the name box was answered with Enter */
  readonly jump: (text: string) => void;
  /** the line got the focus: the cell begins to be edited; false refuses */
  readonly begin: () => boolean;
  readonly changed: (text: string) => void;
  readonly enter: (move: 'down' | 'up' | 'tab' | 'back' | null) => void;
  readonly cancel: () => void;
  readonly leave: () => void;
}

/** Name box, ✕ ✓ and the line that shows, and edits, what the active cell really holds. */
export class FormulaBar {
  readonly element: HTMLElement;
  readonly #name: HTMLInputElement;
  readonly #line: HTMLTextAreaElement;
  readonly #buttons: readonly HTMLButtonElement[];
  #address = '';

  constructor(texts: Texts, events: FormulaBarEvents) {
    this.#name = h('input', {
      class: 'name-box',
      type: 'text',
      'aria-label': texts.nameBox,
      title: texts.nameBox,
      'data-testid': 'name-box',
      autocomplete: 'off',
      spellcheck: 'false',
    });
    this.#line = h('textarea', {
      class: 'formula-line',
      rows: '1',
      'aria-label': texts.formulaBar,
      'data-testid': 'formula-bar',
      spellcheck: 'false',
      autocomplete: 'off',
    });
    const button = (label: string, path: string, run: () => void): HTMLButtonElement =>
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': label,
          title: label,
          disabled: true,
          onmousedown: (e) => e.preventDefault(),
          onclick: run,
        },
        icon(path),
      );
    this.#buttons = [
      button(texts.cancel, SIGNS.close, events.cancel),
      button(texts.enter, SIGNS.check, () => events.enter(null)),
    ];
    this.element = h(
      'div',
      { class: 'formula-bar' },
      this.#name,
      h('span', { class: 'formula-buttons' }, ...this.#buttons, h('i', { 'aria-hidden': 'true' }, 'fx')),
      this.#line,
    );
    this.#listenName(events);
    this.#listenLine(events);
  }

  get isEditing(): boolean {
    return document.activeElement === this.#line;
  }

  show(address: string, text: string): void {
    this.#address = address;
    if (document.activeElement !== this.#name) this.#name.value = address;
    this.text(text);
  }

  text(text: string): void {
    if (this.#line.value !== text) this.#line.value = text;
  }

  editing(is: boolean): void {
    for (const button of this.#buttons) button.disabled = !is;
  }

  #listenName(events: FormulaBarEvents): void {
    this.#name.addEventListener('focus', () => this.#name.select());
    this.#name.addEventListener('blur', () => {
      this.#name.value = this.#address;
    });
    this.#name.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter') {
        const text = this.#name.value.trim();
        events.leave();
        if (text) events.jump(text);
      } else if (event.key === 'Escape') events.leave();
      else return;
      event.preventDefault();
    });
  }

  #listenLine(events: FormulaBarEvents): void {
    this.#line.addEventListener('focus', () => {
      if (!events.begin()) this.#line.blur();
    });
    this.#line.addEventListener('input', () => events.changed(this.#line.value));
    this.#line.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (event.key === 'Enter' && event.altKey) {
        this.#line.setRangeText('\n', this.#line.selectionStart, this.#line.selectionEnd, 'end');
        events.changed(this.#line.value);
      } else if (event.key === 'Enter') events.enter(event.shiftKey ? 'up' : 'down');
      else if (event.key === 'Tab') events.enter(event.shiftKey ? 'back' : 'tab');
      else if (event.key === 'Escape') events.cancel();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
}
