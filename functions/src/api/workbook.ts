import type { Context } from 'hono';
import * as z from 'zod';
import type { Services } from '../reports/services.ts';
import { type Remembered, workbookOf } from '../reports/workbook.ts';
import type { SignedIn } from './authenticate.ts';
import { parse } from './parse.ts';
import { periodSchema, unitSchema } from './sync-request.ts';

/** Cursor of the report and of the registers, each possibly empty: `7-abcdefgh,3-abcdefgh`. */
const asOf = z
  .string()
  .max(100)
  .regex(/^[^,]*(,[^,]*)?$/);
const schema = z.object({ unit: unitSchema, period: periodSchema, asOf: asOf.optional() });

function remembered(text: string): Remembered {
  const [report, registers] = text.split(',');
  return { report: report || null, registers: registers || null };
}

/** `GET /api/workbook?unit=&period=[&asOf=]`. */
export const workbook = (services: Services) => async (c: Context<SignedIn>) => {
  const { unit, period, asOf: text } = parse(schema, c.req.query());
  const known = text === undefined ? undefined : remembered(text);
  return c.json(await workbookOf(services, c.get('caller'), unit, period, known));
};
