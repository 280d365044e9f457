import { parseArgs } from 'node:util';
import { openFirestoreSource } from '../store/firestore/audit-source.ts';
import { libsqlSource } from '../store/libsql/audit-source.ts';
import { linesOf, verifyAudits } from './verify-audits.ts';

const USAGE = 'npm run audit:verify -- --data DIR | --project ID [--database ID]';

/** `npm run audit:verify`: ends with 0 when every chain is whole, 1 when one is broken, 2 when it could not look. */
async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { data: { type: 'string' }, project: { type: 'string' }, database: { type: 'string' } },
  });
  const { data, project, database = '(default)' } = values;
  if ((data === undefined) === (project === undefined)) throw new Error(USAGE);
  const source =
    data !== undefined ? libsqlSource(data) : await openFirestoreSource(project as string, database);
  try {
    const verified = await verifyAudits(source);
    for (const line of linesOf(verified)) console.log(line);
    return verified.broken.length === 0 ? 0 : 1;
  } finally {
    await source.close();
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 2;
}
