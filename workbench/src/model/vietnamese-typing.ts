/** Telex writes `Tieengs Vieejt`, VNI `Tie6ng1 Vie6t5`; both delete letters and type them again. */
export type VietnameseMethod = 'telex' | 'vni';

/** What one key does to the edit line: the keyboard sends backspaces, then letters. */
export interface KeyEdit {
  readonly key: string;
  readonly backspaces: number;
  readonly insert: string;
  /** the whole text afterwards */
  readonly text: string;
}

const TONES: Readonly<Record<VietnameseMethod, Readonly<Record<string, string>>>> = {
  telex: { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' },
  vni: { '1': '\u0301', '2': '\u0300', '3': '\u0309', '4': '\u0303', '5': '\u0323' },
};
const HAT = '\u0302';
const HORN = '\u031B';
const BREVE = '\u0306';
const TONE = /[\u0301\u0300\u0309\u0303\u0323]/;
const VOWEL = /[aeiouy]/i;

/** What one key makes of the text before the caret, as a Vietnamese keyboard plays it into a field. */
export function vietnameseEdit(text: string, key: string, method: VietnameseMethod = 'telex'): KeyEdit {
  const start = text.search(/[\p{L}\p{M}]*$/u);
  const word = text.slice(start);
  const changed = method === 'telex' ? telexKey(word, key) : vniKey(word, key);
  const next = changed ?? word + key;
  const same = commonLength(word, next);
  return {
    key,
    backspaces: word.length - same,
    insert: next.slice(same),
    text: text.slice(0, start) + next,
  };
}

/** The keys of one text, one by one. */
export function vietnameseEdits(keys: string, method: VietnameseMethod = 'telex'): KeyEdit[] {
  const edits: KeyEdit[] = [];
  for (const key of keys) edits.push(vietnameseEdit(edits.at(-1)?.text ?? '', key, method));
  return edits;
}

/** null = the key is a letter like any other. */
function telexKey(word: string, key: string): string | null {
  const lower = key.toLowerCase();
  const tone = TONES.telex[lower];
  if (tone) return withTone(word, tone);
  if (lower === 'z') return TONE.test(word.normalize('NFD')) ? withTone(word, '') : null;
  if (lower === 'd') return barred(word);
  if ('aeo'.includes(lower)) return withMark(word, lower, HAT);
  if (lower === 'w') return withMark(word, 'uo', HORN) ?? withMark(word, 'a', BREVE);
  return null;
}

function vniKey(word: string, key: string): string | null {
  const tone = TONES.vni[key];
  if (tone) return withTone(word, tone);
  if (key === '0') return TONE.test(word.normalize('NFD')) ? withTone(word, '') : null;
  if (key === '6') return withMark(word, 'aeo', HAT);
  if (key === '7') return withMark(word, 'uo', HORN);
  if (key === '8') return withMark(word, 'a', BREVE);
  return key === '9' ? barred(word) : null;
}

function barred(word: string): string | null {
  const at = word.search(/d/i);
  if (at < 0) return null;
  return word.slice(0, at) + (word[at] === 'D' ? 'Đ' : 'đ') + word.slice(at + 1);
}

/** Marks the last of these letters that has no mark yet; `uo` together take the horn together. */
function withMark(word: string, letters: string, mark: string): string | null {
  const parts = split(word);
  const at = parts.findLastIndex(
    ({ base, marks }) => letters.includes(base.toLowerCase()) && !hasMark(marks),
  );
  const found = parts[at];
  if (!found) return null;
  found.marks = mark + found.marks;
  const before = parts[at - 1];
  if (
    mark === HORN &&
    found.base.toLowerCase() === 'o' &&
    before?.base.toLowerCase() === 'u' &&
    !hasMark(before.marks)
  )
    before.marks = HORN + before.marks;
  return moveTone(parts);
}

function hasMark(marks: string): boolean {
  return /[\u0302\u031B\u0306]/.test(marks);
}

/** Puts the tone where it is written; the same tone again takes it away and types the key. `''` takes it away. */
function withTone(word: string, tone: string): string | null {
  const parts = split(word);
  if (!parts.some(({ base }) => VOWEL.test(base))) return null;
  if (tone !== '' && parts.some(({ marks }) => marks.includes(tone))) return null;
  for (const part of parts) part.marks = part.marks.replace(TONE, '');
  if (tone !== '') toned(parts).marks += tone;
  return join(parts);
}

interface Part {
  readonly base: string;
  marks: string;
}

/** After a mark the tone may belong to another vowel. */
function moveTone(parts: Part[]): string {
  const tone = parts.map(({ marks }) => TONE.exec(marks)?.[0]).find(Boolean);
  for (const part of parts) part.marks = part.marks.replace(TONE, '');
  if (tone) toned(parts).marks += tone;
  return join(parts);
}

/** The vowel that carries the tone: a marked one (the last of ươ), else the middle of three or before a final consonant the last. */
function toned(parts: readonly Part[]): Part {
  const lower = parts.map(({ base }) => base.toLowerCase());
  const skip = /^(qu|gi)/.test(lower.join('')) && lower.slice(2).some((letter) => VOWEL.test(letter)) ? 2 : 0;
  const first = lower.findIndex((letter, i) => i >= skip && VOWEL.test(letter));
  let end = first;
  while (end + 1 < parts.length && VOWEL.test(lower[end + 1]!)) end++;
  const run = parts.slice(first, end + 1);
  const marked = run.findLast(({ marks }) => hasMark(marks));
  if (marked) return marked;
  const closed = end + 1 < parts.length;
  const index = run.length === 1 ? 0 : run.length >= 3 ? 1 : closed ? 1 : 0;
  return run[index]!;
}

function split(word: string): Part[] {
  return [...word.normalize('NFD').matchAll(/(\P{M})(\p{M}*)/gu)].map(([, base = '', marks = '']) => ({
    base,
    marks,
  }));
}

function join(parts: readonly Part[]): string {
  return parts
    .map(({ base, marks }) => base + marks)
    .join('')
    .normalize('NFC');
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
