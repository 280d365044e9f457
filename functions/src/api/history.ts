import type { Context } from 'hono';
import * as z from 'zod';
import { historyOf } from '../reports/history.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { parse } from './parse.ts';
import { periodSchema, unitSchema } from './sync-request.ts';

const schema = z.object({
  unit: unitSchema,
  period: periodSchema,
  key: z.string().min(1).max(100).optional(),
  before: z.coerce.number().int().positive().max(1e12).optional(),
  limit: z.coerce.number().int().positive().max(200).default(50),
});

/** `GET /api/history?unit=&period=[&key=][&before=][&limit=]`. */
export const history = (services: Services) => async (c: Context<SignedIn>) => {
  const { key, before, ...query } = parse(schema, c.req.query());
  const optional = { ...(key !== undefined && { key }), ...(before !== undefined && { before }) };
  return c.json(await historyOf(services, c.get('caller'), { ...query, ...optional }));
};
