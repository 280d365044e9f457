import type { EntryError, EntryErrorCode, Params } from '../errors/codes.ts';

/** Ends the judging of one entry; `canonicalEntry` turns it into a value and nothing else sees it. */
export class Refusal extends Error {
  readonly error: EntryError;
  constructor(error: EntryError) {
    super(error.code);
    this.error = error;
  }
}

export const refuse = (code: EntryErrorCode, params: Params): never => {
  throw new Refusal({ code, params });
};
