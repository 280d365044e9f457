import { type RefObject, useEffect, useRef } from 'react';

/**
 * Keeps the keyboard where the work is, when a button gives way to a form and the form to the button: into the first
 * field or button of what opened, and back onto the button that opened it (`data-opens`).
 *
 * @param step what is open; null = nothing
 */
export function useFocusStep(root: RefObject<HTMLElement | null>, step: string | null): void {
  const before = useRef(step);
  useEffect(() => {
    const opened = before.current;
    before.current = step;
    if (opened === step) return;
    const selector =
      step === null
        ? `[data-opens="${opened}"]`
        : `[data-step="${step}"] :is(input, textarea, select, button)`;
    root.current?.querySelector<HTMLElement>(selector)?.focus();
  }, [root, step]);
}
