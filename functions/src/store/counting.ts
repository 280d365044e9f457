import type { Decision, Found, PageQuery, Path, Query, Read, ReportStore } from './store.ts';

/** Documents read (a lookup that finds nothing counts too) and written, queries and the documents they brought. */
export interface StoreCounts {
  reads: number;
  writes: number;
  queries: number;
  queried: number;
}

/** A store that counts what a request costs, in the unit that Firestore bills. Reads of a decision that ran again count once. */
export class CountingStore implements ReportStore {
  counts: StoreCounts = { reads: 0, writes: 0, queries: 0, queried: 0 };
  readonly #store: ReportStore;

  constructor(store: ReportStore) {
    this.#store = store;
  }

  /** The counts so far; counting begins anew. */
  take(): StoreCounts {
    const taken = this.counts;
    this.counts = { reads: 0, writes: 0, queries: 0, queried: 0 };
    return taken;
  }

  async transact<Reply>(reads: readonly Read[], decide: (found: Found) => Decision<Reply>): Promise<Reply> {
    let last = { reads: 0, writes: 0 };
    const reply = await this.#store.transact(reads, (found) => {
      const decision = decide(found);
      last = { reads: found.length, writes: 'writes' in decision ? decision.writes.length : 0 };
      return decision;
    });
    this.counts.reads += last.reads;
    this.counts.writes += last.writes;
    return reply;
  }

  async read(paths: readonly Path[]): Promise<Found> {
    this.counts.reads += paths.length;
    return this.#store.read(paths);
  }

  async query(query: Query): Promise<object[]> {
    const found = await this.#store.query(query);
    this.counts.queries += 1;
    this.counts.queried += found.length;
    return found;
  }

  async page(query: PageQuery): Promise<object[]> {
    const found = await this.#store.page(query);
    this.counts.queries += 1;
    this.counts.queried += found.length;
    return found;
  }

  close(): Promise<void> {
    return this.#store.close();
  }
}
