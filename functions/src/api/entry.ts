import type { Context } from 'hono';
import * as z from 'zod';
import { entryOfUnits } from '../reports/entry-of-units.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { parse } from './parse.ts';

const schema = z.object({ period: z.string().min(1).max(64), key: z.string().min(1).max(120) });

/** `GET /api/entry?period=&key=`. */
export const entry = (services: Services) => async (c: Context<SignedIn>) => {
  const { period, key } = parse(schema, c.req.query());
  return c.json(await entryOfUnits(services, c.get('caller'), period, key));
};
