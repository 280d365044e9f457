import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What stands on the pane's first screen: sign-in and Báo cáo của tôi. 1 kB = 1,000 bytes. */
export const FIRST_SCREEN_LIMIT = 230_000;
/** What answers the cells, loaded beside the first screen. */
export const FUNCTIONS_LIMIT = 15_000;
const FUNCTIONS = 'src/functions/start.ts';
const ENTRY = 'taskpane.html';

interface Chunk {
  file: string;
  imports?: string[];
}

/** One script of the pane, with its size as it travels. */
export interface Script {
  file: string;
  gzipped: number;
}

/**
 * The scripts of the pane's entry and of all that it imports at once; what is imported later is not needed for
 * the first screen.
 *
 * @param dist folder of the built pane
 * @param also sources that are loaded later everywhere, but before the first screen where one asks (by their
 *   names in the build's manifest)
 * @throws when the pane is not built, or the build has no such source
 */
export function firstScreen(dist: string, also: readonly string[] = []): Script[] {
  const path = join(dist, '.vite/manifest.json');
  if (!existsSync(path)) throw new Error(`${path} is missing: run npm run build first`);
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>;
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${dist}: the build's manifest has no ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const name of [ENTRY, ...also]) visit(name);
  return [...files].map((file) => ({
    file,
    gzipped: gzipSync(readFileSync(join(dist, file)), { level: 9 }).length,
  }));
}

/** The scripts of the custom functions that the first screen does not have already. */
export function functionScripts(dist: string): Script[] {
  const first = new Set(firstScreen(dist).map(({ file }) => file));
  return firstScreen(dist, [FUNCTIONS]).filter(({ file }) => !first.has(file));
}
