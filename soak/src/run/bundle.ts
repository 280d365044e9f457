import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A process for schedules, in one file: it starts faster and runs faster than from its sources. */
export async function bundleWorker(name: string, plugins: Plugin[] = []): Promise<string> {
  const outfile = join(ROOT, 'dist', `${name}.mjs`);
  rmSync(outfile, { force: true });
  await build({
    entryPoints: [join(ROOT, 'src', 'run', 'worker-main.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile,
    sourcemap: 'inline',
    logLevel: 'warning',
    plugins,
    external: ['libsql', 'jsdom', 'fast-check', 'firebase-admin', '@univerjs/*', '@microsoft/office-js'],
    banner: {
      js: "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);",
    },
  });
  return outfile;
}
