import { FEED_REQUESTS_A_MINUTE, type FeedReader, type FeedUse } from '@cchc/domain';
import { refuse } from '../reports/refused.ts';
import type { Services } from '../reports/services.ts';
import { type ReadersDoc, readersPath, usePath } from './readers.ts';
import { type ReaderToken, sameHash } from './token.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Readers remembered at most; only those with good tokens are. */
const MAX_KEYS = 10_000;

interface Seen {
  /** Start of the minute that is counted. */
  since: number;
  inMinute: number;
  /** Uses that are not yet kept. */
  unkept: number;
  /** When uses were kept last by this process. */
  kept: number;
}

/** Who comes in: the token is looked up at each request, so a revoked one is out at once. */
export class FeedGate {
  readonly #seen = new Map<string, Seen>();
  readonly #services: Services;

  constructor(services: Services) {
    this.#services = services;
  }

  /** @throws Refused unauthenticated, slow-down */
  async enter(token: ReaderToken | null): Promise<FeedReader & { commune: string }> {
    if (!token) return refuse('unauthenticated');
    const { commune, id, hash } = token;
    const [doc] = (await this.#services.store.read([readersPath(commune)])) as [ReadersDoc | null];
    const readers = doc?.readers ?? {};
    const found = Object.hasOwn(readers, id) ? readers[id] : undefined;
    if (!found || found.revoked || !sameHash(found.hash, hash)) return refuse('unauthenticated');
    await this.#count(commune, id);
    const { hash: _, ...reader } = found;
    return { ...reader, commune };
  }

  async #count(commune: string, id: string): Promise<void> {
    const now = this.#services.clock().getTime();
    const key = `${commune}/${id}`;
    const seen = this.#seen.get(key) ?? {
      since: now,
      inMinute: 0,
      unkept: 0,
      kept: Number.NEGATIVE_INFINITY,
    };
    if (now - seen.since >= MINUTE) Object.assign(seen, { since: now, inMinute: 0 });
    if (seen.inMinute >= FEED_REQUESTS_A_MINUTE)
      refuse('slow-down', { seconds: Math.ceil((seen.since + MINUTE - now) / 1000) });
    seen.inMinute += 1;
    seen.unkept += 1;
    this.#seen.delete(key);
    this.#seen.set(key, seen);
    if (this.#seen.size > MAX_KEYS) this.#seen.delete(this.#seen.keys().next().value as string);
    if (now - seen.kept < HOUR) return;
    const uses = seen.unkept;
    Object.assign(seen, { unkept: 0, kept: now });
    await this.#keep(commune, id, uses, new Date(now).toISOString());
  }

  #keep(commune: string, id: string, uses: number, last: string): Promise<null> {
    const path = usePath(commune, id);
    return this.#services.store.transact([{ doc: path }], ([found]) => {
      const before = found as FeedUse | null;
      const data: FeedUse = { last, count: (before?.count ?? 0) + uses };
      return { writes: [{ set: path, data }], reply: null };
    });
  }
}
