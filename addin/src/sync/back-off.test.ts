import { describe, expect, it } from 'vitest';
import { backOff } from './back-off.ts';

describe('waiting before a repeat', () => {
  it('doubles from two seconds to a minute', () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 100].map((attempt) => backOff(attempt, 1));
    expect(longest).toEqual([2000, 4000, 8000, 16000, 32000, 60000, 60000, 60000]);
  });
  it('spreads panes over the second half of the wait', () => {
    expect(backOff(3, 0)).toBe(8000);
    expect(backOff(3, 0.5)).toBe(12000);
  });
  it('waits at least as long as the server asks', () => {
    expect(backOff(0, 0, 30_000)).toBe(30_000);
  });
});
