import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { keepInDocs } from './docs.ts';
import { machineText, thisMachine } from './machine.ts';
import { RESULTS } from './parts/server.ts';
import { isMet, type Measure, type Row } from './row.ts';
import { cleanStart } from './rows/clean-start.ts';
import { consolidation } from './rows/consolidation.ts';
import { edits } from './rows/edits.ts';
import { firstScreenSize } from './rows/first-screen.ts';
import { growth } from './rows/growth.ts';
import { history } from './rows/history.ts';
import { loadForms } from './rows/load-forms.ts';
import { quietSync } from './rows/quiet-sync.ts';
import { rules } from './rows/rules.ts';
import { scrolling } from './rows/scrolling.ts';
import { syncCells } from './rows/sync-cells.ts';
import { throughput } from './rows/throughput.ts';
import { tableOf, verdictOf } from './table.ts';

const USAGE = `npm run bench -- [--rows NAME,NAME] [--no-install] [--docs]
  --rows        only these: load, sync, quiet-sync, edits, scrolling, consolidation, rules, throughput, growth,
                history, first-screen, start
  --no-install  leaves out "start", which clones and installs the product anew (about two minutes)
  --docs        also puts the table into docs/performance.md`;

const ROWS: Record<string, Measure> = {
  load: loadForms,
  sync: syncCells,
  'quiet-sync': quietSync,
  edits,
  scrolling,
  consolidation,
  rules,
  throughput,
  growth,
  history,
  'first-screen': firstScreenSize,
  start: cleanStart,
};

const { values: options } = parseArgs({
  options: {
    rows: { type: 'string' },
    'no-install': { type: 'boolean' },
    docs: { type: 'boolean' },
    help: { type: 'boolean' },
  },
});
const names = options.rows?.split(',') ?? Object.keys(ROWS);
if (options.help || names.some((name) => !ROWS[name])) {
  console.log(USAGE);
  process.exit(options.help ? 0 : 1);
}

let broken = 0;

async function run(name: string): Promise<Row> {
  if (name === 'start' && options['no-install'])
    return { name: 'A clean clone to a running demo', bars: [], notes: [], skipped: '--no-install' };
  process.stderr.write(`${name} … `);
  const began = performance.now();
  try {
    const row = await (ROWS[name] as Measure)();
    console.error(`${((performance.now() - began) / 1000).toFixed(0)} s`);
    return row;
  } catch (error) {
    broken += 1;
    console.error('BROKEN');
    console.error(error);
    return { name, bars: [], notes: [], skipped: 'the benchmark itself broke' };
  }
}

const rows: Row[] = [];
for (const name of names) rows.push(await run(name));

const machine = thisMachine();
const table = tableOf(rows);
const verdict = verdictOf(rows);
mkdirSync(RESULTS, { recursive: true });
writeFileSync(
  join(RESULTS, 'results.json'),
  `${JSON.stringify({ at: new Date().toISOString(), machine, verdict, rows }, null, 2)}\n`,
);
writeFileSync(
  join(RESULTS, 'results.md'),
  `# Benchmark\n\n${machineText(machine)}\n\n${table}\n\n${verdict}\n`,
);
// A page with holes would be worse than one of last week.
if (options.docs && broken === 0) keepInDocs({ machine: machineText(machine), table, verdict });

console.log(`\n${machineText(machine)}\n\n${table}\n`);
for (const { name, skipped } of rows) if (skipped !== undefined) console.log(`SKIPPED: ${name}: ${skipped}`);
for (const bar of rows.flatMap((row) => row.bars))
  if (!isMet(bar))
    console.log(`MISSED: ${bar.what}: ${bar.value} instead of ${bar.sign} ${bar.limit} ${bar.unit}`);
console.log(verdict);
process.exit(broken > 0 ? 1 : 0);
