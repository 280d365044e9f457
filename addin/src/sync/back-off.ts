const FIRST = 2_000;
const LONGEST = 60_000;

/**
 * How long to wait before the same request is sent again, in milliseconds: doubling from 2 s to a minute,
 * with jitter so that thirty panes do not come back at once; never less than the server asked for.
 *
 * @param attempt 0 for the first repeat
 * @param random in [0, 1)
 */
export function backOff(attempt: number, random: number, retryAfter: number | null = null): number {
  const ceiling = Math.min(LONGEST, FIRST * 2 ** Math.min(attempt, 10));
  return Math.max(Math.round(ceiling * (0.5 + random / 2)), retryAfter ?? 0);
}
