import type { Context } from 'hono';
import { refuse } from '../reports/refused.ts';

export const MAX_BODY_BYTES = 1_000_000;
/** An entry is six levels deep in a request; what nests further than this is no request of ours. */
const MAX_DEPTH = 20;

const isJson = (type: string | undefined): boolean =>
  type?.split(';')[0]?.trim().toLowerCase() === 'application/json';

/** Reads at most the limit; the rest of a body that is too large is never taken in. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = () => refuse('too-large', { limit: MAX_BODY_BYTES });
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) return tooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      return tooLarge();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

const deeperThan = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => deeperThan(inner, levels - 1)));

/** A half of a surrogate pair is no character: stores disagree on what becomes of it. */
const wellFormed = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;

/**
 * The body of a request as JSON.
 *
 * @throws Refused wrong-content-type, too-large, malformed-json or bad-request
 */
export async function readJson(c: Context): Promise<unknown> {
  if (!isJson(c.req.header('content-type'))) return refuse('wrong-content-type');
  const bytes = await readBytes(c.req.raw);
  let body: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    body = /\\u[dD][89a-fA-F]/.test(text) ? JSON.parse(text, wellFormed) : JSON.parse(text);
  } catch {
    return refuse('malformed-json');
  }
  if (deeperThan(body, MAX_DEPTH)) return refuse('bad-request', { field: 'depth' });
  return body;
}
