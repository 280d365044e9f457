import { h } from './dom.ts';
import type { AddinManifest, ButtonAction, RibbonButton, RibbonTab } from './manifest.ts';
import type { Texts } from './texts.ts';

/** Draws the add-in's tabs beside the "Tệp" button; the page knows nothing of the add-in but the manifest. */
export class Ribbon {
  readonly tabs: HTMLElement;
  readonly body: HTMLElement;
  readonly #run: (action: ButtonAction, button: RibbonButton) => void;

  constructor(texts: Texts, run: (action: ButtonAction, button: RibbonButton) => void) {
    this.#run = run;
    this.tabs = h('div', { class: 'ribbon-tabs', role: 'tablist', 'aria-label': texts.ribbon });
    this.body = h('div', { class: 'ribbon', role: 'tabpanel', 'data-testid': 'ribbon' });
  }

  show(manifest: AddinManifest): void {
    this.tabs.replaceChildren(...manifest.tabs.map((tab) => this.#tab(tab)));
    const first = manifest.tabs[0];
    if (first) this.#select(first);
  }

  #tab(tab: RibbonTab): HTMLElement {
    return h(
      'button',
      {
        type: 'button',
        role: 'tab',
        class: 'ribbon-tab',
        'data-testid': `ribbon-tab-${tab.id}`,
        onclick: () => this.#select(tab),
      },
      tab.label,
    );
  }

  #select(tab: RibbonTab): void {
    for (const button of Array.from(this.tabs.children))
      button.setAttribute(
        'aria-selected',
        String(button.getAttribute('data-testid') === `ribbon-tab-${tab.id}`),
      );
    this.body.setAttribute('aria-label', tab.label);
    this.body.replaceChildren(
      ...tab.groups.map((group) =>
        h(
          'div',
          { class: 'ribbon-group', role: 'group', 'aria-label': group.label },
          h('div', { class: 'ribbon-buttons' }, ...group.buttons.map((button) => this.#button(button))),
          h('div', { class: 'ribbon-group-label', 'aria-hidden': 'true' }, group.label),
        ),
      ),
    );
  }

  #button(button: RibbonButton): HTMLElement {
    const src =
      button.icons[window.devicePixelRatio > 1 ? 64 : 32] ??
      button.icons[32] ??
      Object.values(button.icons)[0];
    const image = src ? h('img', { src, alt: '', width: '32', height: '32' }) : null;
    const tip = h(
      'span',
      { class: 'supertip', role: 'tooltip', id: `tip-${button.id}` },
      h('b', {}, button.tip.title),
      button.tip.text,
    );
    return h(
      'button',
      {
        type: 'button',
        class: 'ribbon-button',
        'data-testid': `ribbon-${button.id}`,
        'aria-label': button.label,
        'aria-describedby': `tip-${button.id}`,
        onclick: () => this.#run(button.action, button),
      },
      image,
      h('span', { class: 'ribbon-label' }, button.label),
      tip,
    );
  }
}
