import type { CalendarRequest } from '@cchc/domain';
import type { Context } from 'hono';
import * as z from 'zod';
import { calendarOf, saveCalendar } from '../reports/calendar.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';

const year = z.coerce.number().int().min(2000).max(2100);
const date = z.string().max(20);
const period = z.strictObject({
  id: z.string().min(1).max(16),
  kind: z.string().regex(/^(Q[1-4]|H1|M9|Y|DX\d{2})$/),
  from: date,
  to: date,
  unitDue: date,
  communeDue: date.nullable(),
  basis: z.string().max(500),
});
const request = z.strictObject({
  year: z.number().int().min(2000).max(2100),
  expect: z.string().max(64).nullable(),
  periods: z.array(period).max(60),
});

/** `GET /api/calendar?year=`. */
export const calendar = (services: Services) => async (c: Context<SignedIn>) => {
  const query = parse(z.object({ year }), c.req.query());
  return c.json(await calendarOf(services, c.get('caller'), query.year));
};

/** `POST /api/calendar`. */
export const editCalendar = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await saveCalendar(services, c.get('caller'), parse(request, await readJson(c)) as CalendarRequest));
