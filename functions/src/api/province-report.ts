import { provinceReport as provinceReportOf, withText } from '@cchc/domain/province-report';
import type { Context } from 'hono';
import { gatheredOf, snapshotOf } from '../reports/gathered.ts';
import { templateBytes, templateInUse } from '../reports/report-template.ts';
import { textOf } from '../reports/report-text.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { askedForReports } from './gathered.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document for a person to keep, under a name without accents. */
export const asDocx = (c: Context<SignedIn>, file: Uint8Array, name: string) =>
  c.body(file.slice().buffer, 200, {
    'content-type': DOCX,
    'content-disposition': `attachment; filename="${name}.docx"`,
  });

/**
 * `GET /api/province-report`, asked like `/api/gathered`: the report to the province as a document, with what the coordinator made
 * of its text; with a snapshot figures and text are as they were then.
 */
export const provinceReport = (services: Services) => async (c: Context<SignedIn>) => {
  const caller = c.get('caller');
  const asking = askedForReports(c);
  const reply = await gatheredOf(services, caller, asking);
  const snapshot = await snapshotOf(services, caller.commune, asking);
  const text = await textOf(services, caller.commune, reply.period.id, snapshot?.text);
  // What writes documents is loaded with the first one: the server starts without it
  const { reportFile } = await import('../files/report-file.ts');
  const template = await templateInUse(services, caller.commune, snapshot?.at);
  const form = template ? await templateBytes(services, caller.commune, template) : null;
  const document = withText(provinceReportOf({ reply }), text);
  return asDocx(c, await reportFile(document, form), `bao-cao-${reply.period.id}`);
};
