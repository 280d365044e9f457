import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildServer } from '../demo-process.ts';
import { killRun, lineOf } from './kill-run.ts';

/** `npm run kill-test -- --kills N --seed S`: 0 when nothing was lost; the folder is kept when something was. */
const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string', default: '1' } },
});
const folder = mkdtempSync(join(tmpdir(), 'kill-'));
buildServer();
const kills = Number(values.kills);
const run = await killRun(folder, { kills, seed: values.seed, log: (line) => console.log(line) });
for (const line of [...run.lost, ...run.faults]) console.error(line);
console.log(`seed ${values.seed}, ${lineOf(run)}`);
const bad = run.lost.length + run.faults.length > 0 || run.kills < kills;
if (bad) console.error(`The data folder is kept: ${folder}`);
else rmSync(folder, { recursive: true, force: true });
process.exitCode = bad ? 1 : 0;
