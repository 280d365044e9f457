/**
 * The port to where the commune's documents live. Paths are arrays of segments, collection and id in turn:
 * `['communes', c, 'reports', '2026-Q1_DV2']`; ids match `^[A-Za-z0-9_-]{1,64}$`.
 *
 * Documents are plain JSON: no `undefined`, no arrays in arrays, any text as a key of a map except '' and `__x__`.
 */
export type Path = readonly string[];

/** What a transaction reads: one document, or the first of a collection whose field equals a value. */
export type Read = { doc: Path } | { in: Path; field: LookupField; equals: string };

/** Fields by which documents are found; the embedded store keeps an index for each. */
export const LOOKUP_FIELDS = ['period', 'unit', 'version'] as const;
export type LookupField = (typeof LOOKUP_FIELDS)[number];

/** `set` replaces the whole document; `create` fails the transaction when there is one already. */
export type Write = { set: Path; data: object } | { create: Path; data: object };

/** What was read, in the order of the reads; null where there is nothing. */
export type Found = readonly (object | null)[];

/** `more` asks for further reads; `decide` is then called again with all that was read. */
export type Decision<Reply> = { writes: readonly Write[]; reply: Reply } | { more: readonly Read[] };

export interface Query {
  in: Path;
  field: LookupField;
  equals: string;
  /** Top-level fields to bring; the rest of each document stays where it is. */
  fields: readonly string[];
}

/** Documents of one collection that are numbered by `seq` (a whole number from 1), in its order. */
export interface PageQuery {
  in: Path;
  /** Only those whose array `keys` has at least one of these; at most 30. */
  containsAny?: readonly string[];
  /** Only those with `seq` beyond these, themselves not included. */
  after?: number;
  before?: number;
  order: 'up' | 'down';
  limit: number;
  /** Top-level fields to bring; all of them when left out. */
  fields?: readonly string[];
}

export interface ReportStore {
  /**
   * Reads first, then all writes at once or none. `decide` is synchronous, pure, and may run again; when it
   * throws, nothing is written and the error comes out here. The reply is given only when the writes are durable.
   *
   * @throws DocumentExists for a `create` of what is there; StoreUnavailable when the store gave no answer
   */
  transact<Reply>(reads: readonly Read[], decide: (found: Found) => Decision<Reply>): Promise<Reply>;
  /** Documents as they are now, outside any transaction. */
  read(paths: readonly Path[]): Promise<Found>;
  /** Documents of one collection, sorted by id, each with the asked fields that it has. */
  query(query: Query): Promise<object[]>;
  /** A page of numbered documents; those without a number are never in it. */
  page(query: PageQuery): Promise<object[]>;
  close(): Promise<void>;
}

export class DocumentExists extends Error {
  override readonly name = 'DocumentExists';
  constructor(path: Path) {
    super(`There is a document at ${path.join('/')} already.`);
  }
}

export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

const SEGMENT = /^[A-Za-z0-9_-]{1,64}$/;
/** Firestore keeps ids between double underscores for itself. */
const RESERVED = /^__.*__$/;

/** Whether a text from outside may stand in a path. */
export const isSegment = (text: string): boolean => SEGMENT.test(text) && !RESERVED.test(text);

/** The path as text; a segment that is none is a fault of ours, never of a person. */
export function joinPath(path: Path): string {
  const bad = path.find((segment) => !isSegment(segment));
  if (bad !== undefined) throw new TypeError(`Not a segment of a path: ${JSON.stringify(bad)}`);
  return path.join('/');
}
