import { MAX_WEIGHT, type RawQuestion, weightOf } from '@cchc/domain/questions';

/** Bytes of one request at most; the server takes 1 MB. */
const MAX_BYTES = 800_000;

/** Questions in as few requests as the server takes, in their order. */
export function chunksOf(keys: readonly string[], question: (key: string) => RawQuestion): string[][] {
  const chunks: string[][] = [];
  let [weight, bytes] = [Number.POSITIVE_INFINITY, 0];
  for (const key of keys) {
    const more = weightOf(question(key));
    // A key is its question as JSON; a character is at most three bytes there
    const size = key.length * 3 + 1;
    if (weight + more > MAX_WEIGHT || bytes + size > MAX_BYTES) {
      chunks.push([]);
      [weight, bytes] = [0, 0];
    }
    chunks.at(-1)?.push(key);
    weight += more;
    bytes += size;
  }
  return chunks;
}
