/** The most characters a text may have; longer ones are refused, never cut. */
export const MAX_TEXT = 4000;

/**
 * A text as it is compared and stored: NFC, line ends as \n, trimmed (no-break spaces too); '' becomes null.
 * Half of a character pair becomes U+FFFD here, because a store that writes UTF-8 would make it so anyway and
 * the two sides would then never agree.
 */
export function canonicalText(text: string): string | null {
  const clean = text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
  return clean === '' ? null : clean;
}

/**
 * A text made safe for a cell or a file: what starts like a formula gets an apostrophe in front, which
 * Excel shows as text. Reading it back gives the text without the apostrophe.
 */
export function neutralise(text: string): string {
  return /^[=+\-@\t\r']/.test(text) ? `'${text}` : text;
}

/** JSON with sorted keys: equal values have equal text, so it can be compared and hashed. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonicalJson(field)}`).join(',')}}`;
}

/** Whether two values say the same, whatever the order of their keys: a store may give them back in another. */
export const sameValue = (a: unknown, b: unknown): boolean => canonicalJson(a) === canonicalJson(b);
