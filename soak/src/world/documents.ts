import type {
  Decision,
  Found,
  PageQuery,
  Path,
  Query,
  Read,
  ReportStore,
  Write,
} from '@cchc/functions/store/store.ts';

/** The server died while it worked on a request. */
export class Crashed extends Error {
  override readonly name = 'Crashed';
}

/** Documents by their path as text. They are never changed once written, so a copy of the map is a snapshot. */
export type Documents = Map<string, object>;

/**
 * A store that keeps beside it a copy of what was committed, and that can die in the middle of the next
 * transaction: before its commit, or after it and before anybody is told.
 */
export class WatchedStore implements ReportStore {
  /** What the next transaction meets. */
  fate: 'before' | 'after' | null = null;
  private closed = false;
  private readonly running = new Set<Promise<unknown>>();

  constructor(
    private readonly inner: ReportStore,
    readonly documents: Documents,
    private readonly committed: (path: Path, data: object) => void,
  ) {}

  async transact<Reply>(reads: readonly Read[], decide: (found: Found) => Decision<Reply>): Promise<Reply> {
    const { fate } = this;
    this.fate = null;
    if (fate === 'before') throw new Crashed();
    let writes: readonly Write[] = [];
    const reply = await this.unlessClosed(() =>
      this.inner.transact(reads, (found) => {
        const decision = decide(found);
        if ('writes' in decision) writes = decision.writes;
        return decision;
      }),
    );
    for (const write of writes) {
      const path = 'set' in write ? write.set : write.create;
      this.documents.set(path.join('/'), write.data);
      this.committed(path, write.data);
    }
    if (fate === 'after') throw new Crashed();
    return reply;
  }

  read(paths: readonly Path[]): Promise<Found> {
    return this.unlessClosed(() => this.inner.read(paths));
  }

  query(query: Query): Promise<object[]> {
    return this.unlessClosed(() => this.inner.query(query));
  }

  page(query: PageQuery): Promise<object[]> {
    return this.unlessClosed(() => this.inner.page(query));
  }

  /** What runs comes to its end first; a request that asks on afterwards meets a server that is dead. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.allSettled(this.running);
    await this.inner.close();
  }

  private async unlessClosed<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
    if (this.closed) throw new Crashed();
    const asked = ask();
    this.running.add(asked);
    try {
      return await asked;
    } finally {
      this.running.delete(asked);
    }
  }
}
