import { MAX_COMMENT, MAX_TRANSITIONS, REPORT_STATES } from '@cchc/domain';
import type { Context } from 'hono';
import * as z from 'zod';
import { acceptanceOf, setLooked } from '../reports/acceptance.ts';
import type { Services } from '../reports/services.ts';
import { transitionReports } from '../reports/transitions.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';
import { mutationIdSchema, periodSchema, unitSchema, versionSchema } from './sync-request.ts';

const cursors = z
  .record(unitSchema, versionSchema)
  .refine((units) => Object.keys(units).length <= MAX_TRANSITIONS);

const many = z.strictObject({
  period: periodSchema,
  plan: z.string().min(1).max(64),
  mutationId: mutationIdSchema,
  to: z.enum(REPORT_STATES),
  units: cursors,
  comment: z.string().max(MAX_COMMENT).optional(),
});

/** `GET /api/acceptance?period=`. */
export const acceptance = (services: Services) => async (c: Context<SignedIn>) => {
  const { period } = parse(z.object({ period: periodSchema }), c.req.query());
  return c.json(await acceptanceOf(services, c.get('caller'), period));
};

/** `POST /api/acceptance/seen`. */
export const postLooked = (services: Services) => async (c: Context<SignedIn>) => {
  const request = parse(z.strictObject({ period: periodSchema, cursors }), await readJson(c));
  return c.json(await setLooked(services, c.get('caller'), request));
};

/** `POST /api/transitions`. */
export const transitions = (services: Services) => async (c: Context<SignedIn>) => {
  const { comment, ...request } = parse(many, await readJson(c));
  return c.json(
    await transitionReports(services, c.get('caller'), {
      ...request,
      ...(comment !== undefined && { comment }),
    }),
  );
};
