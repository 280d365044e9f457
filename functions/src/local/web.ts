import type { Hono } from 'hono';
import type { Local } from './compose.ts';
import type { Fetch } from './listen.ts';

/** Names under which this machine may be asked; any other Host is a page elsewhere that points its name at us. */
const NAMES = ['127.0.0.1', 'localhost'];

const allowed = (host: string | null): boolean => NAMES.includes((host ?? '').replace(/:\d+$/, ''));

/** API and pages behind one address, for requests that really mean this machine. */
export function createWeb(app: Local['app'], site: Hono): Fetch {
  return (request, env) => {
    if (!allowed(request.headers.get('host')))
      return Response.json({ error: { code: 'forbidden', params: { action: 'host' } } }, { status: 403 });
    const { pathname } = new URL(request.url);
    const isApi = pathname === '/api' || pathname.startsWith('/api/');
    return isApi ? app.fetch(request, env) : site.fetch(request, env);
  };
}
