import { h, icon, SIGNS } from './dom.ts';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
  /** one of several that can be chosen, and the one that is */
  readonly checked?: boolean;
  readonly run: () => void;
}

/** The menu of the right button over the grid; arrows and Enter work, Esc and a press elsewhere close it. */
export class GridMenu {
  readonly element = h('div', {
    class: 'file-menu grid-menu',
    role: 'menu',
    hidden: true,
    'data-testid': 'grid-menu',
  });
  readonly #closed: () => void;

  constructor(label: string, closed: () => void) {
    this.#closed = closed;
    this.element.setAttribute('aria-label', label);
    this.element.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('pointerdown', (event) => {
      if (!this.element.hidden && !this.element.contains(event.target as Node)) this.close();
    });
  }

  /** Groups stand apart by a line. */
  open(x: number, y: number, groups: readonly (readonly MenuItem[])[]): void {
    const rows = groups.flatMap((group, i) => [
      ...(i > 0 ? [h('hr', {})] : []),
      ...group.map((item) => this.#item(item)),
    ]);
    this.element.replaceChildren(...rows);
    this.element.hidden = false;
    const { offsetWidth, offsetHeight } = this.element;
    this.element.style.left = `${Math.max(0, Math.min(x, window.innerWidth - offsetWidth - 4))}px`;
    this.element.style.top = `${Math.max(0, Math.min(y, window.innerHeight - offsetHeight - 4))}px`;
    this.#items()[0]?.focus();
  }

  close(): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.#closed();
  }

  #item({ id, label, keys, checked, run }: MenuItem): HTMLElement {
    const onclick = (): void => {
      this.close();
      run();
    };
    return h(
      'button',
      {
        type: 'button',
        role: checked === undefined ? 'menuitem' : 'menuitemradio',
        ...(checked !== undefined && { 'aria-checked': String(checked) }),
        class: 'file-item',
        'data-testid': `grid-menu-${id}`,
        onclick,
      },
      h(
        'span',
        {},
        checked === undefined ? null : h('i', { class: 'menu-sign' }, checked ? icon(SIGNS.check, 12) : null),
        label,
      ),
      keys ? h('kbd', {}, keys) : null,
    );
  }

  #items(): HTMLElement[] {
    return Array.from(this.element.querySelectorAll<HTMLElement>('button'));
  }

  #key(event: KeyboardEvent): void {
    const items = this.#items();
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
    else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
    else if (event.key === 'Escape') this.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
