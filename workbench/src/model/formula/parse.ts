import { type Area, splitSheet, tryParseArea } from '../address.ts';
import { type CellValue, parseError } from '../cell.ts';
import { takesArguments } from './arity.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A formula as it is built. `other` is what only a formula engine can resolve: tables, other books, arrays. */
export type Formula =
  | { readonly kind: 'constant'; readonly value: CellValue }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Formula[] }
  | { readonly kind: 'signed'; readonly sign: string; readonly part: Formula }
  | { readonly kind: 'joined'; readonly sign: string; readonly left: Formula; readonly right: Formula }
  | { readonly kind: 'missing' }
  | { readonly kind: 'other'; readonly parts: readonly Formula[] };

/** How tightly a sign between two parts binds. */
const BINDING: Readonly<Record<string, number>> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 8,
};
const SIGNED = 6;
const CROSSING = 7;

class NotAFormula extends Error {}

/** Reads a formula with its `=`, in English with commas; null where Excel finds a problem with it. */
export function parseFormula(text: string): Formula | null {
  const tokens = text.startsWith('=') ? tokensOf(text.slice(1)) : null;
  if (!tokens) return null;
  try {
    return new Parser(tokens).whole();
  } catch (error) {
    if (error instanceof NotAFormula) return null;
    throw error;
  }
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Formula {
    const formula = this.#expression(0);
    if (this.#at < this.#tokens.length) throw new NotAFormula();
    return formula;
  }

  get #next(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #takes(sign: string): boolean {
    if (this.#next?.kind !== 'sign' || this.#next.text !== sign) return false;
    this.#at++;
    return true;
  }

  #expression(least: number): Formula {
    let left = this.#operand();
    for (;;) {
      const next = this.#next;
      if (!next) return left;
      if (next.kind === 'sign') {
        if (next.text === '%' || next.text === '#') {
          this.#at++;
          left = { kind: 'signed', sign: next.text, part: left };
          continue;
        }
        const binding = BINDING[next.text];
        if (binding !== undefined) {
          if (binding <= least) return left;
          this.#at++;
          left = { kind: 'joined', sign: next.text, left, right: this.#expression(binding) };
          continue;
        }
        if (next.text !== '(') return left;
      }
      // two references with a blank between them are where they cross
      if (!next.spaced || !isPlace(left) || CROSSING <= least) return left;
      const right = this.#expression(CROSSING);
      if (!isPlace(right)) throw new NotAFormula();
      left = { kind: 'other', parts: [left, right] };
    }
  }

  #operand(): Formula {
    const token = this.#next;
    if (!token) throw new NotAFormula();
    this.#at++;
    switch (token.kind) {
      case 'text':
        return { kind: 'constant', value: token.text.slice(1, -1).replaceAll('""', '"') };
      case 'number':
        return { kind: 'constant', value: Number(token.text) };
      case 'error':
        return { kind: 'constant', value: parseError(token.text.replace(/^.*!(?=#)/, '')) };
      case 'reference': {
        const { sheet, rest } = splitSheet(token.text);
        const area = tryParseArea(rest);
        if (!area) return { kind: 'name', name: token.text };
        return /^\[|:/.test(sheet ?? '') ? { kind: 'other', parts: [] } : { kind: 'reference', sheet, area };
      }
      case 'call':
        return this.#call(token.text.slice(0, -1));
      case 'name':
        return nameOf(token.text);
      case 'sign':
        return this.#signed(token.text);
    }
  }

  #signed(sign: string): Formula {
    if (sign === '-' || sign === '+' || sign === '@')
      return { kind: 'signed', sign, part: this.#expression(sign === '@' ? CROSSING : SIGNED) };
    if (sign === '(') {
      const parts = [this.#expression(0)];
      while (this.#takes(',')) parts.push(this.#expression(0));
      if (!this.#takes(')')) throw new NotAFormula();
      return parts.length === 1 ? (parts[0] as Formula) : { kind: 'other', parts };
    }
    if (sign === '{') return this.#array();
    throw new NotAFormula();
  }

  #call(name: string): Formula {
    const args: Formula[] = [];
    if (!this.#takes(')')) {
      do {
        const empty = this.#next?.kind === 'sign' && /^[,)]$/.test(this.#next.text);
        args.push(empty ? { kind: 'missing' } : this.#expression(0));
      } while (this.#takes(','));
      if (!this.#takes(')')) throw new NotAFormula();
    }
    if (!takesArguments(name, args.length)) throw new NotAFormula();
    return { kind: 'call', name: name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, ''), args };
  }

  /** `{1,2;3,4}`: constants only. */
  #array(): Formula {
    let columns = 0;
    let width: number | null = null;
    for (;;) {
      const part = this.#expression(0);
      if (!isConstant(part)) throw new NotAFormula();
      columns++;
      if (this.#takes(',')) continue;
      if (width !== null && width !== columns) throw new NotAFormula();
      width = columns;
      columns = 0;
      if (this.#takes(';')) continue;
      // the closing brace is no sign of any other formula
      if (this.#takes('}')) return { kind: 'other', parts: [] };
      throw new NotAFormula();
    }
  }
}

function nameOf(text: string): Formula {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'constant', value: upper === 'TRUE' };
  return text.includes('[') || text.includes('!')
    ? { kind: 'other', parts: [] }
    : { kind: 'name', name: text };
}

function isPlace({ kind }: Formula): boolean {
  return kind === 'reference' || kind === 'name' || kind === 'call' || kind === 'other';
}

function isConstant(formula: Formula): boolean {
  return formula.kind === 'constant' || (formula.kind === 'signed' && isConstant(formula.part));
}
