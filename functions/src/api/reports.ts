import { MAX_REPORTS } from '@cchc/domain';
import type { Context } from 'hono';
import * as z from 'zod';
import { peopleOf } from '../reports/people.ts';
import { reportsOf } from '../reports/reports.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { list, parse } from './parse.ts';
import { periodSchema } from './sync-request.ts';

const schema = z.object({
  units: z.string().max(4_000).transform(list).pipe(z.array(z.string()).min(1).max(MAX_REPORTS)),
  period: periodSchema,
});
const idsSchema = z.object({ ids: z.string().max(4_000).transform(list) });

/** `GET /api/reports?units=a,b&period=`. */
export const reports = (services: Services) => async (c: Context<SignedIn>) => {
  const { units, period } = parse(schema, c.req.query());
  return c.json(await reportsOf(services, c.get('caller'), units, period));
};

/** `GET /api/people?ids=a,b`. */
export const people = (services: Services) => async (c: Context<SignedIn>) => {
  const { ids } = parse(idsSchema, c.req.query());
  return c.json(await peopleOf(services, c.get('caller'), ids));
};
