import type { StandIn } from '../api/api.ts';
import type { EntryValue } from '../entries/entry.ts';
import type { AuditDoc, ReportDoc, Sealed, SealedText } from '../reports/report-doc.ts';
import { canonicalJson } from '../text/canonical.ts';
import { revOf } from './version.ts';

/** SHA-256 of a text as lower-case hex; passed in, since domain does no I/O and runs on both sides. */
export type Hash = (text: string) => string;

const sealedHash = (salt: string, value: unknown, hash: Hash): string =>
  hash(`${salt}|${value === undefined ? 'none' : canonicalJson(value)}`);

/** A value beside its salted hash; `undefined` = there was none. */
export function seal(value: EntryValue | undefined, salt: string, hash: Hash): Sealed {
  const sealed = { salt, hash: sealedHash(salt, value, hash) };
  return value === undefined ? sealed : { value, ...sealed };
}

/** A text of a person, kept like a value: it can be erased and the chain stays whole. */
export const sealText = (value: string, salt: string, hash: Hash): SealedText => ({
  value,
  salt,
  hash: sealedHash(salt, value, hash),
});

export const sealStandIn = (
  { from, ...rest }: StandIn,
  salt: string,
  hash: Hash,
): NonNullable<AuditDoc['standIn']> => ({
  ...rest,
  from: sealText(from, salt, hash),
});

/** Whether what stands there is what was sealed; one without a value was empty, or has been erased. */
export const isIntact = ({ value, salt, hash: kept }: Sealed | SealedText, hash: Hash): boolean =>
  value === undefined || sealedHash(salt, value, hash) === kept;

/** Every sealed value of an audit document, with the place where it stands. */
export function sealedIn(doc: AuditDoc): [place: string, Sealed | SealedText][] {
  return [
    ...Object.entries(doc.changes).flatMap(([key, { before, after }]): [string, Sealed][] => [
      [`changes.${key}.before`, before],
      [`changes.${key}.after`, after],
    ]),
    ...Object.entries(doc.given).map(([key, sealed]): [string, Sealed] => [`given.${key}`, sealed]),
    ...(doc.transition?.comment ? [['transition.comment', doc.transition.comment] as [string, Sealed]] : []),
    ...(doc.comment ? [['comment.text', doc.comment.text] as [string, SealedText]] : []),
    ...(doc.standIn ? [['standIn.from', doc.standIn.from] as [string, SealedText]] : []),
  ] as [string, Sealed | SealedText][];
}

/**
 * The hash of an audit document: over the previous one's hash and everything in this one except the values
 * and salts themselves, which stand in it as hashes.
 */
export function chainHash(doc: Omit<AuditDoc, 'hash'>, hash: Hash): string {
  const { transition, comment, standIn } = doc;
  const changes = Object.entries(doc.changes).map(([key, { before, after, from }]) => [
    key,
    before.hash,
    after.hash,
    // Links that were written before versions stood in them have a hash without.
    ...(from === undefined ? [] : [from]),
  ]);
  const given = Object.fromEntries(Object.entries(doc.given).map(([key, sealed]) => [key, sealed.hash]));
  return hash(
    canonicalJson({
      ...doc,
      changes,
      given,
      ...(transition && { transition: { ...transition, comment: transition.comment?.hash } }),
      ...(comment && { comment: { ...comment, text: comment.text.hash } }),
      ...(standIn && { standIn: { ...standIn, from: standIn.from.hash } }),
    }),
  );
}

/** What a link says; its place in the chain comes from the report that it is written with. */
export type LinkContent = Omit<AuditDoc, 'hash' | 'previous' | 'seq'>;

/**
 * Length of a report's chain. A report last written before links were numbered counts at least its versions: numbers
 * go on from there, and a gap below the first one is no fault.
 */
export const linksOf = (report: ReportDoc | null): number =>
  report?.links ?? (report?.cursor ? revOf(report.cursor) : 0);

/** The next link of a report's chain, and what the report then says of its chain. */
export function appendLink(
  report: ReportDoc | null,
  content: LinkContent,
  hash: Hash,
): { audit: AuditDoc; chain: string; links: number } {
  const links = linksOf(report) + 1;
  const unhashed = { ...content, seq: links, previous: report?.chain ?? '' };
  const audit: AuditDoc = { ...unhashed, hash: chainHash(unhashed, hash) };
  return { audit, chain: audit.hash, links };
}
