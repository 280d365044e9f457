import type { Context, MiddlewareHandler } from 'hono';
import type { Caller, Identity } from '../identity/identity.ts';
import { refuse } from '../reports/refused.ts';

/** What a request of a signed-in person carries. */
export interface SignedIn {
  Variables: { caller: Caller };
}

const bearer = (c: Context): string | undefined =>
  /^Bearer ([\w.~+/=-]{1,8192})$/i.exec(c.req.header('authorization') ?? '')?.[1];

/** Before anything else is looked at: without a good token every address answers 401, also one that is not there. */
export const authenticate =
  (identity: Identity): MiddlewareHandler<SignedIn> =>
  async (c, next) => {
    const token = bearer(c);
    const caller = token === undefined ? null : await identity.verify(token);
    if (!caller) return refuse('unauthenticated');
    c.set('caller', caller);
    await next();
  };
