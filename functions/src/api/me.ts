import type { Context } from 'hono';
import { meOf } from '../reports/me.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';

/** `GET /api/me`. */
export const me = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await meOf(services, c.get('caller')));
