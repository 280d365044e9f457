import type { Workbook } from '../model/index.ts';
import { h, icon, SIGNS } from './dom.ts';
import type { Texts } from './texts.ts';

export interface SheetTabsEvents {
  readonly activate: (sheetId: string) => void;
  readonly rename: (sheetId: string) => void;
  readonly add: () => void;
}

/** The tabs under the grid: click or arrow keys choose, a double click renames, the colour is the sheet's own. */
export class SheetTabs {
  readonly element: HTMLElement;
  readonly #list: HTMLElement;
  readonly #events: SheetTabsEvents;

  constructor(texts: Texts, events: SheetTabsEvents) {
    this.#events = events;
    this.#list = h('div', {
      class: 'sheet-list',
      role: 'tablist',
      'aria-label': texts.sheets,
      'data-testid': 'sheet-tabs',
    });
    const button = (label: string, path: string, run: () => void, id: string): HTMLElement =>
      h(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': label,
          title: label,
          'data-testid': id,
          onclick: run,
        },
        icon(path, 14),
      );
    this.element = h(
      'nav',
      { class: 'sheet-tabs' },
      button(texts.previousSheets, SIGNS.left, () => this.#list.scrollBy({ left: -160 }), 'sheets-left'),
      button(texts.nextSheets, SIGNS.right, () => this.#list.scrollBy({ left: 160 }), 'sheets-right'),
      this.#list,
      button(texts.addSheet, SIGNS.plus, events.add, 'sheet-add'),
    );
    this.#list.addEventListener('keydown', (event) => this.#key(event));
  }

  show(workbook: Workbook): void {
    const hadFocus = this.#list.contains(document.activeElement);
    const active = workbook.activeSheet;
    this.#list.replaceChildren(
      ...workbook.sheets
        .filter((sheet) => sheet.visibility === 'Visible')
        .map((sheet) => {
          const tab = h(
            'button',
            {
              type: 'button',
              role: 'tab',
              class: 'sheet-tab',
              'data-testid': `sheet-tab-${sheet.name}`,
              'data-sheet': sheet.id,
              'aria-selected': String(sheet === active),
              tabindex: sheet === active ? '0' : '-1',
              onclick: () => this.#events.activate(sheet.id),
              ondblclick: () => this.#events.rename(sheet.id),
            },
            sheet.name,
          );
          if (sheet.tabColor) tab.style.setProperty('--tab', sheet.tabColor);
          if (sheet.tabColor) tab.classList.add('coloured');
          return tab;
        }),
    );
    const chosen = this.#list.querySelector<HTMLElement>('[aria-selected=true]');
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) chosen?.focus();
  }

  #key(event: KeyboardEvent): void {
    const tabs = Array.from(this.#list.querySelectorAll<HTMLElement>('[role=tab]'));
    const at = tabs.findIndex((tab) => tab.getAttribute('aria-selected') === 'true');
    const next = event.key === 'ArrowRight' ? tabs[at + 1] : event.key === 'ArrowLeft' ? tabs[at - 1] : null;
    if (!next?.dataset.sheet) return;
    event.preventDefault();
    this.#events.activate(next.dataset.sheet);
  }
}
