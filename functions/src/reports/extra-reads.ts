import type { Decision, Found, Read } from '../store/store.ts';

/** Asks for documents beyond the first ones, by a name; what was read before under that name is at hand. */
export type ReadMore = (name: string, reads: readonly Read[]) => Found;

class NotYet {
  constructor(
    readonly name: string,
    readonly reads: readonly Read[],
  ) {}
}

/**
 * A decision that finds out on its way what else it has to read. It is begun again with all that was read, so it looks
 * the same as one that had everything at hand from the start.
 *
 * @param first how many documents every run begins with
 */
export function readingMore<Reply>(
  first: number,
  decide: (found: Found, more: ReadMore) => Decision<Reply>,
): (found: Found) => Decision<Reply> {
  let asked: { name: string; from: number; to: number }[] = [];
  return (found) => {
    // The transaction was begun anew: what it read beyond the first is gone.
    if (found.length === first) asked = [];
    const more: ReadMore = (name, reads) => {
      if (reads.length === 0) return [];
      const known = asked.find((each) => each.name === name);
      if (known) return found.slice(known.from, known.to);
      throw new NotYet(name, reads);
    };
    try {
      return decide(found.slice(0, first), more);
    } catch (error) {
      if (!(error instanceof NotYet)) throw error;
      asked.push({ name: error.name, from: found.length, to: found.length + error.reads.length });
      return { more: error.reads };
    }
  };
}
