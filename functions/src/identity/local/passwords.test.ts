import { describe, expect, it } from 'vitest';
import { foldName } from './fold-name.ts';
import { hashPassword, passwordMatches } from './passwords.ts';

const CHEAP = 2 ** 10;

describe('passwords', () => {
  it('match whatever the encoding of their accents, and nothing else', async () => {
    const kept = await hashPassword('mật khẩu dài'.normalize('NFC'), CHEAP);
    expect(await passwordMatches('mật khẩu dài'.normalize('NFD'), kept)).toBe(true);
    expect(await passwordMatches('Mật khẩu dài', kept)).toBe(false);
    expect(await passwordMatches('', kept)).toBe(false);
  });

  it('are kept salted: the same one twice leaves nothing alike', async () => {
    const [a, b] = await Promise.all([hashPassword('x', CHEAP), hashPassword('x', CHEAP)]);
    expect(a.hash).not.toBe(b.hash);
    expect(a.salt).not.toBe(b.salt);
  });

  it('of an unknown name never match, after as much work as a known one', async () => {
    const real = await hashPassword('x');
    const timed = async (kept: typeof real | null) => {
      const began = performance.now();
      expect(await passwordMatches('y', kept)).toBe(false);
      return performance.now() - began;
    };
    await timed(real);
    const [known, unknown] = [await timed(real), await timed(null)];
    // Without the dummy hash the second would take no time at all.
    expect(unknown).toBeGreaterThan(known / 10);
  });

  it('in a burst are all answered, two at a time', async () => {
    const kept = await hashPassword('x', CHEAP);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => passwordMatches(i % 2 ? 'x' : 'y', kept)),
    );
    expect(answers).toEqual(Array.from({ length: 20 }, (_, i) => i % 2 === 1));
  });
});

it('names fold to one form: NFC, lower case, single spaces', () => {
  expect(foldName('  NGUYỄN \u00a0Văn\tAn '.normalize('NFD'))).toBe('nguyễn văn an'.normalize('NFC'));
});
