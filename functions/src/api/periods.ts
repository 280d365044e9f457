import type { Context } from 'hono';
import * as z from 'zod';
import { setClosed, setExtended } from '../reports/periods.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';
import { periodSchema, unitSchema } from './sync-request.ts';

const MAX_REASON = 500;

const closing = z.object({
  period: periodSchema,
  closed: z.boolean(),
  reason: z.string().max(MAX_REASON).optional(),
  expect: z.string().max(64).nullable(),
});
const extending = z.object({
  period: periodSchema,
  unit: unitSchema,
  until: z.string().max(10).nullable(),
  reason: z.string().max(MAX_REASON),
});

/** `POST /api/calendar/close`. */
export const close = (services: Services) => async (c: Context<SignedIn>) => {
  const { reason, ...request } = parse(closing, await readJson(c));
  const whole = { ...request, ...(reason !== undefined && { reason }) };
  return c.json(await setClosed(services, c.get('caller'), whole));
};

/** `POST /api/calendar/extend`. */
export const extend = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await setExtended(services, c.get('caller'), parse(extending, await readJson(c))));
