const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';
const LENGTH = 10;
/** Bytes from here on are thrown away, so that every letter is equally likely. */
const FAIR = 256 - (256 % LETTERS.length);

/** Id of a row that a person added to a register: ten of [a-z0-9], 51 bits. */
export function randomRowId(): string {
  let id = '';
  while (id.length < LENGTH)
    for (const byte of crypto.getRandomValues(new Uint8Array(16)))
      if (byte < FAIR && id.length < LENGTH) id += LETTERS[byte % LETTERS.length];
  return id;
}
