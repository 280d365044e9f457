import { type VietnameseMethod, vietnameseEdit } from '../model/index.ts';

/**
 * A Vietnamese keyboard program in front of this page's fields: for each key that changes what is there it deletes
 * letters and types others, each as an edit of its own, which is what fields get from the programs that people use.
 */
export class VietnameseKeyboard {
  /** null = the machine's own keyboard */
  method: VietnameseMethod | null = null;

  /** Listens before any field does. Returns the way to stop. */
  attach(window: Window): () => void {
    const listener = (event: KeyboardEvent): void => this.#key(event);
    window.addEventListener('keydown', listener, true);
    return () => window.removeEventListener('keydown', listener, true);
  }

  #key(event: KeyboardEvent): void {
    const field = event.target;
    const typed = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!this.method || !typed || event.isComposing || !isField(field)) return;
    const { selectionStart, selectionEnd, value } = field;
    if (selectionStart === null || selectionStart !== selectionEnd) return;
    const edit = vietnameseEdit(value.slice(0, selectionStart), event.key, this.method);
    if (edit.backspaces === 0) return;
    event.preventDefault();
    event.stopPropagation();
    for (let left = edit.backspaces; left > 0; left--) {
      const at = field.selectionStart ?? 0;
      field.setRangeText('', at - 1, at, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'deleteContentBackward' }));
    }
    for (const letter of edit.insert) {
      const at = field.selectionStart ?? 0;
      field.setRangeText(letter, at, at, 'end');
      field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: letter }));
    }
  }
}

function isField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && /^(text|search)$/.test(target.type))
  );
}
