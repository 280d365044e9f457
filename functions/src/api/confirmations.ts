import type { Context } from 'hono';
import * as z from 'zod';
import { confirm, confirmationsIn } from '../reports/confirmations.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';
import { mutationIdSchema, periodSchema, unitSchema } from './sync-request.ts';

const query = z.object({ period: periodSchema });
const confirmation = z.object({
  unit: unitSchema,
  period: periodSchema,
  mutationId: mutationIdSchema,
  key: z.string().min(1).max(100),
  confirmer: unitSchema,
  version: z.string().min(1).max(40),
});

/** `GET /api/confirmations?period=`. */
export const confirmations = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await confirmationsIn(services, c.get('caller'), parse(query, c.req.query()).period));

/** `POST /api/confirmations`. */
export const postConfirmation = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await confirm(services, c.get('caller'), parse(confirmation, await readJson(c))));
