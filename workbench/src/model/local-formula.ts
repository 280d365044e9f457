import type { Locale } from './locale.ts';

/** Texts, quoted sheet names and words stay as they are; numbers and separators are translated. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_$][\p{L}\p{N}_.$]*|\d+(?:[.,]\d+)?|[,;]/gu;

/** `=SUM(1.5,A1)` → `=SUM(1,5;A1)` where the decimal sign is the comma; function names stay English. */
export function toLocalFormula(formula: string, locale: Locale): string {
  if (locale.list === ',') return formula;
  return formula.replace(TOKENS, (token) => {
    if (/^\d/.test(token)) return splitArguments(token, '.', ',', ';');
    return token === ',' ? ';' : token;
  });
}

/** The other way: what a person types into what the file holds. */
export function fromLocalFormula(formula: string, locale: Locale): string {
  if (locale.list === ',') return formula;
  return formula.replace(TOKENS, (token) => {
    if (/^\d/.test(token)) return token.replace(',', '.');
    return token === ';' ? ',' : token;
  });
}

/** `1,5` in an English formula is two arguments, `1.5` one number. */
function splitArguments(token: string, decimal: string, localDecimal: string, list: string): string {
  return token.includes(decimal) ? token.replace(decimal, localDecimal) : token.replace(',', list);
}

/**
 * Whether a typed formula has the separators of another locale: where the comma is decimal, Excel takes neither
 * `=SUM(A1,B1)` nor `=1.5`.
 */
export function hasForeignSeparators(formula: string, locale: Locale): boolean {
  if (locale.list === ',') return false;
  return [...formula.matchAll(TOKENS)].some(([token]) => token === ',' || /^\d+\.\d/.test(token));
}
