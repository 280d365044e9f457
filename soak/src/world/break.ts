/** A promise was broken: which invariant, and what exactly was seen. */
export class Broken extends Error {
  override readonly name = 'Broken';
  constructor(
    readonly invariant: string,
    readonly seen: string,
  ) {
    super(`(${invariant}) ${seen}`);
  }
}

export const broken = (invariant: string, seen: string): never => {
  throw new Broken(invariant, seen);
};
