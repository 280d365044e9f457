import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FaultCode } from '../src/plan/check.ts';
import type { Plan } from '../src/plan/schema.ts';
import { aSecondPlan } from '../src/testing/second-plan.ts';

const run = promisify(execFile);
const source = fileURLToPath(new URL('./testing/check-in-child.ts', import.meta.url));
/** The largest file that command, pane and server look into. */
const LARGEST = 1_000_000;
const SECONDS = 2;
const MEGABYTES = 300;

/** As many items as bring a plan to the largest size. */
function many<Item>(item: (i: number, count: number) => Item): Item[] {
  const room = LARGEST - JSON.stringify(aSecondPlan()).length - 100;
  const count = Math.floor(room / (JSON.stringify(item(99_999, 100_000)).length + 1));
  return Array.from({ length: count }, (_, i) => item(i, count));
}

const planWith = (change: (plan: Plan) => unknown): string => {
  const plan = aSecondPlan();
  change(plan);
  return JSON.stringify(plan);
};
const [indicator] = aSecondPlan().indicators as [Plan['indicators'][number]];
const [task] = aSecondPlan().tasks as [Plan['tasks'][number]];
const [clause] = task.clauses as [(typeof task.clauses)[number]];
const [area] = aSecondPlan().areas as [Plan['areas'][number]];

const FILES: [what: string, text: () => string, code: FaultCode, path: string][] = [
  [
    'thousands of areas under one code',
    () => planWith((plan) => plan.areas.push(...many(() => area))),
    'duplicate-code',
    'areas[2].code',
  ],
  [
    'one circle of all indicators',
    () =>
      planWith((plan) => {
        plan.indicators = many((i, count) => ({
          ...indicator,
          code: `A${i}`,
          subsetOf: `A${(i + 1) % count}`,
        }));
      }),
    'subset-of-itself',
    'indicators[0].subsetOf',
  ],
  [
    'owners that do not exist, by the thousand',
    () =>
      planWith((plan) =>
        plan.tasks[0]?.owners.push(
          ...many((i) => ({ unit: `X${i}`, role: 'lead' as const, basis: 'text' as const })),
        ),
      ),
    'unknown-unit',
    'tasks[0].owners[3].unit',
  ],
  [
    'nothing but fields that no plan has',
    () =>
      planWith((plan) => Object.assign(plan, Object.fromEntries(many((i) => i).map((i) => [`f${i}`, 1])))),
    'unknown-field',
    'f0',
  ],
  [
    'a task of thousands of clauses that its sentence does not have',
    () =>
      planWith((plan) =>
        plan.tasks[0]?.clauses.push(...many((i) => ({ ...clause, code: `NV1.z${i}`, text: `việc ${i}` }))),
      ),
    'not-in-quote',
    'tasks[0].clauses[2].text',
  ],
  [
    'a sentence as long as the file, with a part that is nearly in it',
    () =>
      planWith((plan) => {
        Object.assign(plan.tasks[0]?.quote ?? {}, { text: 'a '.repeat(300_000) });
        Object.assign(plan.tasks[0]?.clauses[0] ?? {}, { text: `${'a '.repeat(150_000)}b` });
      }),
    'not-in-quote',
    'tasks[0].clauses[0].text',
  ],
  [
    'nulls for tasks',
    () => planWith((plan) => Object.assign(plan, { tasks: many(() => null) })),
    'wrong-type',
    'tasks[0]',
  ],
  ['lists in lists, half a million deep', () => '['.repeat(500_000) + ']'.repeat(500_000), 'not-a-plan', ''],
];

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plans-'));
  // As it is shipped, so that neither time nor memory is that of a compiler.
  const shipped = { bundle: true, platform: 'node', format: 'esm', logLevel: 'error' } as const;
  buildSync({ entryPoints: [source], outfile: join(folder, 'child.mjs'), ...shipped });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a plan file of the largest size', () => {
  it.each(FILES)(
    'is refused with a place and words, in time and memory, when it has %s',
    async (_, text, code, path) => {
      const file = join(folder, 'plan.json');
      const content = text();
      expect(content.length).toBeGreaterThan(LARGEST / 2);
      writeFileSync(file, content);
      const { stdout } = await run(process.execPath, [join(folder, 'child.mjs'), file]);
      const { milliseconds, peakKilobytes, ...found } = JSON.parse(stdout);
      expect(found).toEqual({ code, path, silent: 0 });
      expect(milliseconds).toBeLessThan(SECONDS * 1000);
      expect(peakKilobytes / 1024).toBeLessThan(MEGABYTES);
    },
    60_000,
  );
});
