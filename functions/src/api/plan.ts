import { SETTING_LIMITS } from '@cchc/domain';
import type { Context } from 'hono';
import * as z from 'zod';
import { adoptPlan } from '../reports/adopt-plan.ts';
import { isPeriodId } from '../reports/paths.ts';
import { planOf } from '../reports/plan.ts';
import { planVersionsOf } from '../reports/plan-versions.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';

const schema = z.object({
  version: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,64}$/)
    .optional(),
});

/** `GET /api/plan[?version=]`. */
export const plan = (services: Services) => async (c: Context<SignedIn>) => {
  const { version } = parse(schema, c.req.query());
  return c.json(await planOf(services, c.get('caller'), version));
};

const period = z.string().refine(isPeriodId);
const adoption = z.strictObject({
  expect: z.string().max(64).nullable(),
  plan: z.unknown(),
  from: period,
  also: z.array(period).max(100),
  reason: z.string().trim().min(1).max(SETTING_LIMITS.reason),
});

/** `POST /api/plan`: a newer plan file comes into use. */
export const adopt = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await adoptPlan(services, c.get('caller'), parse(adoption, await readJson(c))));

/** `GET /api/plan/versions`. */
export const versions = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await planVersionsOf(services, c.get('caller')));
