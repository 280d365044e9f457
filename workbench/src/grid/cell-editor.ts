import type { VerticalAlignment } from '../model/index.ts';
import type { Box } from './surface.ts';

export type EditMode = 'idle' | 'enter' | 'edit';

export interface EditorEvents {
  /** the first letter of a new content was typed; false refuses it (a locked cell) */
  readonly begins: () => boolean;
  readonly changed: (text: string) => void;
  /** a key that is not for the text; true when it was used */
  readonly key: (event: KeyboardEvent) => boolean;
  readonly copies: (event: ClipboardEvent, cut: boolean) => void;
  readonly pastes: (event: ClipboardEvent) => void;
}

export interface EditorLook {
  readonly font: string;
  readonly wrap: boolean;
  readonly align: string;
  readonly vertical: VerticalAlignment;
}

/**
 * The text field that has the focus whenever the grid has. While idle it lies unseen in the active cell and waits, so
 * that the first letter, and whatever a Vietnamese keyboard then does with backspace and retyping, happens in one
 * ordinary field. Typing makes it seen ("enter": arrows leave the cell); F2 or a double click edits what is there
 * ("edit": arrows move in the text).
 */
export class CellEditor {
  readonly element: HTMLTextAreaElement;
  #mode: EditMode = 'idle';
  #vertical: VerticalAlignment = 'Bottom';
  #box: Box = { left: 0, top: 0, width: 1, height: 1 };

  constructor(label: string, events: EditorEvents) {
    this.element = document.createElement('textarea');
    this.element.className = 'cell-editor idle';
    this.element.setAttribute('aria-label', label);
    this.element.dataset.testid = 'grid-input';
    this.element.rows = 1;
    this.element.spellcheck = false;
    this.element.autocomplete = 'off';
    this.element.addEventListener('input', () => {
      if (this.#mode === 'idle') {
        if (!events.begins()) {
          this.element.value = '';
          return;
        }
        this.#setMode('enter');
      }
      events.changed(this.element.value);
      this.#grow();
    });
    this.element.addEventListener('keydown', (event) => {
      if (event.isComposing) return;
      if (events.key(event)) {
        event.preventDefault();
        event.stopPropagation();
      }
    });
    this.element.addEventListener('copy', (event) => this.#mode === 'idle' && events.copies(event, false));
    this.element.addEventListener('cut', (event) => this.#mode === 'idle' && events.copies(event, true));
    this.element.addEventListener('paste', (event) => this.#mode === 'idle' && events.pastes(event));
  }

  get mode(): EditMode {
    return this.#mode;
  }

  get text(): string {
    return this.element.value;
  }

  set text(text: string) {
    this.element.value = text;
    this.#grow();
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Shows the field with a text, the caret at its end. */
  open(mode: 'enter' | 'edit', text: string): void {
    this.#setMode(mode);
    this.text = text;
    this.element.setSelectionRange(text.length, text.length);
  }

  close(): void {
    this.element.value = '';
    this.#setMode('idle');
  }

  /** F2 while typing: the arrows change their meaning. */
  toggle(): void {
    if (this.#mode !== 'idle') this.#setMode(this.#mode === 'enter' ? 'edit' : 'enter');
  }

  insert(text: string): void {
    this.element.setRangeText(text, this.element.selectionStart, this.element.selectionEnd, 'end');
    this.element.dispatchEvent(new Event('input'));
  }

  /** Puts the field over its cell. */
  place(box: Box, look: EditorLook): void {
    this.#box = box;
    this.#vertical = look.vertical;
    const { style } = this.element;
    style.left = `${box.left}px`;
    style.top = `${box.top}px`;
    style.font = look.font;
    style.textAlign = look.align;
    this.element.wrap = look.wrap ? 'soft' : 'off';
    this.#grow();
  }

  #setMode(mode: EditMode): void {
    this.#mode = mode;
    this.element.classList.toggle('idle', mode === 'idle');
    if (mode === 'idle') this.#grow();
  }

  /** The field grows with its text, as in Excel: to the right, or downwards when the cell wraps. */
  #grow(): void {
    const { element } = this;
    const { width, height } = this.#box;
    element.style.paddingTop = '0';
    element.style.width = `${width}px`;
    element.style.height = '0';
    if (this.#mode !== 'idle' && element.scrollWidth > element.clientWidth)
      element.style.width = `${element.scrollWidth + 12}px`;
    const needed = element.scrollHeight;
    const part = this.#vertical === 'Bottom' ? 1 : this.#vertical === 'Center' ? 0.5 : 0;
    element.style.paddingTop = `${Math.max(0, height - needed) * part}px`;
    element.style.height = `${this.#mode === 'idle' ? height : Math.max(height, needed)}px`;
  }
}
