import type { Context } from 'hono';
import { gatheredOf } from '../reports/gathered.ts';
import type { Services } from '../reports/services.ts';
import type { SignedIn } from './authenticate.ts';
import { askedForReports } from './gathered.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `GET /api/consolidated`, asked like `/api/gathered`: the consolidated workbook of a period as a file. */
export const consolidated = (services: Services) => async (c: Context<SignedIn>) => {
  const reply = await gatheredOf(services, c.get('caller'), askedForReports(c));
  // What writes files is loaded with the first one: the server starts without it
  const { consolidatedFile } = await import('../files/consolidated-file.ts');
  const file = await consolidatedFile({ reply });
  return c.body(file.slice().buffer, 200, {
    'content-type': XLSX,
    'content-disposition': `attachment; filename="tong-hop-${reply.period.id}.xlsx"`,
  });
};
