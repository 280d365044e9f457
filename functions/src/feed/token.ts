import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '../reports/services.ts';

/** A reader's token: commune, reader and 32 characters of chance. */
const TOKEN = /^cchc\.([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9]{8})\.([A-Za-z0-9]{32})$/;

export interface ReaderToken {
  commune: string;
  id: string;
  hash: string;
}

export const makeToken = (commune: string, id: string, random: () => string): string =>
  `cchc.${commune}.${id}.${random()}${random()}${random()}${random()}`;

/** Null for what is no token of a reader. */
export function readToken(token: string): ReaderToken | null {
  const [, commune, id] = TOKEN.exec(token) ?? [];
  return commune !== undefined && id !== undefined ? { commune, id, hash: sha256(token) } : null;
}

export const sameHash = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/**
 * The token of a request: as bearer, or as the password of Basic, which is what programs that ask for a name and a password
 * send. Never in the address, where it would stay in logs and histories.
 */
export function tokenIn(authorization: string | undefined): ReaderToken | null {
  const [, scheme = '', text = ''] = /^(Bearer|Basic) ([\w.~+/=-]{1,1024})$/i.exec(authorization ?? '') ?? [];
  if (scheme.toLowerCase() !== 'basic') return readToken(text);
  const pair = Buffer.from(text, 'base64').toString('utf8');
  return readToken(pair.slice(pair.indexOf(':') + 1));
}
