import type { RequestError } from '@cchc/domain';

/** What became of a request. `unknown`: it may have reached the server, or not. */
export type Outcome<T> =
  | { kind: 'ok'; value: T }
  | { kind: 'refused'; status: number; error: RequestError; body: unknown }
  | { kind: 'unknown'; retryAfter: number | null };

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Statuses after which the same request is sent again: nothing is known about what it did. */
const TEMPORARY = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Longest wait for an answer; a laptop that slept may leave a request hanging for ever. */
export const REQUEST_TIMEOUT = 30_000;

/** Only what was asked with `If-None-Match` is answered with it. */
const NOT_MODIFIED = 304;

/** What came with an ETag; null = it is what the asker has already. */
export interface Tagged<T> {
  etag: string | null;
  value: T | null;
}

const isError = (body: unknown): body is { error: RequestError } =>
  typeof body === 'object' &&
  body !== null &&
  typeof (body as { error?: { code?: unknown } }).error?.code === 'string';

/**
 * One request, one outcome. An answer that is not ours (a proxy's page in HTML, half a body) counts as
 * unknown: it proves nothing about what the server did.
 */
export async function send<T>(
  fetch: Fetch,
  url: string,
  init: RequestInit,
  read: (response: Response, body: unknown) => T = (_, body) => body as T,
  content: (response: Response) => Promise<unknown> = (answer) => answer.json(),
): Promise<Outcome<T>> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(REQUEST_TIMEOUT) });
    body = response.status === NOT_MODIFIED ? null : await content(response);
  } catch {
    return { kind: 'unknown', retryAfter: null };
  }
  if (response.ok || response.status === NOT_MODIFIED) return { kind: 'ok', value: read(response, body) };
  if (!isError(body) || (TEMPORARY.has(response.status) && body.error.code !== 'slow-down')) {
    const seconds = Number(response.headers.get('retry-after'));
    return { kind: 'unknown', retryAfter: seconds > 0 ? seconds * 1000 : null };
  }
  return { kind: 'refused', status: response.status, error: body.error, body };
}
