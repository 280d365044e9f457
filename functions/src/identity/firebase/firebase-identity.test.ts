import { describe, expect, it } from 'vitest';
import { FirebaseIdentity } from './firebase-identity.ts';

type Claims = Record<string, unknown> & { uid: string };

/** Firebase Auth as far as the adapter uses it: claims by token, an error with a code for the rest. */
const identity = (tokens: Record<string, Claims | { code: string }>) =>
  new FirebaseIdentity(
    async () => ({
      verifyIdToken: async (token: string) => {
        const found = tokens[token];
        if (found && 'uid' in found) return found as never;
        throw Object.assign(new Error('no'), {
          code: (found as { code: string })?.code ?? 'auth/argument-error',
        });
      },
    }),
    () => 'the-one',
  );

describe('the Firebase identity', () => {
  it('takes the uid as member and the commune of the project or of the claim', async () => {
    const auth = identity({ a: { uid: 'uid-1' }, b: { uid: 'uid-2', commune: 'other' } });
    expect(await auth.verify('a')).toEqual({ commune: 'the-one', memberId: 'uid-1' });
    expect(await auth.verify('b')).toEqual({ commune: 'other', memberId: 'uid-2' });
  });

  it('never lets a claim lead elsewhere in the store', async () => {
    const auth = identity({
      a: { uid: 'x', commune: '../y' },
      b: { uid: 'a/b' },
      c: { uid: 'x', commune: 7 },
    });
    expect(await auth.verify('a')).toBeNull();
    expect(await auth.verify('b')).toBeNull();
    expect(await auth.verify('c')).toEqual({ commune: 'the-one', memberId: 'x' });
  });

  it('says no to an expired, revoked or forged token', async () => {
    const codes = [
      'auth/id-token-expired',
      'auth/id-token-revoked',
      'auth/argument-error',
      'auth/user-disabled',
    ];
    const auth = identity(Object.fromEntries(codes.map((code) => [code, { code }])));
    for (const code of codes) expect(await auth.verify(code)).toBeNull();
  });

  it('does not sign people out when it is Firebase that fails', async () => {
    const auth = identity({ a: { code: 'auth/internal-error' }, b: { code: 'ECONNRESET' } });
    await expect(auth.verify('a')).rejects.toThrow();
    await expect(auth.verify('b')).rejects.toThrow();
  });
});
