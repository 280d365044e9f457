/** A figure that a text was written with, and what it is now; null where nothing stands in its place. */
export interface FigureChange {
  was: string | null;
  now: string | null;
}

const FIGURE = /\d+(?:[.,]\d+)*%?/g;

const figuresIn = (text: string): string[] => text.match(FIGURE) ?? [];

/** What of one list is not in the other, each as often as it is there too often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((each) => {
    const at = rest.indexOf(each);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

/**
 * Which figures changed between two wordings of one sentence: place by place where both have as many, by what is gone and
 * what has come where they have not.
 */
export function figureChanges(from: string, now: string): FigureChange[] {
  const [then, today] = [figuresIn(from), figuresIn(now)];
  if (then.length === today.length)
    return then.flatMap((was, i) => (was === today[i] ? [] : [{ was, now: today[i] ?? null }]));
  const [gone, come] = [without(then, today), without(today, then)];
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, i) => ({
    was: gone[i] ?? null,
    now: come[i] ?? null,
  }));
}

/** A text in pieces; those that say a figure which is another one by now bear what it is. */
export interface TextPart {
  text: string;
  stale: FigureChange | null;
}

/** Finds the changed figures in what a person made of the sentence. A figure that the person took out is not there to find. */
export function partsWith(text: string, changes: readonly FigureChange[]): TextPart[] {
  const open = [...changes];
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: figure, index } of text.matchAll(FIGURE)) {
    const at = open.findIndex(({ was }) => was === figure);
    if (at < 0) continue;
    const [stale = null] = open.splice(at, 1);
    if (index > end) parts.push({ text: text.slice(end, index), stale: null });
    parts.push({ text: figure, stale });
    end = index + figure.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), stale: null });
  return parts;
}

/** The text with the figures of today; those that have gone stay for a person to judge. */
export const withFiguresOfToday = (text: string, changes: readonly FigureChange[]): string =>
  partsWith(text, changes)
    .map((part) => part.stale?.now ?? part.text)
    .join('');
