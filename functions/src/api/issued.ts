import { INCLUDES } from '@cchc/domain';
import type { ReportDocument } from '@cchc/domain/province-report';
import type { Context } from 'hono';
import * as z from 'zod';
import { correctionNow, issueReport } from '../reports/issue.ts';
import { issuedOf, issuedReport } from '../reports/issued.ts';
import { templateBytes } from '../reports/report-template.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { readJson } from './body.ts';
import { parse } from './parse.ts';
import { asDocx } from './province-report.ts';
import { mutationIdSchema, periodSchema, unitSchema, versionSchema } from './sync-request.ts';

const ofPeriod = z.object({ period: periodSchema });
const line = z.string().max(200);

const request = z.strictObject({
  period: periodSchema,
  include: z.enum(INCLUDES),
  mutationId: mutationIdSchema,
  expect: z.int().min(0),
  seen: z.record(unitSchema, versionSchema).refine((seen) => Object.keys(seen).length <= 1_000),
  kind: z.enum(['report', 'correction']),
  number: z.string().trim().max(60),
  date: z.string().max(10),
  signer: line.trim(),
  recipients: z.array(line).max(50),
});

const written = async (
  c: Context<SignedIn>,
  document: ReportDocument,
  template: Uint8Array | null,
  name: string,
) => {
  const { reportFile } = await import('../files/report-file.ts');
  return asDocx(c, await reportFile(document, template), name);
};

/** `GET /api/province-report/issued?period=`. */
export const issued = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await issuedOf(services, c.get('caller'), parse(ofPeriod, c.req.query()).period));

/** `POST /api/province-report/issue`. */
export const issue = (services: Services) => async (c: Context<SignedIn>) =>
  c.json(await issueReport(services, c.get('caller'), parse(request, await readJson(c))));

/** `GET /api/province-report/issued/file?period=&id=`: a report that left, as it was signed. */
export const issuedFile = (services: Services) => async (c: Context<SignedIn>) => {
  const { period, id } = parse(ofPeriod.extend({ id: z.string().max(64) }), c.req.query());
  // Who may not see what left comes no further
  await issuedOf(services, c.get('caller'), period);
  const { document, template } = await issuedReport(services, c.get('caller').commune, period, id);
  const form = template ? await templateBytes(services, c.get('caller').commune, template) : null;
  return written(c, JSON.parse(document) as ReportDocument, form, `bao-cao-${id}`);
};

/** `GET /api/province-report/correction?period=`: Báo cáo bổ sung, đính chính as it would leave now. */
export const correction = (services: Services) => async (c: Context<SignedIn>) => {
  const { period } = parse(ofPeriod, c.req.query());
  return written(c, await correctionNow(services, c.get('caller'), period), null, `dinh-chinh-${period}`);
};
