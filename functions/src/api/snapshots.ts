import type { Context } from 'hono';
import * as z from 'zod';
import type { Services } from '../reports/services.ts';
import { snapshotsOf } from '../reports/snapshots.ts';
import type { SignedIn } from './authenticate.ts';
import { parse } from './parse.ts';
import { periodSchema } from './sync-request.ts';

const schema = z.object({ period: periodSchema });

/** `GET /api/snapshots?period=`. */
export const snapshots = (services: Services) => async (c: Context<SignedIn>) => {
  const { period } = parse(schema, c.req.query());
  return c.json(await snapshotsOf(services, c.get('caller'), period));
};
