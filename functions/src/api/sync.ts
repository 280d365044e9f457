import type { Context } from 'hono';
import type { Services } from '../reports/services.ts';
import { syncReport } from '../reports/sync.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';
import { syncRequestSchema } from './sync-request.ts';

/** `POST /api/sync`. */
export const sync = (services: Services) => async (c: Context<SignedIn>) => {
  const { given, standIn, ...request } = parse(syncRequestSchema, await readJson(c));
  const optional = { ...(given && { given }), ...(standIn && { standIn }) };
  return c.json(await syncReport(services, c.get('caller'), { ...request, ...optional }));
};
