import type { Include } from '../consolidation/consolidate.ts';

/** What a reader of the feed may see. */
export interface FeedScope {
  /** Ids of periods; null = every one. */
  periods: string[] | null;
  /** Codes of units; null = every one. */
  units: string[] | null;
  /** Which reports count: `approved` is the narrowest. */
  include: Include;
}

/** Another program that may read the flat table: `communes/{c}/feed/readers` has all of them, without their tokens. */
export interface FeedReader {
  /** Eight characters of [A-Za-z0-9]. */
  id: string;
  /** What it is for, as the coordinator calls it: 1–200 characters. */
  name: string;
  scope: FeedScope;
  /** By a member, in UTC. */
  made: { by: string; at: string };
  /** From then on its token is refused. */
  revoked: { by: string; at: string } | null;
}

/** Kept at most once an hour for each server, so it may lag behind by an hour. */
export interface FeedUse {
  /** Last time, in UTC; null = never. */
  last: string | null;
  /** How often at least. */
  count: number;
}

/** `POST /api/feed/readers`. */
export interface MakeReaderRequest {
  name: string;
  scope: FeedScope;
}
/** The token is told this once and never again: only its hash is kept. */
export interface MakeReaderReply {
  reader: FeedReader;
  token: string;
}
/** `GET /api/feed/readers`; `POST /api/feed/readers/revoke` with `{id}` answers it too. */
export interface FeedReadersReply {
  readers: (FeedReader & { use: FeedUse })[];
  /** Member ids in the reply, with the names to show. */
  people: Record<string, string>;
}

/** Readers of one commune at most, revoked ones included: they are part of the record. */
export const MAX_READERS = 200;
/** Requests of one reader in a minute on one server. */
export const FEED_REQUESTS_A_MINUTE = 30;
