import type { Context } from 'hono';
import * as z from 'zod';
import type { Services } from '../reports/services.ts';
import { workbookOf } from '../reports/workbook.ts';
import type { SignedIn } from './authenticate.ts';
import { parse } from './parse.ts';

const schema = z.object({ unit: z.string().min(1).max(64), period: z.string().min(1).max(64) });

/** `GET /api/workbook?unit=&period=`. */
export const workbook = (services: Services) => async (c: Context<SignedIn>) => {
  const { unit, period } = parse(schema, c.req.query());
  return c.json(await workbookOf(services, c.get('caller'), unit, period));
};
