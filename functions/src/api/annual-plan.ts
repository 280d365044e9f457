import type { AnnualPlanRequest } from '@cchc/domain/annual-plan';
import type { Context } from 'hono';
import * as z from 'zod';
import { annualPlanChanges, annualPlanOf, changeAnnualPlan } from '../reports/annual-plan.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';

const MOST_ITEMS = 1_000;

const text = z.string().max(4_000).nullable();
const date = z.string().max(10).nullable();
const units = z.array(z.string().max(64)).max(60);
const year = z.int().min(2000).max(2100);

const item = z.strictObject({
  own: text,
  under: z.string().max(64).nullable(),
  person: text,
  deadline: z.strictObject({ text: z.string().max(4_000), end: date, ongoing: z.boolean() }).nullable(),
  product: text,
  milestones: z
    .array(z.strictObject({ name: z.string().max(4_000), due: date, weight: z.number(), done: date }))
    .max(60),
  leads: units,
  coordinates: units,
  otherUnits: text,
  responsibility: text,
  authority: text,
  done: date,
  dropped: z.strictObject({ on: z.string().max(10), reason: z.string().max(4_000) }).nullable(),
  source: z.strictObject({ file: z.string().max(4_000), row: z.string().max(4_000) }).nullable(),
});

const request = z.strictObject({
  year,
  mutationId: z.string().regex(/^(?!__)[A-Za-z0-9_-]{8,64}$/),
  expect: z.int().min(0),
  kind: z.enum(['edit', 'import', 'undo']),
  items: z
    .record(z.string().regex(/^(?!__)[A-Za-z0-9._-]{1,64}$/), item.nullable())
    .refine((items) => Object.keys(items).length <= MOST_ITEMS),
  source: z.string().max(300).nullable(),
  undoes: z.int().min(1).nullable(),
});

const ofYear = z.object({ year: z.coerce.number().pipe(year) });

/** `GET /api/annual-plan?year=`. */
export const annualPlan = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await annualPlanOf(services, c.get('caller'), parse(ofYear, c.req.query()).year));

/** `GET /api/annual-plan/changes?year=`. */
export const annualPlanChangesRoute = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await annualPlanChanges(services, c.get('caller'), parse(ofYear, c.req.query()).year));

/** `POST /api/annual-plan`. */
export const editAnnualPlan = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(
    await changeAnnualPlan(services, c.get('caller'), parse(request, await readJson(c)) as AnnualPlanRequest),
  );
