import type { EntryValue } from '../entries/entry.ts';
import type { AuditDoc, Sealed } from '../reports/report-doc.ts';
import { canonicalJson } from '../text/canonical.ts';

/** SHA-256 of a text as lower-case hex; passed in, since domain does no I/O and runs on both sides. */
export type Hash = (text: string) => string;

/** A value beside its salted hash; `undefined` = there was none. */
export function seal(value: EntryValue | undefined, salt: string, hash: Hash): Sealed {
  const sealed = { salt, hash: hash(`${salt}|${value === undefined ? 'none' : canonicalJson(value)}`) };
  return value === undefined ? sealed : { value, ...sealed };
}

const hashesOf = (values: Record<string, Sealed>) =>
  Object.fromEntries(Object.entries(values).map(([key, sealed]) => [key, sealed.hash]));

/**
 * The hash of an audit document: over the previous one's hash and everything in this one except the values
 * and salts themselves, which stand in it as hashes.
 */
export function chainHash(doc: Omit<AuditDoc, 'hash'>, hash: Hash): string {
  const changes = Object.entries(doc.changes).map(([key, change]) => [
    key,
    change.before.hash,
    change.after.hash,
  ]);
  return hash(canonicalJson({ ...doc, changes, given: hashesOf(doc.given) }));
}
