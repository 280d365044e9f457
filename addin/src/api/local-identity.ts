import { type Fetch, send } from './http.ts';
import type { PaneIdentity } from './identity.ts';

/** Where the session of this browser is kept; nothing else of the product is. */
export interface SessionStore {
  get(): string | null;
  set(token: string | null): void;
}

const KEY = 'so-cchc.session';

/** The browser's storage; where it is denied (private windows) the session lasts as long as the pane. */
export function browserSession(storage: Storage | null): SessionStore {
  let memory: string | null = null;
  return {
    get() {
      try {
        return storage?.getItem(KEY) ?? memory;
      } catch {
        return memory;
      }
    },
    set(token) {
      memory = token;
      try {
        if (token === null) storage?.removeItem(KEY);
        else storage?.setItem(KEY, token);
      } catch {
        // Storage is full or denied: the session stays in memory.
      }
    },
  };
}

/** Accounts of one machine: a name or an e-mail and a password for a signed token of 12 hours. */
export function localIdentity(base: string, fetch: Fetch, session: SessionStore): PaneIdentity {
  return {
    restore: async () => session.get() !== null,
    async signIn(name, password) {
      const outcome = await send<{ token: string }>(fetch, `${base}/api/sign-in`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name, password }),
      });
      if (outcome.kind === 'unknown') return { code: 'unavailable', params: {} };
      if (outcome.kind === 'refused') return outcome.error;
      session.set(outcome.value.token);
      return null;
    },
    signOut: async () => session.set(null),
    // A token of one machine cannot be refreshed without the password: the one at hand is all there is.
    token: async () => session.get(),
  };
}
