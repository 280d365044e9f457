import { expect, it } from 'vitest';
import { randomText } from './random.ts';

it('random texts are eight letters or digits, and none comes twice', () => {
  const texts = Array.from({ length: 50_000 }, randomText);
  expect(texts.every((text) => /^[A-Za-z0-9]{8}$/.test(text))).toBe(true);
  expect(new Set(texts).size).toBe(texts.length);
  // 400,000 draws of 62 letters: each some 6,450 times; a bias of a few bytes would stand out.
  const counts = new Map<string, number>();
  for (const letter of texts.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.size).toBe(62);
  for (const count of counts.values()) expect(Math.abs(count - 400_000 / 62)).toBeLessThan(600);
});
