import { h } from './dom.ts';

export interface DialogButton<T> {
  readonly label: string;
  readonly value: T;
  readonly primary?: boolean;
}

/**
 * A modal message as Excel's: text, buttons in their order; Escape gives `cancel`. Resolves once, after the focus
 * went back to where it was. `sign` picks the picture beside the text.
 */
export function ask<T>(
  title: string,
  message: string,
  buttons: readonly DialogButton<T>[],
  cancel: T,
  sign: 'info' | 'warning' | 'stop' | 'question' = 'info',
): Promise<T> {
  return show(title, cancel, (done) => [
    h(
      'div',
      { class: 'dialog-body' },
      h('span', { class: `dialog-sign ${sign}`, 'aria-hidden': 'true' }, SIGN[sign]),
      h('p', {}, message),
    ),
    buttonRow(buttons, done),
  ]);
}

const SIGN = { info: 'i', warning: '!', stop: '×', question: '?' } as const;

/** Asks for one line of text; null when the person gives up. */
export function askText(
  title: string,
  label: string,
  value: string,
  ok: string,
  cancel: string,
): Promise<string | null> {
  return show<string | null>(title, null, (done) => {
    const input = h('input', {
      type: 'text',
      'aria-label': label,
      'data-testid': 'dialog-input',
      maxlength: '80',
    });
    input.value = value;
    queueMicrotask(() => input.select());
    const submit = (): void => done(input.value.trim() || null);
    const confirm = (event: Event): void => {
      event.preventDefault();
      submit();
    };
    const form = h('form', { class: 'dialog-form', onsubmit: confirm }, h('label', {}, label, input));
    return [
      form,
      h(
        'div',
        { class: 'dialog-buttons' },
        h('button', { type: 'button', class: 'primary', onclick: submit }, ok),
        h('button', { type: 'button', onclick: () => done(null) }, cancel),
      ),
    ];
  });
}

function buttonRow<T>(buttons: readonly DialogButton<T>[], done: (value: T) => void): HTMLElement {
  return h(
    'div',
    { class: 'dialog-buttons' },
    ...buttons.map((b, i) =>
      h(
        'button',
        { type: 'button', class: (b.primary ?? i === 0) ? 'primary' : '', onclick: () => done(b.value) },
        b.label,
      ),
    ),
  );
}

function show<T>(
  title: string,
  cancel: T,
  content: (done: (value: T) => void) => readonly Node[],
): Promise<T> {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const dialog = h('dialog', { class: 'dialog', 'aria-label': title, 'data-testid': 'dialog' });
    let settled = false;
    const done = (value: T): void => {
      if (settled) return;
      settled = true;
      dialog.close();
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(value);
    };
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      done(cancel);
    });
    dialog.addEventListener('keydown', (event) => event.stopPropagation());
    dialog.append(h('h2', {}, title), ...content(done));
    document.body.append(dialog);
    dialog.showModal();
    dialog.querySelector<HTMLElement>('input, button.primary')?.focus();
  });
}
