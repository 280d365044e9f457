import type { RequestError } from '@cchc/domain';

/** A use case that ends in an error of the closed list; the API turns it into status and body. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly error: RequestError,
    /** What the body says beside the error: the news of a locked report, what blocks, a map of keys. */
    readonly more: object = {},
  ) {
    super(error.code);
  }
}

export const refuse = (code: RequestError['code'], params: RequestError['params'] = {}): never => {
  throw new Refused({ code, params });
};
