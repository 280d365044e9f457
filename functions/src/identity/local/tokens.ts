import { createHmac, timingSafeEqual } from 'node:crypto';

/** What a token of one machine says; `version` is the member's, so that all tokens of a person can be ended. */
export interface Claims {
  commune: string;
  member: string;
  version: number;
  /** Milliseconds since 1970. */
  expires: number;
}

const mac = (text: string, key: Buffer): Buffer => createHmac('sha256', key).update(text).digest();

export function signToken(claims: Claims, key: Buffer): string {
  const body = Buffer.from(JSON.stringify(claims)).toString('base64url');
  return `${body}.${mac(body, key).toString('base64url')}`;
}

/** The claims of a token that this key signed and that has not expired; null for anything else. */
export function readToken(token: string, key: Buffer, now: number): Claims | null {
  const [body, signature, ...rest] = token.split('.');
  if (!body || !signature || rest.length > 0) return null;
  const given = Buffer.from(signature, 'base64url');
  const right = mac(body, key);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const claims = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Claims;
  return now < claims.expires ? claims : null;
}
