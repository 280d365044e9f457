import { readFile, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { Context } from 'hono';
import { getMimeType } from 'hono/utils/mime';

/** An address with its escapes read; null when they are broken. */
export function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** The file of a folder that an address names; null when it leads outside, names a folder, or is not there. */
export async function fileIn(folder: string, path: string): Promise<string | null> {
  const file = resolve(folder, `.${sep}${path}`);
  if (!file.startsWith(resolve(folder) + sep)) return null;
  try {
    return (await stat(file)).isFile() ? file : null;
  } catch {
    return null;
  }
}

/** Hashed names never change; everything else is asked for again. */
const cacheOf = (path: string): string =>
  /-[\w-]{8,}\.(js|css|woff2?)$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

/** Serves the file, with its bytes changed where `change` says so. */
export async function serveFile(
  c: Context,
  file: string,
  change?: (text: string) => string,
): Promise<Response> {
  const bytes = await readFile(file);
  const type = getMimeType(file) ?? 'application/octet-stream';
  c.header(
    'content-type',
    /^text\/|javascript|json|xml|svg/.test(type) && !/charset/.test(type) ? `${type}; charset=utf-8` : type,
  );
  c.header('cache-control', cacheOf(file));
  return c.body(change ? change(bytes.toString('utf8')) : new Uint8Array(bytes));
}
