import type { Context } from 'hono';
import type { AppSettings } from './settings.ts';

/** `GET /api/health`: what the deployment says of itself before anyone signs in. */
export const health =
  ({ identity, samplePeople }: AppSettings) =>
  (c: Context) =>
    c.json({ ok: true, identity: identity.kind, demo: samplePeople !== undefined });
