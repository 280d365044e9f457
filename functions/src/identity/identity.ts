import type { RequestError } from '@cchc/domain';

/** Who a token speaks for. What this person may do is read from the member document, never from here. */
export interface Caller {
  commune: string;
  memberId: string;
}

export interface SignIn {
  name: string;
  password: string;
  /** Where the request came from, for the back-off. */
  address: string;
}

/** The port to how people prove who they are. */
export interface Identity {
  kind: 'local' | 'firebase';
  /** Null for a token that is not (or no longer) good; never throws for what a client sent. */
  verify(token: string): Promise<Caller | null>;
  /** Only where the accounts are ours; Firebase signs people in by itself. */
  signIn?(attempt: SignIn): Promise<{ token: string; expires: string } | { error: RequestError }>;
}
