import { createServer as createHttpServer, type Server } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { CannotStart, MESSAGES } from './messages.ts';

export interface Certificate {
  key: Buffer;
  cert: Buffer;
}

export interface Listening {
  port: number;
  /** Answers what is under way, then closes; keeps no one waiting for an idle connection. */
  stop(): Promise<void>;
}

/** A web handler: the app of one origin. */
export type Fetch = (request: Request, env: object) => Response | Promise<Response>;

/**
 * Listens on this machine alone.
 *
 * @param port 0 = any free one
 * @throws CannotStart when the port is taken or not allowed
 */
export async function listen(fetch: Fetch, port: number, certificate?: Certificate): Promise<Listening> {
  const listener = getRequestListener(fetch as Parameters<typeof getRequestListener>[0], {
    overrideGlobalObjects: false,
  });
  const server: Server = certificate ? createHttpsServer(certificate, listener) : createHttpServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new CannotStart(MESSAGES.portInUse(port)));
      else if (error.code === 'EACCES') reject(new CannotStart(MESSAGES.portNotAllowed(port)));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // A browser may hold a connection open for minutes.
        setTimeout(() => server.closeAllConnections(), 2_000).unref();
      }),
  };
}
