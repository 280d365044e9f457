import { describe, expect, it } from 'vitest';
import { DocumentCache } from './document-cache.ts';

describe('parsed documents at hand', () => {
  const [old, written] = [{ n: 1 }, { n: 2 }];

  it('show what a transaction wrote to those after it in the same commit', () => {
    const cache = new DocumentCache();
    cache.read('a', old, 7);
    cache.write('a', written, 7);
    cache.end(true);
    expect(cache.get('a')).toBe(written);
    cache.endShared(true);
    expect(cache.get('a')).toBe(written);
  });

  it('forget what a failed transaction wrote', () => {
    const cache = new DocumentCache();
    cache.read('a', old, 7);
    cache.write('a', written, 7);
    cache.end(false);
    expect(cache.get('a')).toBe(old);
  });

  it('forget everything of a commit that failed, even what was looked at meanwhile', () => {
    const cache = new DocumentCache();
    cache.read('a', old, 7);
    cache.write('a', written, 7);
    expect(cache.get('a')).toBe(written);
    cache.end(true);
    expect(cache.get('a')).toBe(written);
    cache.endShared(false);
    expect(cache.get('a')).toBe(old);
  });

  it('keep those used last, up to a number of characters', () => {
    const cache = new DocumentCache(20);
    cache.read('a', old, 10);
    cache.read('b', old, 10);
    cache.get('a');
    cache.read('c', written, 10);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([old, undefined, written]);
    cache.read('c', old, 10);
    expect([cache.get('a'), cache.get('c')]).toEqual([old, old]);
  });
});
