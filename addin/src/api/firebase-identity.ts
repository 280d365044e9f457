import { type FirebaseOptions, initializeApp } from 'firebase/app';
import {
  browserLocalPersistence,
  initializeAuth,
  inMemoryPersistence,
  signInWithEmailAndPassword,
  signOut,
} from 'firebase/auth';
import type { PaneIdentity } from './identity.ts';

export type { FirebaseOptions };

/** What Firebase says of a wrong name or password; it never tells which of the two. */
const WRONG = new Set([
  'auth/invalid-credential',
  'auth/user-not-found',
  'auth/wrong-password',
  'auth/invalid-email',
  'auth/user-disabled',
]);

/**
 * Firebase Auth in the pane: `initializeAuth` without the pop-up resolver, because pop-ups fail in desktop
 * Excel. The project's settings come from hosting's own `/__/firebase/init.json`.
 */
export function firebaseIdentity(options: FirebaseOptions): PaneIdentity {
  const auth = initializeAuth(initializeApp(options), {
    persistence: [browserLocalPersistence, inMemoryPersistence],
  });
  return {
    async restore() {
      await auth.authStateReady();
      return auth.currentUser !== null;
    },
    async signIn(name, password) {
      try {
        await signInWithEmailAndPassword(auth, name.trim(), password);
        return null;
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (WRONG.has(code)) return { code: 'sign-in-failed', params: {} };
        if (code === 'auth/too-many-requests') return { code: 'slow-down', params: { seconds: 60 } };
        return { code: 'unavailable', params: {} };
      }
    },
    signOut: () => signOut(auth),
    token: async (refresh) => (await auth.currentUser?.getIdToken(refresh)) ?? null,
  };
}
