import { runBreaks } from './breaks/run-breaks.ts';
import { CASES, realOnlyCases } from './cases/index.ts';
import { HOSTS, startHost } from './node/hosts.ts';

/** Runs every case on every host kind. A case passes when it passes on each host that is new enough for it. */
async function runList(): Promise<boolean> {
  const failures = new Map<string, string[]>();
  const ran = new Set<string>();
  for (const host of HOSTS) {
    const started = await startHost(host);
    const began = Date.now();
    let passed = 0;
    for (const one of CASES) {
      const verdict = await started.run(one);
      if (verdict.kind === 'passed' || verdict.kind === 'failed') ran.add(one.name);
      if (verdict.kind === 'passed') passed++;
      if (verdict.kind === 'failed')
        failures.set(one.name, [...(failures.get(one.name) ?? []), `${host.name}: ${verdict.why}`]);
    }
    started.dispose();
    console.log(`${host.name}: ${passed} of ${CASES.length} cases (${Date.now() - began} ms)`);
  }
  for (const [name, whys] of failures)
    console.log(`\nFAILED ${name}\n${whys.map((why) => `  ${why}`).join('\n')}`);
  const notRun = CASES.filter(({ name }) => !ran.has(name));
  for (const { name } of notRun) console.log(`\nNOT RUN ON ANY HOST ${name}`);
  console.log(`\nOnly real Excel answers these ${realOnlyCases.length}, which are not counted:`);
  for (const { name } of realOnlyCases) console.log(`  ${name}`);
  const failed = failures.size + notRun.length;
  console.log(`\n${CASES.length - failed} passed, ${failed} failed`);
  return failed === 0;
}

const ok = process.argv.includes('--break')
  ? await runBreaks(process.argv[process.argv.indexOf('--break') + 1])
  : await runList();
process.exit(ok ? 0 : 1);
