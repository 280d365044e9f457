import { type RequestError, statusOf } from '@cchc/domain';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { Refused } from '../reports/refused.ts';

export const errorReply = (c: Context, error: RequestError, more: object = {}): Response => {
  if (error.code === 'slow-down') c.header('retry-after', String(error.params.seconds));
  return c.json({ error, ...more }, statusOf(error.code) as ContentfulStatusCode);
};

/**
 * Every error becomes one of the closed list. What was not foreseen is logged here and answered as
 * `unavailable`: a client may repeat the request, and no stack leaves the server.
 */
export const onError =
  (log: (error: unknown) => void) =>
  (error: unknown, c: Context): Response => {
    if (error instanceof Refused) return errorReply(c, error.error, error.more);
    log(error);
    return errorReply(c, { code: 'unavailable', params: {} });
  };
