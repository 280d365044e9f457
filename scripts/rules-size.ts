import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { buildSync } from 'esbuild';

/** What the rules of the plan may add to the pane. 1 kB = 1,000 bytes. */
export const RULES_LIMIT = 25_000;

/** Results, totals, years, phases and verdicts; findings; origins; settings and their effect; calendar; owners; versions. */
const RULES = [
  'annual-plan/deadline.ts',
  'annual-plan/progress.ts',
  'calendar/check-calendar.ts',
  'consolidation/consolidate.ts',
  'consolidation/contribution.ts',
  'consolidation/periods.ts',
  'consolidation/tasks.ts',
  'entries/period-rules.ts',
  'entries/warnings.ts',
  'indicators/format-result.ts',
  'indicators/result.ts',
  'origin/index.ts',
  'plan/compare.ts',
  'plan/matters.ts',
  'plan/owners.ts',
  'settings/effect.ts',
  'settings/plan-with.ts',
];

/** The rules with all that they import, in one script as it travels: bytes, gzipped. What the pane shares with them counts too. */
export function rulesSize(): number {
  const { outputFiles } = buildSync({
    stdin: {
      contents: RULES.map((path) => `export * from './${path}';`).join('\n'),
      resolveDir: fileURLToPath(new URL('../domain/src', import.meta.url)),
      loader: 'ts',
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
