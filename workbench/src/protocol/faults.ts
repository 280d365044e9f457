import type { ReplyBody, RequestBody } from './wire.ts';

/**
 * What can go wrong with one request.
 * - `slow`: it runs after `ms`
 * - `hang`: it neither runs nor is answered
 * - `failHalfway`: its first `after` actions run, or that share of them (half by default), then it fails with `code`
 * - `lostAnswer`: it runs, and the answer never comes
 * - `refuse`: nothing runs; it fails with `code`
 */
export type Fault =
  | { readonly kind: 'slow'; readonly ms: number }
  | { readonly kind: 'hang' }
  | { readonly kind: 'failHalfway'; readonly after?: number; readonly share?: number; readonly code?: string }
  | { readonly kind: 'lostAnswer' }
  | { readonly kind: 'refuse'; readonly code: string; readonly message?: string };

interface Planned {
  readonly fault: Fault;
  times: number;
  readonly when: (body: RequestBody) => boolean;
}

/** The faults that the next requests meet, in the order they were planned. Requests that only let go of objects meet none. */
export class FaultPlan {
  #planned: Planned[] = [];

  /** @param options `times` Infinity = from now on; `when` picks the requests that meet it */
  add(fault: Fault, options: { times?: number; when?: (body: RequestBody) => boolean } = {}): void {
    this.#planned.push({ fault, times: options.times ?? 1, when: options.when ?? (() => true) });
  }

  clear(): void {
    this.#planned = [];
  }

  get pending(): number {
    return this.#planned.length;
  }

  /** The fault that this request meets; it is used up by that. */
  take(body: RequestBody): Fault | null {
    const planned = this.#planned.find(({ when }) => when(body));
    if (!planned) return null;
    planned.times--;
    if (planned.times <= 0) this.#planned = this.#planned.filter((one) => one !== planned);
    return planned.fault;
  }
}

/** The reply to a request of which nothing ran. */
export function refusal(code: string, message: string, status = 400): ReplyBody {
  const error = { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: status };
  return { Results: [], TraceIds: [], Error: error };
}

/** For answers that never come. */
export function never<Value>(): Promise<Value> {
  return new Promise(() => undefined);
}
