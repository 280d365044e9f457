/** Control characters that a text may have: tab and line end. */
const KEPT = '\t\n';

/**
 * A text that every reader of documents opens, with nothing lost that can be seen: without control characters, halves of
 * character pairs and the two code points that are no characters.
 */
export const fit = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|\v|\f|\u2028|\u2029/g, '\n')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (letter) => (KEPT.includes(letter) ? letter : ''))
    .normalize('NFC');

/** The lines of a text, without empty ones at its ends. */
export const linesOf = (text: string): string[] => {
  const lines = fit(text).split('\n');
  const filled = lines.map((line) => line.trim() !== '');
  const [first, last] = [filled.indexOf(true), filled.lastIndexOf(true)];
  return first < 0 ? [''] : lines.slice(first, last + 1);
};

/** Capitals of Times New Roman are some 0.7 em wide, other letters 0.45; accents add nothing. */
const emOf = (letter: string): number => {
  if (letter === ' ') return 0.25;
  if (/[-.,:;()ilfjtr/]/.test(letter)) return 0.32;
  return letter === letter.toLocaleLowerCase('vi') ? 0.47 : 0.72;
};

/** About how wide a line is, in millimetres: for the rules beneath it, which follow its length. */
export const widthOf = (text: string, points: number): number =>
  ([...text.normalize('NFC')].reduce((sum, letter) => sum + emOf(letter), 0) * points * 25.4) / 72;
