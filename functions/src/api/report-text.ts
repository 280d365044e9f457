import { type ReportTextRequest, TEXT_LIMITS } from '@cchc/domain/province-report';
import type { Context } from 'hono';
import * as z from 'zod';
import { changeReportText, reportTextOf } from '../reports/report-text.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';
import { mutationIdSchema, periodSchema } from './sync-request.ts';

const id = z.string().min(1).max(TEXT_LIMITS.id);
const words = z.string().max(TEXT_LIMITS.text);
const few = (record: object): boolean => Object.keys(record).length <= TEXT_LIMITS.pieces;

const change = z.strictObject({
  texts: z
    .record(id, z.strictObject({ text: words, from: words.nullable(), after: id.nullable() }).nullable())
    .refine(few)
    .optional(),
  dropped: z.record(id, words.nullable()).refine(few).optional(),
  order: z.array(id).max(TEXT_LIMITS.pieces).nullable().optional(),
});

const request = z.strictObject({
  period: periodSchema,
  mutationId: mutationIdSchema,
  expect: z.int().min(0),
  change,
});

/** `GET /api/province-report/text?period=`. */
export const reportText = (services: Services) => async (c: Context<SignedIn>) => {
  const { period } = parse(z.object({ period: periodSchema }), c.req.query());
  return c.json(await reportTextOf(services, c.get('caller'), period));
};

/** `POST /api/province-report/text`. */
export const editReportText = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(
    await changeReportText(services, c.get('caller'), parse(request, await readJson(c)) as ReportTextRequest),
  );
