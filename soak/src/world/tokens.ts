/**
 * Everything that is typed in a schedule is a number of its own, so that it can be found again wherever it went:
 * in a cell, in a request, in the report, in the history.
 */
export type Token = number;

const FIRST = 1000;
const TEXT = /^=?t?(\d{4,})(?:\+0)?$/;

/** Hands out tokens, each once. */
export class Tokens {
  private last = FIRST;
  next(): Token {
    this.last += 1;
    return this.last;
  }
}

/** The token in the content of a cell or in one field of an entry; null when there is none. */
export function tokenIn(content: unknown): Token | null {
  if (typeof content === 'number') return Number.isInteger(content) && content > FIRST ? content : null;
  if (typeof content !== 'string') return null;
  const [, digits] = TEXT.exec(content) ?? [];
  return digits === undefined || Number(digits) <= FIRST ? null : Number(digits);
}

/** All tokens in a value, however deep. */
export function tokensIn(value: unknown, into = new Set<Token>()): Set<Token> {
  const token = tokenIn(value);
  if (token !== null) into.add(token);
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) tokensIn(inner, into);
  return into;
}
