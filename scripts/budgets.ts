import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What stands on the pane's first screen: sign-in and Báo cáo của tôi. 1 kB = 1,000 bytes. */
const LIMIT = 230_000;
const DIST = 'addin/dist';
const ENTRY = 'taskpane.html';

interface Chunk {
  file: string;
  imports?: string[];
}

/** The entry and all that it imports at once; what is imported later is not needed for the first screen. */
function firstScreen(manifest: Record<string, Chunk>, entry: string): string[] {
  const files = new Set<string>();
  const visit = (name: string): void => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`${DIST}: the build's manifest has no ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  return [...files];
}

const path = join(DIST, '.vite/manifest.json');
if (!existsSync(path)) {
  console.error(`${path} is missing: run npm run build first`);
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>;
const show = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
let total = 0;
for (const file of firstScreen(manifest, ENTRY)) {
  const size = gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
  total += size;
  console.log(`${show(size).padStart(10)}  ${file}`);
}
console.log(`${show(total).padStart(10)}  first screen of the pane, gzipped; at most ${show(LIMIT)}`);
if (total > LIMIT) {
  console.error(`budget exceeded by ${show(total - LIMIT)}`);
  process.exit(1);
}
