import type {
  DocumentReference,
  FieldPath,
  Firestore,
  Query as FirestoreQuery,
  Transaction,
} from 'firebase-admin/firestore';
import {
  type Decision,
  DocumentExists,
  type Found,
  joinPath,
  type PageQuery,
  type Path,
  type Query,
  type Read,
  type ReportStore,
  StoreUnavailable,
  type Write,
} from '../store.ts';

/** gRPC codes that say "not now": the same request may be sent again. */
const TEMPORARY = new Set([4, 8, 10, 13, 14]);
const ALREADY_EXISTS = 6;
/** Attempts of a contended transaction; the SDK waits longer before each. */
const MAX_ATTEMPTS = 10;

/**
 * The distributed store. Whole documents are written, so keys with dots stay keys and no field path is ever
 * parsed; masks are FieldPath objects for the same reason.
 */
export class FirestoreStore implements ReportStore {
  readonly #firestore: Firestore;
  readonly #field: (name: string) => FieldPath;

  /** @param field the Admin SDK's FieldPath of one segment; handed in, so that this file does not load the SDK */
  constructor(firestore: Firestore, field: (name: string) => FieldPath) {
    this.#firestore = firestore;
    this.#field = field;
  }

  async transact<Reply>(reads: readonly Read[], decide: (found: Found) => Decision<Reply>): Promise<Reply> {
    let creates: Path | null = null;
    try {
      return await this.#firestore.runTransaction(
        async (transaction) => {
          const found = [...(await this.#find(transaction, reads))];
          for (;;) {
            const decision = decide(found);
            if ('more' in decision) {
              if (decision.more.length === 0) throw new TypeError('A decision asked for nothing more.');
              found.push(...(await this.#find(transaction, decision.more)));
              continue;
            }
            creates =
              decision.writes.flatMap((write) => ('create' in write ? [write.create] : []))[0] ?? null;
            for (const write of decision.writes) this.#write(transaction, write);
            return decision.reply;
          }
        },
        { maxAttempts: MAX_ATTEMPTS },
      );
    } catch (error) {
      const { code } = error as { code?: unknown };
      if (code === ALREADY_EXISTS && creates) throw new DocumentExists(creates);
      throw unavailable(error);
    }
  }

  async read(paths: readonly Path[]): Promise<Found> {
    if (paths.length === 0) return [];
    try {
      const snapshots = await this.#firestore.getAll(...paths.map((path) => this.#doc(path)));
      return snapshots.map((snapshot) => snapshot.data() ?? null);
    } catch (error) {
      throw unavailable(error);
    }
  }

  async query({ in: collection, field, equals, fields }: Query): Promise<object[]> {
    try {
      const { docs } = await this.#firestore
        .collection(joinPath(collection))
        .where(this.#field(field), '==', equals)
        .select(...fields.map((name) => this.#field(name)))
        .get();
      return docs.map((doc) => doc.data());
    } catch (error) {
      throw unavailable(error);
    }
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
    const seq = this.#field('seq');
    let query: FirestoreQuery = this.#firestore.collection(joinPath(collection));
    if (containsAny) query = query.where(this.#field('keys'), 'array-contains-any', [...containsAny]);
    if (after !== undefined) query = query.where(seq, '>', after);
    if (before !== undefined) query = query.where(seq, '<', before);
    query = query.orderBy(seq, order === 'up' ? 'asc' : 'desc').limit(limit);
    if (fields) query = query.select(...fields.map((name) => this.#field(name)));
    try {
      return (await query.get()).docs.map((doc) => doc.data());
    } catch (error) {
      throw unavailable(error);
    }
  }

  async close(): Promise<void> {
    await this.#firestore.terminate();
  }

  #doc(path: Path): DocumentReference {
    return this.#firestore.doc(joinPath(path));
  }

  /** One round trip for all documents, one more for each look-up. */
  async #find(transaction: Transaction, reads: readonly Read[]): Promise<Found> {
    const paths = reads.flatMap((read) => ('doc' in read ? [this.#doc(read.doc)] : []));
    const documents = paths.length > 0 ? await transaction.getAll(...paths) : [];
    let next = 0;
    const found: (object | null)[] = [];
    for (const read of reads) {
      if ('doc' in read) found.push(documents[next++]?.data() ?? null);
      else {
        const query = this.#firestore
          .collection(joinPath(read.in))
          .where(this.#field(read.field), '==', read.equals)
          .limit(1);
        found.push((await transaction.get(query)).docs[0]?.data() ?? null);
      }
    }
    return found;
  }

  #write(transaction: Transaction, write: Write): void {
    if ('set' in write) transaction.set(this.#doc(write.set), plain(write.data));
    else transaction.create(this.#doc(write.create), plain(write.data));
  }
}

/** As it will be read back: no `undefined`, no prototypes. */
const plain = (data: object): object => JSON.parse(JSON.stringify(data));

function unavailable(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  return typeof code === 'number' && TEMPORARY.has(code)
    ? new StoreUnavailable('Firestore gave no answer.', { cause: error })
    : error;
}
