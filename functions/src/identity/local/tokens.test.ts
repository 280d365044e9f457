import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEY_FILE, signingKey } from './signing-key.ts';
import { type Claims, readToken, signToken } from './tokens.ts';

const key = Buffer.alloc(32, 1);
const claims: Claims = { commune: 'c', member: 'm', version: 1, expires: 1000 };

describe('tokens', () => {
  it('give back their claims until they expire', () => {
    const token = signToken(claims, key);
    expect(readToken(token, key, 999)).toEqual(claims);
    expect(readToken(token, key, 1000)).toBeNull();
  });

  it('of another key, or changed in any one character, are nothing', () => {
    const token = signToken(claims, key);
    expect(readToken(token, Buffer.alloc(32, 2), 0)).toBeNull();
    for (let i = 0; i < token.length; i++) {
      const changed = `${token.slice(0, i)}${token[i] === 'A' ? 'B' : 'A'}${token.slice(i + 1)}`;
      // The last character of base64 has bits that mean nothing.
      if (i < token.length - 1) expect(readToken(changed, key, 0)).toBeNull();
    }
  });

  it('that are any text at all never throw', () => {
    fc.assert(
      fc.property(fc.string(), (text) => readToken(text, key, 0) === null),
      { seed: 20260603 },
    );
  });
});

describe('the signing key', () => {
  it('is made once, only its owner may read it, and it stays the same', () => {
    const folder = mkdtempSync(join(tmpdir(), 'key-'));
    const made = signingKey(folder);
    expect(made).toHaveLength(32);
    expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600);
    expect(signingKey(folder)).toEqual(made);
    expect(signingKey(mkdtempSync(join(folder, 'other-')))).not.toEqual(made);
    rmSync(folder, { recursive: true });
  });

  it('that is damaged is replaced: everybody signs in again, nothing else is lost', () => {
    const folder = mkdtempSync(join(tmpdir(), 'key-'));
    writeFileSync(join(folder, KEY_FILE), 'short', { mode: 0o644 });
    const made = signingKey(folder);
    expect(made).toHaveLength(32);
    expect(readFileSync(join(folder, KEY_FILE))).toEqual(made);
    expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
