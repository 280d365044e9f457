import { INCLUDES, MAX_WITH } from '@cchc/domain';
import type { Context } from 'hono';
import * as z from 'zod';
import { gatheredOf } from '../reports/gathered.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { list, parse } from './parse.ts';
import { periodSchema } from './sync-request.ts';

const schema = z.object({
  period: periodSchema,
  include: z.enum(INCLUDES),
  snapshot: z.string().min(1).max(64).optional(),
  with: z.string().max(4_000).default('').transform(list).pipe(z.array(z.string()).max(MAX_WITH)),
});

/** @throws Refused bad-request */
export function askedForReports(c: Context<SignedIn>): Parameters<typeof gatheredOf>[2] {
  const { with: others, ...asking } = parse(schema, c.req.query());
  return { ...asking, others };
}

/** `GET /api/gathered?period=&include=[&with=ID,ID][&snapshot=ID]`. */
export const gathered = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await gatheredOf(services, c.get('caller'), askedForReports(c)));
