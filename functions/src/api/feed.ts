import { INCLUDES, type MakeReaderRequest } from '@cchc/domain';
import type { Context } from 'hono';
import * as z from 'zod';
import { FeedGate } from '../feed/gate.ts';
import { makeReader, readersOf, revokeReader } from '../feed/readers.ts';
import { FEED_FORMATS, feedStream } from '../feed/stream.ts';
import { tableFor } from '../feed/table.ts';
import { tokenIn } from '../feed/token.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';

const codes = z.array(z.string().min(1).max(64)).min(1).max(400).nullable();
export const feedQuery = z.object({ format: z.enum(FEED_FORMATS).default('csv') });
export const makeReaderSchema = z.strictObject({
  name: z.string().trim().min(1).max(200),
  scope: z.strictObject({ periods: codes, units: codes, include: z.enum(INCLUDES) }),
});
export const revokeReaderSchema = z.strictObject({ id: z.string().min(1).max(64) });

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

const knows = (tags: string | undefined, tag: string): boolean =>
  (tags ?? '').split(',').some((each) => each.trim().replace(/^W\//, '') === tag);

/** Whether the client takes gzip: it is named, and not with a weight of 0. */
const takesGzip = (accepted: string | undefined): boolean =>
  (accepted ?? '').split(',').some((each) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$)[\d.]+\s*)?$/i.test(each));

/** `GET /api/feed?format=csv|json`, with the token of a reader: the flat table, streamed. */
export const feed = (services: Services) => {
  const gate = new FeedGate(services);
  return async (c: Context) => {
    const reader = await gate.enter(tokenIn(c.req.header('authorization')));
    const { format } = parse(feedQuery, c.req.query());
    const { mark, rows } = await tableFor(services, reader);
    const tag = `"${format}-${mark}"`;
    c.header('etag', `W/${tag}`);
    c.header('vary', 'accept-encoding, authorization');
    if (knows(c.req.header('if-none-match'), tag)) return c.body(null, 304);
    c.header('content-type', TYPES[format]);
    c.header('content-disposition', `inline; filename="so-cchc.${format}"`);
    const body = feedStream(rows(), format);
    if (!takesGzip(c.req.header('accept-encoding'))) return c.body(body);
    c.header('content-encoding', 'gzip');
    return c.body(body.pipeThrough(new CompressionStream('gzip')));
  };
};

/** `GET /api/feed/readers`. */
export const feedReaders = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await readersOf(services, c.get('caller')));

/** `POST /api/feed/readers`. */
export const postFeedReader = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(
    await makeReader(
      services,
      c.get('caller'),
      parse(makeReaderSchema, await readJson(c)) as MakeReaderRequest,
    ),
  );

/** `POST /api/feed/readers/revoke`. */
export const postRevokeReader = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await revokeReader(services, c.get('caller'), parse(revokeReaderSchema, await readJson(c)).id));
