import type { RequestError } from '@cchc/domain';

/** How a person proves who they are; one adapter for accounts of one machine, one for Firebase Auth. */
export interface PaneIdentity {
  /** Takes up the session of an earlier visit; false when there is none. */
  restore(): Promise<boolean>;
  /** @returns null when signed in, else why not. */
  signIn(name: string, password: string): Promise<RequestError | null>;
  signOut(): Promise<void>;
  /** @param refresh ask for a new one, after the server refused the one at hand. */
  token(refresh?: boolean): Promise<string | null>;
}
