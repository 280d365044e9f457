import type { RequestBody } from './wire.ts';

/** One request as it went over the wire; tests count these (one a `context.sync()`). */
export interface RequestRecord {
  readonly body: RequestBody;
  readonly requestBytes: number;
  /** 0 until it is answered */
  replyBytes: number;
  /** office.js lets go of ranges after `Excel.run`: a request of its own, which no code of the add-in waits for */
  readonly isCleanup: boolean;
}

/** What all requests since the start come to. */
export interface RequestTotals {
  readonly requests: number;
  /** without cleanups: one a `context.sync()` */
  readonly syncs: number;
  readonly requestBytes: number;
  readonly replyBytes: number;
}

const KEPT = 1_000;

/** The last requests, and the totals of all: a pane that is open for days must not fill the memory. */
export class RequestLog {
  readonly #last: RequestRecord[] = [];
  #totals: RequestTotals = { requests: 0, syncs: 0, requestBytes: 0, replyBytes: 0 };

  /** The last thousand, oldest first. */
  get last(): readonly RequestRecord[] {
    return this.#last;
  }

  get totals(): RequestTotals {
    return this.#totals;
  }

  add(body: RequestBody, requestBytes: number): RequestRecord {
    const record: RequestRecord = { body, requestBytes, replyBytes: 0, isCleanup: isCleanup(body) };
    this.#last.push(record);
    if (this.#last.length > KEPT) this.#last.shift();
    const { requests, syncs, requestBytes: bytes } = this.#totals;
    this.#totals = {
      ...this.#totals,
      requests: requests + 1,
      syncs: syncs + (record.isCleanup ? 0 : 1),
      requestBytes: bytes + requestBytes,
    };
    return record;
  }

  answered(record: RequestRecord, replyBytes: number): void {
    record.replyBytes = replyBytes;
    this.#totals = { ...this.#totals, replyBytes: this.#totals.replyBytes + replyBytes };
  }
}

/** Whether a request only lets go of objects, which office.js does by itself. */
export function isCleanup({ Actions }: RequestBody): boolean {
  const calls = Actions.filter((action) => action.ActionType !== 1);
  return calls.length > 0 && calls.every((action) => action.Name === '_RemoveReference');
}
