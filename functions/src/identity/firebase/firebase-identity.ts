import type { Auth } from 'firebase-admin/auth';
import { isSegment } from '../../store/store.ts';
import type { Caller, Identity } from '../identity.ts';

/** Errors that say something of our side and not of the token. */
const OURS = new Set(['auth/internal-error', 'auth/network-error']);

/**
 * Firebase Auth: member id = uid. The commune is the token's claim `commune`, or the one commune of the
 * project; a claim only says where to look, what a person may do stands in the member document there.
 */
export class FirebaseIdentity implements Identity {
  readonly kind = 'firebase';
  readonly #auth: () => Promise<Pick<Auth, 'verifyIdToken'>>;
  readonly #commune: () => string;

  /** @param auth loaded on use: it is not needed to answer /api/health */
  constructor(auth: () => Promise<Pick<Auth, 'verifyIdToken'>>, commune: () => string) {
    this.#auth = auth;
    this.#commune = commune;
  }

  async verify(token: string): Promise<Caller | null> {
    const auth = await this.#auth();
    try {
      const claims = await auth.verifyIdToken(token);
      const commune = typeof claims.commune === 'string' ? claims.commune : this.#commune();
      return isSegment(claims.uid) && isSegment(commune) ? { commune, memberId: claims.uid } : null;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      if (code.startsWith('auth/') && !OURS.has(code)) return null;
      throw error;
    }
  }
}
