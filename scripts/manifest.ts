import { join } from 'node:path';
import { BadInput, manifestOptions, writeManifest } from './manifest-write.ts';

const root = join(import.meta.dirname, '..');
try {
  const options = manifestOptions(process.argv.slice(2), root);
  await writeManifest(join(root, 'manifest.xml'), options);
  console.log(`${options.out}: ${options.base}, ${options.id}`);
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
