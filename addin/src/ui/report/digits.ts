/** A text in pieces, numbers apart from words: `05/2026`, `1.234,5`, `95%` are one piece each. */
export function withDigits(text: string): { part: string; digits: boolean; at: number }[] {
  let at = 0;
  return text
    .split(/(\d+(?:[.,/:-]\d+)*\s?%?)/u)
    .filter((part) => part !== '')
    .map((part) => {
      const piece = { part, digits: /^\d/u.test(part), at };
      at += part.length;
      return piece;
    });
}
