import { ASKS, MAX_WEIGHT, type RawQuestion, weightOf } from '@cchc/domain/questions';
import type { Context } from 'hono';
import * as z from 'zod';
import { answersFor } from '../reports/answers.ts';
import { refuse } from '../reports/refused.ts';
import { type Services, sha256 } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';

const given = z.union([z.string().max(1_000), z.number(), z.boolean(), z.null()]);
const schema = z.object({
  questions: z.array(z.tuple([z.enum(ASKS)], given)).max(MAX_WEIGHT),
});

/** `POST /api/answers`: many questions of cells at once; 304 when nothing is other than the ETag says. */
export const answers = (services: Services) => async (c: Context<SignedIn>) => {
  const { questions } = parse(schema, await readJson(c));
  const asked: readonly RawQuestion[] = questions;
  if (asked.reduce((sum, question) => sum + weightOf(question), 0) > MAX_WEIGHT)
    return refuse('bad-request', { field: 'questions' });
  const reply = JSON.stringify(await answersFor(services, c.get('caller'), asked));
  const etag = `"${sha256(reply).slice(0, 32)}"`;
  c.header('etag', etag);
  if (c.req.header('if-none-match') === etag) return c.body(null, 304);
  return c.body(reply, 200, { 'content-type': 'application/json; charset=utf-8' });
};
