import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const KEY_FILE = 'signing.key';
const BYTES = 32;

/**
 * The key that signs tokens, in a file of its own that only its owner may read and that backups leave out.
 * Made at the first start; without it everybody signs in again, nothing else is lost.
 */
export function signingKey(folder: string): Buffer {
  const file = join(folder, KEY_FILE);
  try {
    const key = readFileSync(file);
    if (key.length === BYTES) {
      chmodSync(file, 0o600);
      return key;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const key = randomBytes(BYTES);
  writeFileSync(file, key, { mode: 0o600 });
  chmodSync(file, 0o600);
  return key;
}
