import type { ValidationPrompt } from '../model/index.ts';
import type { Box } from './surface.ts';

/** What Excel shows beside the active cell: the arrow of a drop-down, its list, and the yellow note of an input message. */
export class CellTools {
  readonly element = document.createElement('div');
  readonly #arrow = document.createElement('button');
  readonly #list = document.createElement('ul');
  readonly #note = document.createElement('div');
  readonly #choose: (choice: string) => void;
  readonly #back: () => void;
  #choices: readonly string[] = [];
  #at = -1;

  constructor(label: string, choose: (choice: string) => void, back: () => void) {
    this.#choose = choose;
    this.#back = back;
    this.element.className = 'cell-tools';
    this.#arrow.type = 'button';
    this.#arrow.tabIndex = -1;
    this.#arrow.className = 'cell-arrow';
    this.#arrow.dataset.testid = 'cell-dropdown';
    this.#arrow.setAttribute('aria-label', label);
    this.#arrow.addEventListener('click', () => (this.isOpen ? this.close() : this.open('')));
    this.#list.className = 'cell-list';
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', label);
    this.#list.dataset.testid = 'cell-list';
    this.#list.tabIndex = -1;
    this.#list.hidden = true;
    this.#list.addEventListener('keydown', (event) => {
      event.stopPropagation();
      event.preventDefault();
      this.#key(event.key);
    });
    this.#note.className = 'cell-note';
    this.#note.dataset.testid = 'cell-note';
    this.#note.setAttribute('role', 'note');
    this.element.append(this.#note, this.#arrow, this.#list);
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  show(box: Box | null, choices: readonly string[] | null, prompt: ValidationPrompt | null): void {
    this.close();
    this.#choices = choices ?? [];
    this.#arrow.hidden = !box || !choices;
    const text = prompt?.showPrompt ? prompt : null;
    this.#note.hidden = !box || !text || (text.title === '' && text.message === '');
    const title = document.createElement('b');
    title.textContent = text?.title ?? '';
    this.#note.replaceChildren(...(title.textContent ? [title] : []), text?.message ?? '');
    this.place(box);
  }

  place(box: Box | null): void {
    if (!box) return;
    // beside a cell of a hidden row there is nothing
    this.element.hidden = box.height < 2 || box.width < 2;
    const { style } = this.#arrow;
    style.left = `${box.left + box.width + 1}px`;
    style.top = `${box.top + Math.max(0, box.height - 20)}px`;
    const below = box.top + box.height;
    this.#list.style.left = `${box.left}px`;
    this.#list.style.top = `${below}px`;
    this.#list.style.minWidth = `${Math.max(120, box.width + 18)}px`;
    this.#note.style.left = `${box.left + Math.min(box.width, 60) * 0.5}px`;
    this.#note.style.top = `${below + 6}px`;
    this.#fit(this.#note);
  }

  /** Opens the list with the cell's present text chosen. False when the cell has no list. */
  open(current: string): boolean {
    if (this.#arrow.hidden) return false;
    this.#list.replaceChildren(
      ...this.#choices.map((choice, index) => {
        const item = document.createElement('li');
        item.setAttribute('role', 'option');
        item.id = `choice-${index}`;
        item.textContent = choice;
        item.addEventListener('pointerdown', (event) => {
          event.preventDefault();
          this.#take(index);
        });
        item.addEventListener('pointerenter', () => this.#mark(index));
        return item;
      }),
    );
    this.#list.hidden = false;
    this.#note.hidden = true;
    this.#mark(Math.max(0, this.#choices.indexOf(current)));
    this.#fit(this.#list);
    this.#list.focus({ preventScroll: true });
    return true;
  }

  close(): void {
    if (!this.isOpen) return;
    this.#list.hidden = true;
    this.#back();
  }

  #key(key: string): void {
    if (key === 'ArrowDown') this.#mark(Math.min(this.#at + 1, this.#choices.length - 1));
    else if (key === 'ArrowUp') this.#mark(Math.max(this.#at - 1, 0));
    else if (key === 'Home') this.#mark(0);
    else if (key === 'End') this.#mark(this.#choices.length - 1);
    else if (key === 'Enter') this.#take(this.#at);
    else if (key === 'Escape' || key === 'Tab') this.close();
  }

  #mark(index: number): void {
    this.#at = index;
    for (const [i, item] of Array.from(this.#list.children).entries()) {
      item.setAttribute('aria-selected', String(i === index));
      if (i === index) item.scrollIntoView({ block: 'nearest' });
    }
    this.#list.setAttribute('aria-activedescendant', `choice-${index}`);
  }

  #take(index: number): void {
    const choice = this.#choices[index];
    this.close();
    if (choice !== undefined) this.#choose(choice);
  }

  /** Keeps a bubble inside the grid. */
  #fit(bubble: HTMLElement): void {
    const over = bubble.offsetLeft + bubble.offsetWidth - this.element.clientWidth;
    if (over > 0) bubble.style.left = `${Math.max(0, bubble.offsetLeft - over - 4)}px`;
  }
}
