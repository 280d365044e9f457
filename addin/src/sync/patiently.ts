import type { Outcome } from '../api/http.ts';
import type { Timers } from './autosave.ts';
import { backOff } from './back-off.ts';

const ATTEMPTS = 4;

export const wait = (timers: Timers, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    timers.after(milliseconds, resolve);
  });

/** The same request a few times, as long as nothing is known about what it did; with the same id it counts once. */
export async function patiently<T>(timers: Timers, send: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  for (let attempt = 0; ; attempt++) {
    const outcome = await send();
    if (outcome.kind !== 'unknown' || attempt === ATTEMPTS - 1) return outcome;
    await wait(timers, backOff(attempt, timers.random(), outcome.retryAfter));
  }
}
