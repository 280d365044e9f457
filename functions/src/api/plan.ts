import type { Context } from 'hono';
import * as z from 'zod';
import { planOf } from '../reports/plan.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { parse } from './parse.ts';

const schema = z.object({
  version: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .optional(),
});

/** `GET /api/plan[?version=]`. */
export const plan = (services: Services) => async (c: Context<SignedIn>) => {
  const { version } = parse(schema, c.req.query());
  return c.json(await planOf(services, c.get('caller'), version));
};
