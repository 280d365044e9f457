/**
 * Eight characters of [a-z0-9] that are the same for the same text: whoever makes an id anew for the same thing makes
 * the same one, so a repeated request is recognised and nothing is put in twice.
 */
export function stableId(text: string): string {
  let hash = 7;
  for (const sign of text) hash = (hash * 131 + (sign.codePointAt(0) ?? 0)) % 2_821_109_907_456;
  return hash.toString(36).padStart(8, '0').slice(-8);
}
