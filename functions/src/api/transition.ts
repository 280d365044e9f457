import { MAX_COMMENT, REPORT_STATES } from '@cchc/domain';
import type { Context } from 'hono';
import * as z from 'zod';
import type { Services } from '../reports/services.ts';
import { transitionReport } from '../reports/transition.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';
import { mutationIdSchema, periodSchema, standInSchema, unitSchema, versionSchema } from './sync-request.ts';

const schema = z.object({
  unit: unitSchema,
  period: periodSchema,
  plan: z.string().min(1).max(64),
  mutationId: mutationIdSchema,
  to: z.enum(REPORT_STATES),
  from: z.enum(REPORT_STATES).optional(),
  expect: versionSchema,
  comment: z.string().max(MAX_COMMENT).optional(),
  standIn: standInSchema.optional(),
});

/** `POST /api/transition`. */
export const transition = (services: Services) => async (c: Context<SignedIn>) => {
  const { from, comment, standIn, ...request } = parse(schema, await readJson(c));
  const optional = {
    ...(from && { from }),
    ...(comment !== undefined && { comment }),
    ...(standIn && { standIn }),
  };
  return c.json(await transitionReport(services, c.get('caller'), { ...request, ...optional }));
};
