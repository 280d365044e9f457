import type { Context } from 'hono';
import { gatheredOf } from '../reports/gathered.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { askedForReports } from './gathered.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `GET /api/province-report`, asked like `/api/gathered`: the report to the province as a document. */
export const provinceReport = (services: Services) => async (c: Context<SignedIn>) => {
  const reply = await gatheredOf(services, c.get('caller'), askedForReports(c));
  // What writes documents is loaded with the first one: the server starts without it
  const { reportFile } = await import('../files/report-file.ts');
  const file = await reportFile({ reply });
  return c.body(file.slice().buffer, 200, {
    'content-type': DOCX,
    'content-disposition': `attachment; filename="bao-cao-${reply.period.id}.docx"`,
  });
};
