import type { Blocker, KeyMap, RequestError, SyncReply } from '@cchc/domain';

/** What a refusal tells beside its error. */
export interface RefusedMore {
  /** The news, all the same. */
  reply?: SyncReply;
  /** How keys changed since; null = no map leads there. */
  keys?: KeyMap | null;
  /** What keeps a report from being sent. */
  blockers?: Blocker[];
  /** What is wrong with a calendar. */
  findings?: object[];
}

/** A use case that ends in an error of the closed list; the API turns it into status and body. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    readonly error: RequestError,
    readonly more: RefusedMore = {},
  ) {
    super(error.code);
  }
}

export const refuse = (code: RequestError['code'], params: RequestError['params'] = {}): never => {
  throw new Refused({ code, params });
};
