/** One piece of a formula; `spaced` = blanks stand before it, which between two references mean their intersection. */
export interface Token {
  readonly kind: 'text' | 'error' | 'reference' | 'number' | 'call' | 'name' | 'sign';
  readonly text: string;
  readonly spaced: boolean;
}

/** `'Chỉ tiêu'!`, `Sheet1!`, `[Book1]Sheet1!`, `Q1:Q4!` */
const SHEET = String.raw`(?:'(?:[^']|'')+'|(?:\[[^\]]+\])?[\p{L}\p{N}_.]+(?::[\p{L}\p{N}_.]+)?)!`;
const CELLS = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const ERRORS = String.raw`#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!|FIELD!|GETTING_DATA)`;
const NAME = String.raw`[\p{L}_\\][\p{L}\p{N}_.?\\]*`;

/** In this order: what comes first wins. */
const PATTERNS: readonly (readonly [Token['kind'], RegExp])[] = [
  ['text', /"(?:[^"]|"")*"/uy],
  ['error', new RegExp(`(?:${SHEET})?${ERRORS}`, 'iuy')],
  ['reference', new RegExp(`(?:${SHEET})?(?:${CELLS})(?![\\p{L}\\p{N}_.(!])`, 'uy')],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}_])/uy],
  ['call', new RegExp(`(?:_xlfn\\.|_xlws\\.)*${NAME}\\(`, 'uy')],
  // a name, that of another sheet, a table with its brackets, brackets inside a table
  ['name', new RegExp(`(?:${SHEET})?${NAME}(?:\\[(?:[^[\\]]|'.|\\[(?:[^[\\]]|'.)*\\])*\\])?`, 'uy')],
  ['name', /\[(?:[^[\]]|'.|\[(?:[^[\]]|'.)*\])*\]/uy],
  ['sign', /<=|>=|<>|[-+*/^&=<>%:@#{};,()}]/uy],
];
const BLANKS = /[ \t\r\n\u00a0]*/uy;

/** The pieces of a formula without its `=`; null where something stands that no formula holds. */
export function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 0;
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(formula)?.[0];
    at += found?.length ?? 0;
    return found;
  };
  for (;;) {
    const spaced = take(BLANKS) !== '';
    if (at >= formula.length) return tokens;
    const before = at;
    for (const [kind, pattern] of PATTERNS) {
      const text = take(pattern);
      if (text === undefined) continue;
      tokens.push({ kind, text, spaced });
      break;
    }
    if (at === before) return null;
  }
}
