import type { Context } from 'hono';
import * as z from 'zod';
import { consolidationOf } from '../reports/consolidation.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { parse } from './parse.ts';

const schema = z.object({ period: z.string().min(1).max(64) });

/** `GET /api/consolidation?period=`. */
export const consolidation = (services: Services) => async (c: Context<SignedIn>) => {
  const { period } = parse(schema, c.req.query());
  return c.json(await consolidationOf(services, c.get('caller'), period));
};
