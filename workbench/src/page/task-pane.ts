import { h, icon, SIGNS } from './dom.ts';
import { clampPane, PANE } from './params.ts';
import type { Texts } from './texts.ts';

const FRESH_MS = 20_000;

/**
 * The add-in's page in a frame at the right. In a shared runtime the page lives on when the pane is closed, so closing
 * hides the frame and showing it again finds the add-in as it was.
 */
export class TaskPane {
  readonly element: HTMLElement;
  readonly #title = h('h2', { class: 'pane-title' });
  readonly #handle: HTMLElement;
  readonly #frame = h('iframe', { 'data-testid': 'pane-frame', title: '' });
  readonly #changed: (visible: boolean) => void;
  #loadedAt = 0;

  constructor(texts: Texts, width: number, changed: (visible: boolean) => void) {
    this.#changed = changed;
    const close = h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': texts.closePane,
        title: texts.closePane,
        'data-testid': 'pane-close',
        onclick: () => this.hide(),
      },
      icon(SIGNS.close, 14),
    );
    this.#handle = h('div', {
      class: 'pane-handle',
      role: 'separator',
      tabindex: '0',
      'aria-orientation': 'vertical',
      'aria-label': texts.resizePane,
      'aria-valuemin': String(PANE.min),
      'aria-valuemax': String(PANE.max),
      'data-testid': 'pane-handle',
    });
    this.element = h(
      'aside',
      { class: 'pane', hidden: true, 'data-testid': 'pane' },
      this.#handle,
      h('header', { class: 'pane-head' }, this.#title, close),
      this.#frame,
    );
    this.width = width;
    this.#drag(this.#handle);
  }

  get visible(): boolean {
    return !this.element.hidden;
  }

  get frame(): HTMLIFrameElement {
    return this.#frame;
  }

  get width(): number {
    return Number.parseInt(this.element.style.width, 10);
  }

  set width(width: number) {
    const clamped = String(clampPane(width));
    this.element.style.width = `${clamped}px`;
    this.#handle.setAttribute('aria-valuenow', clamped);
  }

  /** Loads `url` unless it is there already. The runtime may load while nobody sees it. */
  load(url: string, title: string): void {
    this.#title.textContent = title;
    this.#frame.title = title;
    if (this.#frame.getAttribute('src') !== url) {
      this.#frame.src = url;
      this.#loadedAt = Date.now();
    }
  }

  /** The page was asked for so lately that its scripts may still be on their way. */
  get isFresh(): boolean {
    return Date.now() - this.#loadedAt < FRESH_MS;
  }

  get isLoaded(): boolean {
    return this.#frame.hasAttribute('src');
  }

  /** The page starts again in the same workbook, as after its own "Reload". */
  reload(): void {
    if (!this.isLoaded) return;
    this.#loadedAt = Date.now();
    this.#frame.contentWindow?.location.reload();
  }

  /** Ends the add-in's page. */
  unload(): void {
    if (!this.isLoaded) return;
    this.#frame.removeAttribute('src');
    this.#frame.contentWindow?.location.replace('about:blank');
  }

  show(): void {
    if (this.visible) return;
    this.element.hidden = false;
    this.#changed(true);
  }

  hide(): void {
    if (!this.visible) return;
    this.element.hidden = true;
    this.#changed(false);
  }

  #drag(handle: HTMLElement): void {
    handle.addEventListener('pointerdown', (down) => {
      const start = this.width;
      handle.setPointerCapture(down.pointerId);
      // a frame under the pointer would swallow the moves
      this.#frame.style.pointerEvents = 'none';
      const move = (event: PointerEvent): void => {
        this.width = start + down.clientX - event.clientX;
      };
      const end = (): void => {
        handle.removeEventListener('pointermove', move);
        this.#frame.style.pointerEvents = '';
      };
      handle.addEventListener('pointermove', move);
      handle.addEventListener('lostpointercapture', end, { once: true });
    });
    handle.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowLeft') this.width += 10;
      else if (event.key === 'ArrowRight') this.width -= 10;
      else return;
      event.preventDefault();
    });
  }
}
