import { sameEntry } from '../entries/canonical.ts';
import type { EntryValue } from '../entries/entry.ts';

/** From here on two rows are likely one that was edited in between. */
const LIKELY = 0.5;

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Share of words that two texts have in common. */
function sameWords(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const both = [...first].filter((word) => second.has(word)).length;
  const all = first.size + second.size - both;
  return all === 0 ? 0 : both / all;
}

/** How much two rows say the same: 0 nothing, 1 all; over the fields that either has. */
export function likeness(a: EntryValue | undefined, b: EntryValue | undefined): number {
  if (!a?.fields || !b?.fields) return 0;
  if (sameEntry(a, b)) return 1;
  const names = new Set([...Object.keys(a.fields), ...Object.keys(b.fields)]);
  let sum = 0;
  for (const name of names) {
    const [first, second] = [a.fields[name], b.fields[name]];
    if (first === second) sum += 1;
    else if (first && second) sum += sameWords(first, second);
  }
  return names.size === 0 ? 0 : sum / names.size;
}

/**
 * Which row is which known one, by what they say: equal ones first, then the likeliest, where one stands out on
 * both sides. Rows and known ones that are like nothing are in no pair.
 *
 * @returns index of the known row by the index of the row, with how alike they are
 */
export function pairRows(
  rows: readonly (EntryValue | undefined)[],
  known: readonly (EntryValue | undefined)[],
): Map<number, { at: number; likeness: number }> {
  const pairs = rows
    .flatMap((row, i) => known.map((value, at) => ({ i, at, likeness: likeness(row, value) })))
    .filter((pair) => pair.likeness >= LIKELY)
    .sort((a, b) => b.likeness - a.likeness || Math.abs(a.i - a.at) - Math.abs(b.i - b.at));
  const found = new Map<number, { at: number; likeness: number }>();
  const taken = new Set<number>();
  for (const pair of pairs) {
    if (found.has(pair.i) || taken.has(pair.at)) continue;
    // Two that are equally alike say nothing, unless all of them are equal
    const rival = pairs.some(
      (other) =>
        other !== pair &&
        other.likeness === pair.likeness &&
        pair.likeness < 1 &&
        ((other.i === pair.i && !taken.has(other.at)) || (other.at === pair.at && !found.has(other.i))),
    );
    if (rival) continue;
    found.set(pair.i, { at: pair.at, likeness: pair.likeness });
    taken.add(pair.at);
  }
  return found;
}
