import { MAX_COMMENT } from '@cchc/domain';
import type { Context } from 'hono';
import * as z from 'zod';
import { addComment, commentsOf, setSeen } from '../reports/comments.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';
import { mutationIdSchema, periodSchema, unitSchema } from './sync-request.ts';

const place = { unit: unitSchema, period: periodSchema };
const id = z.string().min(1).max(40);
const query = z.object(place);
const comment = z.object({
  ...place,
  mutationId: mutationIdSchema,
  key: z.string().min(1).max(100),
  text: z.string().min(1).max(MAX_COMMENT),
  answerTo: id.optional(),
});
const seenSchema = z.object({ ...place, upTo: id });

/** `GET /api/comments?unit=&period=`. */
export const comments = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await commentsOf(services, c.get('caller'), parse(query, c.req.query())));

/** `POST /api/comments`. */
export const postComment = (services: Services) => async (c: Context<SignedIn>) => {
  const { answerTo, ...request } = parse(comment, await readJson(c));
  const whole = { ...request, ...(answerTo !== undefined && { answerTo }) };
  return c.json(await addComment(services, c.get('caller'), whole));
};

/** `POST /api/comments/seen`. */
export const postSeen = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await setSeen(services, c.get('caller'), parse(seenSchema, await readJson(c))));
