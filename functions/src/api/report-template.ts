import type { Context } from 'hono';
import * as z from 'zod';
import { setTemplate, templateOf } from '../reports/report-template.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';

const request = z.strictObject({
  file: z
    .strictObject({
      name: z.string().trim().min(1).max(200),
      base64: z.base64().max(900_000),
    })
    .nullable(),
});

/** `GET /api/province-report/template`. */
export const reportTemplate = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await templateOf(services, c.get('caller')));

/** `POST /api/province-report/template`. */
export const editTemplate = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await setTemplate(services, c.get('caller'), parse(request, await readJson(c))));
