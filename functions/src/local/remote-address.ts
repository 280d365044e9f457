import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';

/** The address at the other end of the socket; '' where there is no socket (requests made in tests). */
export function remoteAddress(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: unknown };
  return incoming === undefined ? '' : (getConnInfo(c).remote.address ?? '');
}
