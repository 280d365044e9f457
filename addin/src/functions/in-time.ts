import type { Timers } from '../sync/autosave.ts';

/** What comes within the time, null for what comes later, fails, or is waited for no longer. */
export function withinTime<T>(
  coming: Promise<T>,
  milliseconds: number,
  timers: Timers,
): { answer: Promise<T | null>; abandon(): void } {
  let settle: (value: T | null) => void = () => undefined;
  const answer = new Promise<T | null>((resolve) => {
    const stop = timers.after(milliseconds, () => resolve(null));
    settle = (value) => {
      stop();
      resolve(value);
    };
  });
  coming.then(settle, () => settle(null));
  return { answer, abandon: () => settle(null) };
}
