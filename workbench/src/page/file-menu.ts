import { h, icon, SIGNS } from './dom.ts';
import type { SavedBook } from './library.ts';
import type { Texts } from './texts.ts';

export interface FileMenuEvents {
  readonly newBook: () => void;
  readonly save: () => void;
  readonly saveAs: () => void;
  readonly saveCopy: () => void;
  readonly download: () => void;
  readonly upload: () => void;
  readonly close: () => void;
  readonly drop: () => void;
  readonly reloadPane: () => void;
  readonly crash: () => void;
  readonly open: (book: SavedBook) => void;
  readonly remove: (book: SavedBook) => void;
  readonly list: () => Promise<readonly SavedBook[]>;
  readonly closed: () => void;
}

/** "Tệp": new, save, save as, and the workbooks that this browser keeps. */
export class FileMenu {
  readonly button: HTMLButtonElement;
  readonly element: HTMLElement;
  readonly #texts: Texts;
  readonly #events: FileMenuEvents;
  readonly #books = h('ul', { class: 'file-books', 'data-testid': 'saved-books' });

  constructor(texts: Texts, events: FileMenuEvents) {
    this.#texts = texts;
    this.#events = events;
    this.button = h(
      'button',
      {
        type: 'button',
        class: 'file-button',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        'data-testid': 'file-menu-button',
        onclick: () => this.toggle(),
      },
      texts.file,
    );
    const item = (id: string, label: string, keys: string, run: () => void): HTMLElement =>
      h(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          class: 'file-item',
          'data-testid': `file-${id}`,
          onclick: () => {
            this.close();
            run();
          },
        },
        label,
        keys ? h('kbd', {}, keys) : null,
      );
    this.element = h(
      'div',
      {
        class: 'file-menu',
        role: 'menu',
        'aria-label': texts.file,
        hidden: true,
        'data-testid': 'file-menu',
      },
      item('new', texts.newBook, '', events.newBook),
      item('save', texts.save, 'Ctrl+S', events.save),
      item('save-as', texts.saveAs, 'F12', events.saveAs),
      item('save-copy', texts.saveCopy, '', events.saveCopy),
      item('download', texts.downloadXlsx, '', events.download),
      item('upload', texts.openXlsx, '', events.upload),
      item('close', texts.closeBook, '', events.close),
      item('drop', texts.closeUnsaved, '', events.drop),
      item('reload-pane', texts.reloadPane, '', events.reloadPane),
      item('crash', texts.crash, '', events.crash),
      h('h3', {}, `${texts.open}: ${texts.savedBooks}`),
      this.#books,
    );
    this.element.addEventListener('keydown', (event) => this.#key(event));
    document.addEventListener('pointerdown', (event) => {
      const target = event.target as Node;
      if (!this.element.hidden && !this.element.contains(target) && !this.button.contains(target))
        this.close();
    });
  }

  toggle(): void {
    if (this.element.hidden) void this.open();
    else this.close();
  }

  async open(): Promise<void> {
    this.element.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.#items()[0]?.focus();
    const books = await this.#events.list();
    this.#books.replaceChildren(
      ...(books.length === 0
        ? [h('li', { class: 'file-none' }, this.#texts.noSavedBooks)]
        : books.map((book) => this.#book(book))),
    );
  }

  close(): void {
    if (this.element.hidden) return;
    this.element.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
    this.#events.closed();
  }

  #book(book: SavedBook): HTMLElement {
    const when = new Date(book.savedAt).toLocaleString('vi-VN', { dateStyle: 'short', timeStyle: 'short' });
    return h(
      'li',
      {},
      h(
        'button',
        {
          type: 'button',
          role: 'menuitem',
          class: 'file-book',
          'data-testid': `open-${book.name}`,
          onclick: () => {
            this.close();
            this.#events.open(book);
          },
        },
        h('b', {}, book.name),
        h('span', {}, when),
      ),
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': `${this.#texts.remove} ${book.name}`,
          title: this.#texts.remove,
          onclick: () => this.#events.remove(book),
        },
        icon(SIGNS.close, 12),
      ),
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
  }
}
