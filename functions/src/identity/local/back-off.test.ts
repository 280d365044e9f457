import { describe, expect, it } from 'vitest';
import { BackOff } from './back-off.ts';

describe('the back-off', () => {
  const fail = (backOff: BackOff, times: number, now = 0): void => {
    for (let i = 0; i < times; i++) backOff.failed('a', now);
  };

  it('costs nothing at first, then doubles up to its longest wait', () => {
    const backOff = new BackOff({ free: 3, longest: 60 });
    const waits = Array.from({ length: 12 }, () => {
      fail(backOff, 1);
      return backOff.wait('a', 0);
    });
    expect(waits).toEqual([0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    expect(backOff.wait('b', 0)).toBe(0);
  });

  it('ends when the wait is over, and begins anew after an hour without a failure', () => {
    const backOff = new BackOff({ free: 0, longest: 60 });
    fail(backOff, 3);
    expect([backOff.wait('a', 0), backOff.wait('a', 7_999), backOff.wait('a', 8_000)]).toEqual([8, 1, 0]);
    fail(backOff, 1, 3_600_000);
    expect(backOff.wait('a', 3_600_000)).toBe(2);
  });

  it('takes back one attempt that turned out well, and forgets all when told', () => {
    const backOff = new BackOff({ free: 2, longest: 60 });
    fail(backOff, 3);
    backOff.undo('a');
    expect(backOff.wait('a', 0)).toBe(0);
    fail(backOff, 1);
    expect(backOff.wait('a', 0)).toBe(2);
    backOff.forget('a');
    fail(backOff, 2);
    expect(backOff.wait('a', 0)).toBe(0);
  });

  it('keeps no more than ten thousand keys, however many names a flood makes up', () => {
    const backOff = new BackOff({ free: 0, longest: 60 });
    backOff.failed('first', 0);
    for (let i = 0; i < 10_000; i++) backOff.failed(`name ${i}`, 0);
    expect(backOff.wait('first', 0)).toBe(0);
    expect(backOff.wait('name 9999', 0)).toBe(2);
  });
});
