import { randomFillSync } from 'node:crypto';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
/** Bytes from here on are thrown away, so that every letter is equally likely. */
const FAIR = 256 - (256 % LETTERS.length);

/** Drawn in advance: a sync takes two salts for each of its entries. */
const pool = Buffer.alloc(8192);
let used = pool.length;

function nextByte(): number {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  return pool[used++] as number;
}

/** Eight characters of [A-Za-z0-9]: the random part of a version, the salt of a value. */
export function randomText(): string {
  let text = '';
  while (text.length < 8) {
    const byte = nextByte();
    if (byte < FAIR) text += LETTERS[byte % LETTERS.length];
  }
  return text;
}
