import { join } from 'node:path';
import type Database from 'libsql';
import {
  type Decision,
  DocumentExists,
  type Found,
  joinPath,
  LOOKUP_FIELDS,
  type LookupField,
  type PageQuery,
  type Path,
  type Query,
  type Read,
  type ReportStore,
  StoreUnavailable,
  type Write,
} from '../store.ts';
import { openDatabase } from './database.ts';
import { DocumentCache } from './document-cache.ts';
import { lockFolder } from './folder-lock.ts';

/** How many waiting transactions share one commit at most; the event loop stands still meanwhile. */
const MAX_BATCH = 64;

/** Columns beside the text of a document, by which it is found. */
const FOUND_BY = [...LOOKUP_FIELDS, 'seq', 'keys'];
const COLUMNS = ['path', 'collection', 'id', ...FOUND_BY, 'json'];
const INSERT = `INSERT INTO documents (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`;
const REPLACE = [...FOUND_BY, 'json'].map((column) => `${column} = excluded.${column}`).join(', ');

/** Documents are found by texts only. */
function lookupValue(data: object, field: LookupField): string | null {
  const value = (data as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : null;
}

/** Number and keys of a numbered document; the keys as JSON, searched beside the number in one index. */
function numbered(data: object): [number | null, string | null] {
  const { seq, keys } = data as { seq?: unknown; keys?: unknown };
  if (typeof seq !== 'number') return [null, null];
  return [seq, Array.isArray(keys) ? JSON.stringify(keys) : null];
}

interface Job {
  reads: readonly Read[];
  decide: (found: Found) => Decision<unknown>;
  resolve(reply: unknown): void;
  reject(error: unknown): void;
}

export interface LibsqlOptions {
  /** Transactions that share one commit at most; 1 = each its own. */
  maxBatch?: number;
  /** Called while the folder is locked and before the file in it is opened. */
  beforeOpen?: () => void;
}

/**
 * The embedded store: one file, one process. Transactions that wait at the same moment share one
 * BEGIN IMMEDIATE … COMMIT, a savepoint each, and get their replies only after the COMMIT.
 */
export class LibsqlStore implements ReportStore {
  readonly #database: Database.Database;
  readonly #unlock: () => void;
  readonly #maxBatch: number;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #cache = new DocumentCache();
  #queue: Job[] = [];
  #scheduled = false;
  #closed = false;

  /**
   * @param folder an existing folder that this process may write to
   * @throws FolderInUse when another server works there
   */
  constructor(folder: string, { maxBatch = MAX_BATCH, beforeOpen }: LibsqlOptions = {}) {
    this.#unlock = lockFolder(folder);
    this.#maxBatch = maxBatch;
    try {
      beforeOpen?.();
      this.#database = openDatabase(join(folder, 'so-cchc.db'));
    } catch (error) {
      this.#unlock();
      throw error;
    }
  }

  transact<Reply>(reads: readonly Read[], decide: (found: Found) => Decision<Reply>): Promise<Reply> {
    if (this.#closed) return Promise.reject(new StoreUnavailable('The store is closed.'));
    return new Promise<Reply>((resolve, reject) => {
      this.#queue.push({ reads, decide, resolve: resolve as (reply: unknown) => void, reject });
      this.#schedule();
    });
  }

  async read(paths: readonly Path[]): Promise<Found> {
    this.#assertOpen();
    return paths.map((path) => this.#get(path));
  }

  async query({ in: collection, field, equals, fields }: Query): Promise<object[]> {
    this.#assertOpen();
    // The operator -> tells an absent field (NULL) from one that is null (the text 'null').
    const columns = fields.map((_, i) => `json -> ? AS f${i}`).join(', ');
    const rows = this.#prepare(
      `SELECT ${columns} FROM documents WHERE collection = ? AND ${field} = ? ORDER BY id`,
    ).all(...fields.map((name) => `$."${name}"`), joinPath(collection), equals) as Record<
      string,
      string | null
    >[];
    return rows.map((row) =>
      Object.fromEntries(
        fields.flatMap((name, i) => {
          const text = row[`f${i}`];
          return text === null || text === undefined ? [] : [[name, JSON.parse(text)]];
        }),
      ),
    );
  }

  async page({
    in: collection,
    containsAny,
    after,
    before,
    order,
    limit,
    fields,
  }: PageQuery): Promise<object[]> {
    this.#assertOpen();
    const conditions = ['collection = ?', 'seq IS NOT NULL'];
    const values: (string | number)[] = [joinPath(collection)];
    if (after !== undefined) conditions.push('seq > ?');
    if (before !== undefined) conditions.push('seq < ?');
    for (const bound of [after, before]) if (bound !== undefined) values.push(bound);
    if (containsAny) {
      conditions.push(
        'EXISTS (SELECT 1 FROM json_each(keys) WHERE value IN (SELECT value FROM json_each(?)))',
      );
      values.push(JSON.stringify(containsAny));
    }
    const rows = this.#prepare(
      `SELECT json FROM documents WHERE ${conditions.join(' AND ')} ORDER BY seq ${order === 'up' ? 'ASC' : 'DESC'} LIMIT ?`,
    ).all(...values, limit) as { json: string }[];
    return rows.map(({ json }) => {
      const document = JSON.parse(json) as Record<string, unknown>;
      if (!fields) return document;
      return Object.fromEntries(
        fields.flatMap((name) => (Object.hasOwn(document, name) ? [[name, document[name]]] : [])),
      );
    });
  }

  /** Waiting transactions are finished first. */
  async close(): Promise<void> {
    if (this.#closed) return;
    while (this.#queue.length > 0) this.#drain();
    this.#closed = true;
    this.#statements.clear();
    this.#database.close();
    this.#unlock();
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreUnavailable('The store is closed.');
  }

  /** After the I/O of this turn, so that requests which arrived together share one commit. */
  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#drain();
      if (this.#queue.length > 0) this.#schedule();
    });
  }

  #drain(): void {
    const jobs = this.#queue.splice(0, this.#maxBatch);
    if (jobs.length === 0) return;
    const settle: (() => void)[] = [];
    try {
      this.#database.exec('BEGIN IMMEDIATE');
      for (const job of jobs) settle.push(this.#run(job));
      this.#database.exec('COMMIT');
      this.#cache.endShared(true);
    } catch (error) {
      this.#cache.endShared(false);
      this.#rollback();
      const unavailable = new StoreUnavailable('The embedded store could not commit.', { cause: error });
      for (const { reject } of jobs) reject(unavailable);
      return;
    }
    for (const each of settle) each();
  }

  #rollback(): void {
    try {
      this.#database.exec('ROLLBACK');
    } catch {
      // BEGIN itself had failed: there is nothing to roll back.
    }
  }

  /** Runs one transaction inside the shared one. @returns what to tell its caller once all is committed */
  #run(job: Job): () => void {
    let decided: { writes: readonly Write[]; reply: unknown };
    try {
      decided = this.#decide(job);
    } catch (error) {
      return () => job.reject(error);
    }
    if (decided.writes.length > 0) {
      this.#prepare('SAVEPOINT one').run();
      try {
        for (const write of decided.writes) this.#write(write);
        this.#prepare('RELEASE one').run();
        this.#cache.end(true);
      } catch (error) {
        this.#cache.end(false);
        this.#prepare('ROLLBACK TO one').run();
        this.#prepare('RELEASE one').run();
        return () => job.reject(error);
      }
    }
    return () => job.resolve(decided.reply);
  }

  #decide({ reads, decide }: Job): { writes: readonly Write[]; reply: unknown } {
    const found = reads.map((read) => this.#find(read));
    for (;;) {
      const decision = decide(found);
      if ('writes' in decision) return decision;
      if (decision.more.length === 0) throw new TypeError('A decision asked for nothing more.');
      found.push(...decision.more.map((read) => this.#find(read)));
    }
  }

  #find(read: Read): object | null {
    if ('doc' in read) return this.#getCached(read.doc);
    const row = this.#prepare(
      `SELECT json FROM documents WHERE collection = ? AND ${read.field} = ? ORDER BY id LIMIT 1`,
    ).get(joinPath(read.in), read.equals) as { json: string } | undefined;
    return row ? JSON.parse(row.json) : null;
  }

  /** Inside a transaction only: what is cached is what that transaction would read. */
  #getCached(path: Path): object | null {
    const key = joinPath(path);
    const cached = this.#cache.get(key);
    if (cached) return cached;
    const json = this.#json(key);
    if (json === null) return null;
    const document = JSON.parse(json);
    this.#cache.read(key, document, json.length);
    return document;
  }

  #get(path: Path): object | null {
    const json = this.#json(joinPath(path));
    return json === null ? null : JSON.parse(json);
  }

  #json(key: string): string | null {
    const row = this.#prepare('SELECT json FROM documents WHERE path = ?').get(key) as
      | { json: string }
      | undefined;
    return row?.json ?? null;
  }

  #write(write: Write): void {
    const path = 'set' in write ? write.set : write.create;
    const found = LOOKUP_FIELDS.map((field) => lookupValue(write.data, field));
    const key = joinPath(path);
    const json = JSON.stringify(write.data);
    const row = [key, joinPath(path.slice(0, -1)), path.at(-1), ...found, ...numbered(write.data), json];
    if ('set' in write) {
      this.#cache.write(key, write.data, json.length);
      this.#prepare(`${INSERT} ON CONFLICT (path) DO UPDATE SET ${REPLACE}`).run(...row);
    } else {
      const { changes } = this.#prepare(`${INSERT} ON CONFLICT (path) DO NOTHING`).run(...row);
      if (changes === 0) throw new DocumentExists(path);
    }
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
