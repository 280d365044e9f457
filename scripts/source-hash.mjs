import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const SKIPPED = new Set(['node_modules', 'dist', '.tsbuild', 'testing']);
const isTest = (name) => /\.test\.tsx?$/.test(name);

/** Files below a path that can end up in what is built, as paths from the root, sorted. */
function filesBelow(root, path) {
  const full = join(root, path);
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter(({ name }) => !SKIPPED.has(name) && !isTest(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesBelow(root, `${path}/${name}`));
}

/** One hash over names and contents: a checkout or a copy of the same files never counts as newer. */
export function hashOfSources(root, paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    for (const file of filesBelow(root, path))
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
  return hash.digest('hex');
}
