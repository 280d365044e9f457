import { folded, plainWords } from '../text/fold.ts';

export interface Named {
  code: string;
  name: string;
}

export type NameMatch = { code: string } | { nearest: string | null } | { candidates: string[] };

/** "tỉ lệ" and "tỷ lệ" are one word, and so are short and long forms. */
const wordsOf = (text: string): string =>
  plainWords(text)
    .join(' ')
    .replace(/\bti le\b/g, 'ty le');
/** A code whatever separates its parts: `TTHC.02`, `tthc-02`, `TTHC 02`. */
const compact = (text: string): string => folded(text).replaceAll(' ', '');

/** Changed, added, dropped characters between two short texts; gives up beyond `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(
        (before[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    before = row;
  }
  return before[b.length] ?? 0;
}

const shareOfWords = (asked: readonly string[], name: readonly string[]): number => {
  const words = new Set(name);
  const both = asked.filter((word) => words.has(word)).length;
  return (2 * both) / (asked.length + name.length);
};

const FAR = 3;

/** Finds what people name by its code or by its name: accents, case, dashes, hoá and hóa do not matter. */
export class NameIndex {
  readonly #items: readonly (Named & { words: string; short: string })[];
  readonly #known = new Map<string, NameMatch>();

  constructor(items: readonly Named[]) {
    this.#items = items.map((item) => ({ ...item, words: wordsOf(item.name), short: compact(item.code) }));
  }

  find(text: string): NameMatch {
    const known = this.#known.get(text);
    if (known) return known;
    const found = this.#search(text);
    // What people type is without end, the names of a plan are not
    if (this.#known.size > 5_000) this.#known.clear();
    this.#known.set(text, found);
    return found;
  }

  #search(text: string): NameMatch {
    const short = compact(text);
    const byCode = this.#items.filter((item) => item.short === short);
    if (byCode.length === 1 && byCode[0]) return { code: byCode[0].code };
    const words = wordsOf(text);
    if (words !== '') {
      const whole = this.#items.filter((item) => item.words === words);
      const part =
        whole.length > 0 ? whole : this.#items.filter((item) => ` ${item.words} `.includes(` ${words} `));
      if (part.length === 1 && part[0]) return { code: part[0].code };
      if (part.length > 1) return { candidates: part.map(({ code }) => code) };
    }
    return { nearest: this.#nearest(short, words.split(' ')) };
  }

  #nearest(short: string, words: readonly string[]): string | null {
    const codes = this.#items
      .map((item) => ({ code: item.code, far: distance(short, item.short, FAR) }))
      .sort((a, b) => a.far - b.far);
    const [code] = codes;
    if (code && code.far < FAR && code.far * 2 <= short.length) return code.code;
    const [name] = this.#items
      .map((item) => ({ code: item.code, share: shareOfWords(words, item.words.split(' ')) }))
      .sort((a, b) => b.share - a.share);
    return name && name.share >= 0.5 ? name.code : null;
  }
}
