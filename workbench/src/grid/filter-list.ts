import type { FilterChoice } from '../model/index.ts';
import type { Box } from './surface.ts';

export interface FilterTexts {
  readonly filterOf: (heading: string) => string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly clearFilters: string;
  readonly search: string;
  readonly selectAll: string;
  readonly blanks: string;
  readonly ok: string;
  readonly cancel: string;
}

export interface FilterListEvents {
  readonly sort: (ascending: boolean) => void;
  /** null = every row */
  readonly filter: (texts: readonly string[] | null) => void;
  readonly closed: () => void;
}

/** What a filter button opens: sort, and the texts of the column with a box each. */
export class FilterList {
  readonly element = document.createElement('div');
  readonly #texts: FilterTexts;
  readonly #search = document.createElement('input');
  readonly #all = document.createElement('input');
  readonly #choices = document.createElement('div');
  readonly #ok: HTMLButtonElement;
  #boxes: { readonly text: string; readonly input: HTMLInputElement; readonly row: HTMLElement }[] = [];
  #events: FilterListEvents | null = null;

  constructor(texts: FilterTexts) {
    this.#texts = texts;
    this.element.className = 'filter-list';
    this.element.setAttribute('role', 'dialog');
    this.element.dataset.testid = 'filter-list';
    this.element.hidden = true;
    this.#search.type = 'search';
    this.#search.placeholder = texts.search;
    this.#search.setAttribute('aria-label', texts.search);
    this.#search.addEventListener('input', () => this.#narrow());
    this.#all.type = 'checkbox';
    this.#all.addEventListener('change', () => {
      for (const { input } of this.#shown) input.checked = this.#all.checked;
      this.#judge();
    });
    this.#choices.className = 'filter-choices';
    this.#choices.addEventListener('change', () => this.#judge());
    this.#ok = this.#button('ok', texts.ok, () => this.#done());
    this.#ok.className = 'primary';
    const buttons = document.createElement('div');
    buttons.className = 'filter-buttons';
    buttons.append(
      this.#ok,
      this.#button('cancel', texts.cancel, () => this.close()),
    );
    this.element.append(
      this.#button('sort-up', texts.sortUp, () => this.#act((on) => on.sort(true))),
      this.#button('sort-down', texts.sortDown, () => this.#act((on) => on.sort(false))),
      this.#button('clear', texts.clearFilters, () => this.#act((on) => on.filter(null))),
      this.#search,
      this.#row(this.#all, texts.selectAll),
      this.#choices,
      buttons,
    );
    this.element.addEventListener('keydown', (event) => {
      event.stopPropagation();
      const { key, target } = event;
      if (key !== 'Escape' && (key !== 'Enter' || target instanceof HTMLButtonElement)) return;
      // the grid has the focus then, and would take the key for its own
      event.preventDefault();
      if (key === 'Escape') this.close();
      else this.#done();
    });
    document.addEventListener('pointerdown', (event) => {
      if (this.isOpen && !this.element.contains(event.target as Node)) this.close();
    });
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** @param box the heading; the list hangs below it, inside the grid */
  open(heading: string, choices: readonly FilterChoice[], box: Box, events: FilterListEvents): void {
    this.#events = events;
    this.element.setAttribute('aria-label', this.#texts.filterOf(heading));
    this.#search.value = '';
    this.#boxes = choices.map(({ text, kept }) => {
      const input = document.createElement('input');
      input.type = 'checkbox';
      input.checked = kept;
      return { text, input, row: this.#row(input, text === '' ? this.#texts.blanks : text) };
    });
    this.#choices.replaceChildren(...this.#boxes.map(({ row }) => row));
    this.element.hidden = false;
    this.#place(box);
    this.#judge();
    this.#search.focus({ preventScroll: true });
  }

  close(): void {
    if (!this.isOpen) return;
    this.element.hidden = true;
    this.#events?.closed();
    this.#events = null;
  }

  get #shown() {
    return this.#boxes.filter(({ row }) => !row.hidden);
  }

  #narrow(): void {
    const wanted = this.#search.value.toLocaleLowerCase();
    for (const { text, row } of this.#boxes) row.hidden = !text.toLocaleLowerCase().includes(wanted);
    this.#judge();
  }

  #judge(): void {
    const checked = this.#shown.filter(({ input }) => input.checked).length;
    this.#all.checked = checked === this.#shown.length && checked > 0;
    this.#all.indeterminate = checked > 0 && checked < this.#shown.length;
    this.#ok.disabled = checked === 0;
  }

  /** What was searched for is what stays, as in Excel. */
  #done(): void {
    const kept = this.#shown.filter(({ input }) => input.checked).map(({ text }) => text);
    if (kept.length === 0) return;
    this.#act((on) => on.filter(kept.length === this.#boxes.length ? null : kept));
  }

  #act(act: (on: FilterListEvents) => void): void {
    const events = this.#events;
    this.close();
    if (events) act(events);
  }

  #button(id: string, label: string, run: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label;
    button.dataset.testid = `filter-${id}`;
    button.addEventListener('click', run);
    return button;
  }

  #row(input: HTMLInputElement, text: string): HTMLElement {
    const label = document.createElement('label');
    label.append(input, text);
    return label;
  }

  #place({ left, top, width, height }: Box): void {
    const grid = this.element.parentElement;
    const { style } = this.element;
    const room = (grid?.clientHeight ?? 0) - top - height - 4;
    style.maxHeight = `${Math.max(220, room)}px`;
    style.left = `${Math.max(2, Math.min(left + width - 18, (grid?.clientWidth ?? 0) - this.element.offsetWidth - 4))}px`;
    style.top = `${Math.max(2, Math.min(top + height, (grid?.clientHeight ?? 0) - this.element.offsetHeight - 4))}px`;
  }
}
