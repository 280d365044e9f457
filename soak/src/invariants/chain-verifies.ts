import { createHash } from 'node:crypto';
import { type AuditDoc, canonicalJson, chainHash, type Sealed } from '@cchc/domain';
import { broken } from '../world/break.ts';
import type { World } from '../world/world.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** (f) The chain verifies: each link over the one before, each value under its hash, the report at the last one. */
export function chainVerifies({ record }: World): void {
  for (const [id, { report, audit }] of record.reports) {
    let previous = '';
    for (const doc of audit) {
      const { hash, ...rest } = doc;
      if (doc.previous !== previous)
        broken('f', `${doc.mutationId} of ${id} follows ${doc.previous}, not ${previous}`);
      if (!checked.has(doc)) {
        if (chainHash(rest, sha256) !== hash)
          broken('f', `${doc.mutationId} of ${id} does not have its own hash`);
        for (const sealed of sealedIn(doc)) checkSeal(id, doc, sealed);
        checked.add(doc);
      }
      previous = hash;
    }
    if ((report?.chain ?? '') !== previous)
      broken('f', `${id} ends at ${report?.chain}, its audit at ${previous}`);
  }
}

/** Documents are never changed once written. */
const checked = new WeakSet<AuditDoc>();

const sealedIn = ({ changes, given }: AuditDoc): Sealed[] => [
  ...Object.values(changes).flatMap(({ before, after }) => [before, after]),
  ...Object.values(given),
];

function checkSeal(id: string, { mutationId }: AuditDoc, { value, salt, hash }: Sealed): void {
  const text = value === undefined ? 'none' : canonicalJson(value);
  if (sha256(`${salt}|${text}`) !== hash)
    broken('f', `a value of ${mutationId} of ${id} is not what was sealed`);
}
